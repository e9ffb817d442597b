import { readFileSync } from 'node:fs';
import path from 'node:path';

export type GroupId = 'kcc' | 'pool' | 'coordinators' | 'team' | 'readers' | 'admins';
export type Right = 'read' | 'contribute' | 'edit' | 'full';

export interface ColumnSchema {
  readonly name: string;
  readonly label: string;
  readonly type: 'text' | 'note' | 'choice' | 'day' | 'instant' | 'number' | 'boolean';
  readonly choices?: readonly string[];
  readonly required?: boolean;
  readonly indexed?: boolean;
  readonly unique?: boolean;
}

export interface ListSchema {
  readonly title: string;
  readonly url: string;
  readonly description: string;
  readonly library?: boolean;
  readonly readSecurity?: number;
  readonly writeSecurity?: number;
  readonly rights: Readonly<Partial<Record<GroupId, Right>>>;
  readonly columns: readonly ColumnSchema[];
}

export interface GroupSchema {
  readonly id: GroupId;
  readonly title: string;
  readonly description: string;
  readonly siteRight: Right;
}

export interface SettingSchema {
  readonly key: string;
  readonly label: string;
  readonly value: string;
}

export interface PageSchema {
  readonly name: string;
  readonly title: string;
  /** Component id of its web part. */
  readonly webPart: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** What the solution's own folder says of its site. */
export interface Solution {
  /** Version of the lists. */
  readonly version: number;
  readonly lists: readonly ListSchema[];
  readonly groups: readonly GroupSchema[];
  readonly roles: Readonly<Record<Right, number>>;
  readonly settings: readonly SettingSchema[];
  readonly pages: readonly PageSchema[];
  /** Rows of the opgaven, by the names in their header. */
  readonly opgaven: readonly Readonly<Record<string, string>>[];
}

export function readSolution(folder: string): Solution {
  const json = (file: string): unknown => JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
  const { version, lists } = json('lists.json') as { version: number; lists: ListSchema[] };
  const { groups, roleDefinitions } = json('groups.json') as {
    groups: GroupSchema[];
    roleDefinitions: Record<Right, number>;
  };
  const { settings } = json('settings.json') as { settings: SettingSchema[] };
  const { pages } = json('pages.json') as { pages: PageSchema[] };
  return {
    version,
    lists,
    groups,
    roles: roleDefinitions,
    settings,
    pages,
    opgaven: readCsv(readFileSync(path.join(folder, 'opgaven.csv'), 'utf8')),
  };
}

/** Comma-separated with quotes. */
export function readCsv(text: string): Record<string, string>[] {
  const [header = [], ...rows] = cells(text.replace(/^\uFEFF/, ''));
  return rows
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
}

function cells(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'));
    if (end === '') break;
    if (end !== ',') rows.push([]);
  }
  return rows;
}
