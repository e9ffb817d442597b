import type { Client } from '@microsoft/microsoft-graph-client';
import { findByLogin } from '../../../tenant/directory/people.ts';
import { opgaveGroups, teamId } from '../../../tenant/directory/team.ts';
import type { TestTenant } from '../../../tenant/graph/testing/tenant.ts';
import { testTenant } from '../../../tenant/graph/testing/tenant.ts';

/** An object of Graph. */
export interface Item {
  readonly id: string;
  readonly displayName?: string;
  readonly [property: string]: unknown;
}
export interface Page {
  readonly value: readonly Item[];
  readonly '@odata.count'?: number;
  readonly '@odata.nextLink'?: string;
}

/** Every permission that the suites need. */
export const everyScope = [
  'User.Read.All',
  'User.ReadWrite.All',
  'People.Read',
  'People.Read.All',
  'Group.ReadWrite.All',
  'TeamSettings.ReadWrite.All',
  'ChannelSettings.ReadWrite.All',
  'Channel.Delete.All',
  'TeamMember.ReadWrite.All',
  'ChannelMember.ReadWrite.All',
  'TeamsTab.ReadWrite.All',
  'ChannelMessage.Read.All',
  'TeamsAppInstallation.ReadWriteForTeam',
  'AppCatalog.Read.All',
  'Files.Read.All',
];
/** The tenants that were asked, for the count of operations. */
export const tenants: TestTenant[] = [];
export const idOf = (login: string): string => findByLogin(login)?.id ?? '';
export const group = opgaveGroups[0]?.id ?? '';

/** A fresh tenant in which everything is granted, and the SDK as somebody. */
export function fresh(login = 'anna'): { readonly tenant: TestTenant; readonly client: Client } {
  const tenant = testTenant();
  tenant.graph.setConsent(Object.fromEntries(everyScope.map((scope) => [scope, true])));
  tenants.push(tenant);
  return { tenant, client: tenant.as(login) };
}

export const namesOf = (page: Page): (string | undefined)[] => page.value.map((item) => item.displayName);
/** That the SDK rejects with this status. */
export const status = (code: number) => (error: { readonly statusCode?: number }) => error.statusCode === code;

/** Makes a channel. @returns its path */
export async function newChannel(client: Client, displayName = 'Dorpstuin', more: object = {}): Promise<string> {
  const { id } = (await client.api(`/teams/${teamId}/channels`).post({ displayName, ...more })) as Item;
  return `/teams/${teamId}/channels/${id}`;
}
