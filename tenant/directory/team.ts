/** Tenant (directory) of the example organisation. */
export const tenantId = '5a000000-0000-4000-8000-00000000f000';

/** Object id of the team "Initiatieven", which is also the id of its Microsoft 365 group. */
export const teamId = '5a000000-0000-4000-8000-00000000f001';

/** Name of that team. */
export const teamName = 'Initiatieven';

/** Id that the Teams app catalogue of the organisation gave to the app; its external id is the one in the Teams manifest. */
export const teamsAppId = '5a000000-0000-4000-8000-00000000f0a1';

/** Id in the Teams manifest: for an app of the SharePoint Framework the id of its web part (here the dossier's). */
export const teamsAppExternalId = 'c0a0a7e2-5d2a-4b7e-9d0a-000000000004';

export const teamsAppName = 'Initiatievenwijzer';

/** Who is in the team from the start, by short name; all of them own it except where `owners` leaves them out. */
export const teamMembers: { readonly owners: readonly string[]; readonly members: readonly string[] } = {
  owners: ['beheer', 'coordinator', 'anna', 'bram'],
  members: [],
};

/** A group of colleagues around an opgave. */
export interface OpgaveGroup {
  /** Entra object id. */
  readonly id: string;
  readonly displayName: string;
  readonly memberLogins: readonly string[];
}

export const opgaveGroups: readonly OpgaveGroup[] = [
  {
    id: '5a000000-0000-4000-8000-00000000f101',
    displayName: 'Openbare ruimte',
    memberLogins: ['collega1', 'collega2', 'collega3', 'collega8'],
  },
  {
    id: '5a000000-0000-4000-8000-00000000f102',
    displayName: 'Verkeer en mobiliteit',
    memberLogins: ['collega6', 'collega1'],
  },
  {
    id: '5a000000-0000-4000-8000-00000000f103',
    displayName: 'Samenleving en zorg',
    memberLogins: ['collega5', 'collega8', 'collega11'],
  },
  {
    id: '5a000000-0000-4000-8000-00000000f104',
    displayName: 'Duurzaamheid en klimaat',
    memberLogins: ['collega7', 'collega4', 'collega2'],
  },
  { id: '5a000000-0000-4000-8000-00000000f105', displayName: 'Wonen en grond', memberLogins: ['collega9', 'collega3'] },
];
