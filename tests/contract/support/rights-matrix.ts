import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tenant } from './tenant.ts';

const root = join(import.meta.dirname, '../../..');

interface Column {
  readonly name: string;
  readonly type: string;
  readonly required?: boolean;
  readonly unique?: boolean;
  readonly choices?: readonly string[];
}

export interface List {
  readonly title: string;
  readonly url: string;
  readonly library?: boolean;
  readonly columns: readonly Column[];
}

export const lists = (
  JSON.parse(readFileSync(join(root, 'sharepoint/lists.json'), 'utf8')) as { readonly lists: readonly List[] }
).lists;

/** Somebody of each group, and somebody of none. */
export const persons = [
  ['KCC', 'kcc'],
  ['Accountmanager', 'anna'],
  ['Coördinator', 'coordinator'],
  ['Breder team', 'collega1'],
  ['Lezer', 'griffie'],
  ['Beheer', 'beheer'],
  ['Niemand van deze', 'collega9'],
] as const;

export const acts = ['lezen', 'toevoegen', 'wijzigen', 'verwijderen'] as const;
export type Act = (typeof acts)[number];

/** What the service lets somebody do: with everything, with what they made themselves, or not at all. */
export type Reach = 'alles' | 'eigen' | 'nee';
export type Cell = Readonly<Record<Act, Reach>>;

/** @returns what the service answers when somebody tries each act on a list, with an item of their own and of another */
export async function tryEach(tenant: Tenant, login: string, list: List): Promise<Cell> {
  const others = await add(tenant, 'beheer', list);
  if (others === undefined) throw new Error(`beheer cannot add to ${list.title}`);
  const own = await add(tenant, login, list);
  const tried = async (attempt: (id: number) => Promise<boolean>): Promise<Reach> => {
    if (login !== 'beheer' && (await attempt(others))) return 'alles';
    if (own === undefined || !(await attempt(own))) return 'nee';
    return login === 'beheer' ? 'alles' : 'eigen';
  };
  return {
    lezen: await tried((id) => reads(tenant, login, list, id)),
    toevoegen: own === undefined ? 'nee' : 'alles',
    wijzigen: await tried((id) => writes(tenant, login, list, id, 'MERGE')),
    verwijderen: await tried((id) => writes(tenant, login, list, id, 'DELETE')),
  };
}

const items = ({ title }: List): string => `/_api/web/lists/getByTitle('${title}')/items`;

/** @returns the id of the new item; `undefined` when the service refuses it for want of rights */
async function add(tenant: Tenant, login: string, list: List): Promise<number | undefined> {
  const values = Object.fromEntries(list.columns.filter(isAsked).map((column) => [column.name, sample(column)]));
  const name = `${randomUUID()}.txt`;
  const path = list.library
    ? `/_api/web/GetFolderByServerRelativePath(decodedUrl='/sites/initiatieven/${list.url}')/Files/AddUsingPath(decodedUrl='${name}',overwrite=false)?$expand=ListItemAllFields`
    : items(list);
  const answer = await ask(tenant, login, 'POST', path, list.library ? 'inhoud' : JSON.stringify(values));
  if (isRefused(answer)) return undefined;
  if (!answer.ok) throw new Error(`${login} ${list.title}: ${answer.status} ${await answer.text()}`);
  const made = (await answer.json()) as { readonly Id?: number; readonly ListItemAllFields?: { readonly Id: number } };
  return made.Id ?? made.ListItemAllFields?.Id;
}

const isAsked = ({ required, unique }: Column): boolean => required === true || unique === true;

function sample({ type, choices }: Column): unknown {
  if (type === 'choice') return choices?.[0];
  if (type === 'boolean') return true;
  if (type === 'number') return 1;
  if (type === 'instant' || type === 'day') return '2026-11-23T09:00:00Z';
  return randomUUID();
}

async function reads(tenant: Tenant, login: string, list: List, id: number): Promise<boolean> {
  const answer = await ask(tenant, login, 'GET', `${items(list)}?$select=Id&$filter=Id eq ${id}`);
  if (isRefused(answer)) return false;
  return ((await answer.json()) as { readonly value: readonly unknown[] }).value.length === 1;
}

async function writes(
  tenant: Tenant,
  login: string,
  list: List,
  id: number,
  method: 'MERGE' | 'DELETE',
): Promise<boolean> {
  const body = method === 'MERGE' ? JSON.stringify({ Title: 'Gewijzigd' }) : undefined;
  const answer = await ask(tenant, login, method, `${items(list)}(${id})`, body);
  if (!answer.ok && !isRefused(answer)) throw new Error(`${method} ${list.title}: ${answer.status}`);
  return answer.ok;
}

/** SharePoint hides what somebody may not see: not found is a refusal too. */
const isRefused = ({ status }: Response): boolean => status === 401 || status === 403 || status === 404;

async function ask(tenant: Tenant, login: string, method: string, path: string, body?: string): Promise<Response> {
  const { send } = tenant.as(login);
  const headers = {
    Accept: 'application/json;odata=nometadata',
    ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...(method === 'GET' || method === 'POST' ? {} : { 'IF-MATCH': '*' }),
  };
  const write = tenant.adapters.withDigest(send, tenant.siteUrl);
  const ask = method === 'GET' ? send : write;
  return ask(`${tenant.siteUrl}${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
}
