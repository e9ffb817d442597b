import { readFileSync } from 'node:fs';
import type { Person } from './people.ts';

/** People and groups that somebody brought along, in place of the colleagues that the tenant makes up. */
export interface OwnOrganisation {
  readonly people: readonly Person[];
  readonly groups: readonly {
    /** Entra object id. */
    readonly id: string;
    readonly displayName: string;
    /** Entra object ids. */
    readonly memberIds: readonly string[];
  }[];
}

/** From the JSON file that `TENANT_ORGANISATION` names; `undefined` without it. */
export const ownOrganisation: OwnOrganisation | undefined = read(process.env['TENANT_ORGANISATION']);

function read(file: string | undefined): OwnOrganisation | undefined {
  if (file === undefined || file === '') return undefined;
  return JSON.parse(readFileSync(file, 'utf8')) as OwnOrganisation;
}
