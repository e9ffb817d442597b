import { findByLogin, type Person } from '../../directory/people.ts';
import { teamId, teamName } from '../../directory/team.ts';
import type { SiteAddress } from '../../http/exchange.ts';
import { emptyGuid, guidOf } from '../guid.ts';
import { RoleId, standardRoles } from '../rights/permissions.ts';
import type { Principal } from '../store/principals.ts';
import { scopeOf } from '../store/roles.ts';
import type { Site } from '../store/sites.ts';
import type { Store } from '../store/store.ts';
import { createList } from './lists.ts';
import { ensureEntraGroup, ensureEveryone, ensurePerson } from './principals.ts';

const templates: Readonly<Record<SiteAddress['path'], string>> = {
  '': 'SITEPAGEPUBLISHING#0',
  '/sites/initiatieven': 'SITEPAGEPUBLISHING#0',
  '/sites/team-initiatieven': 'GROUP#0',
  '/sites/appcatalog': 'APPCATALOG#0',
};

/** Group whose members own the team's site: the owners of the team. */
export const ownersOf = (groupId: string): string => `${groupId}_o`;

/**
 * Makes a site as the service does: its levels, its three groups, its pages and documents. `beheer` administers all
 * sites and everybody reads them; the team's site belongs to the team, whose members edit it (platform-rules 5.2c).
 */
export function createSite(store: Store, address: SiteAddress, at: string): Site {
  const team = address.path === '/sites/team-initiatieven';
  store.sites.add({
    path: address.path,
    id: guidOf('site', address.path),
    webId: guidOf('web', address.path),
    title: address.title,
    description: '',
    template: templates[address.path],
    groupId: team ? teamId : emptyGuid,
    created: at,
  });
  const site = store.sites.byPath(address.path);
  if (!site) throw new Error(`The site ${address.path} was not stored.`);
  for (const role of standardRoles) store.roles.add({ ...role, site: site.path, hidden: Number(role.hidden) });
  const [owners, visitors, members] = ['Owners', 'Visitors', 'Members'].map((kind) =>
    addGroup(store, site, `${address.title} ${kind}`),
  ) as [Principal, Principal, Principal];
  for (const [group, role] of [
    [owners, RoleId.fullControl],
    [visitors, RoleId.read],
    [members, RoleId.edit],
  ] as const)
    store.roles.assign(site.path, scopeOf(), group.id, role);
  const admin = ensurePerson(store, site.path, administrator(), true);
  store.principals.addMember(site.path, owners.id, admin.id);
  if (team) {
    store.principals.addMember(
      site.path,
      owners.id,
      ensureEntraGroup(store, site.path, ownersOf(teamId), `${teamName} Owners`).id,
    );
    store.principals.addMember(
      site.path,
      members.id,
      ensureEntraGroup(store, site.path, teamId, `${teamName} Members`).id,
    );
  } else store.principals.addMember(site.path, visitors.id, ensureEveryone(store, site.path).id);
  createList(
    store,
    site,
    { title: 'Site Pages', url: 'SitePages', template: 119, id: guidOf('pages', site.path) },
    admin.id,
    at,
  );
  createList(
    store,
    site,
    { title: 'Documents', url: 'Shared Documents', template: 101, id: guidOf('documents', site.path) },
    admin.id,
    at,
  );
  return site;
}

function addGroup(store: Store, site: Site, title: string): Principal {
  return store.principals.add({
    site: site.path,
    kind: 'group',
    login: title,
    title,
    email: '',
    personId: undefined,
    isAdmin: false,
    settings: { description: '' },
  });
}

function administrator(): Person {
  const person = findByLogin('beheer');
  if (!person) throw new Error('The directory has no "beheer".');
  return person;
}
