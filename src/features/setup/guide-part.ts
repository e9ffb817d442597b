import type { SetupLine } from './lines';

/** Headings of the administrator's guide, by what a check is about. A test holds that each is there. */
export const guideParts = {
  permissions: '2-geef-de-toestemmingen',
  site: '4-richt-de-site-in',
  opgaven: '5-lees-de-opgaven-in',
  groups: '6-vul-de-groepen-en-de-pool',
  teams: '9-vul-het-team-en-de-app-in',
  rules: 'spelregels-teksten-en-loketten',
  version: 'een-nieuwe-versie',
} as const;

/** @returns the heading about a check */
export function guidePartOf({ kind }: Pick<SetupLine, 'kind'>): string {
  switch (kind) {
    case 'permission':
      return guideParts.permissions;
    case 'opgaven':
      return guideParts.opgaven;
    case 'groups':
    case 'group':
    case 'members':
    case 'pool':
      return guideParts.groups;
    case 'team':
    case 'teams-app':
    case 'teams-installed':
    case 'programme-team':
    case 'programme-installed':
    case 'tenant-site':
      return guideParts.teams;
    case 'setting':
    case 'settings':
    case 'holidays':
      return guideParts.rules;
    case 'version':
      return guideParts.version;
    default:
      return guideParts.site;
  }
}
