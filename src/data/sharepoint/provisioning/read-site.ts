import { JSONParse } from '@pnp/queryable';
import { SPQueryable } from '@pnp/sp';
import '@pnp/sp/lists';
import '@pnp/sp/items';
import type { ListSchema } from '../list-schema';
import type { Connection } from '../connection';
import { groupTitles } from '../lists.generated';
import { listSchemas } from '../schema.generated';
import { serverRelative } from '../site-address';
import { toAppError } from '../to-app-error';
import { readFieldXml } from './field-xml';
import type { FieldState, ListState, Snapshot } from './snapshot';

interface Many<T> {
  readonly value: readonly T[];
}
interface ListRow {
  readonly Title: string;
  readonly ReadSecurity: number;
  readonly WriteSecurity: number;
  readonly HasUniqueRoleAssignments: boolean;
  readonly RootFolder: { readonly ServerRelativeUrl: string };
}
interface FieldRow {
  readonly InternalName: string;
  readonly TypeAsString: string;
  readonly Indexed: boolean;
  readonly EnforceUniqueValues: boolean;
  /** Has what only some types of column have; those properties cannot be chosen on columns of all types at once. */
  readonly SchemaXml: string;
}
interface GroupRow {
  readonly Id: number;
  readonly Title: string;
  readonly ContainsCurrentUser: boolean;
}
interface RightRow {
  readonly PrincipalId: number;
  readonly RoleDefinitionBindings: readonly { readonly Id: number }[];
}
interface WebRow {
  readonly CurrentUser: { readonly Id: number; readonly LoginName: string; readonly IsSiteAdmin: boolean };
}

/** Reads the site in two steps, each a batch: what is on it, then the lists of the product that are there. */
export async function readSite(connection: Connection): Promise<Snapshot> {
  try {
    const site = new SiteReader(connection);
    const [lists, groups, siteRights, web, timeZone] = await connection.together(() =>
      Promise.all([site.lists(), site.groups(), site.rights('web'), site.web(), site.timeZone()]),
    );
    const root = serverRelative(connection.siteUrl);
    const present = listSchemas.flatMap((schema) => ownList(schema, lists, root) ?? []);
    const has = (title: string): boolean => present.some((list) => list.Title === title);
    const [details, settings, pool, opgaven] = await connection.together(() =>
      Promise.all([
        Promise.all(present.map((row) => site.details(row, root))),
        has('Instellingen') ? site.settingKeys() : undefined,
        has('Pool') && site.isFilled('Pool'),
        has('Opgaven') && site.isFilled('Opgaven'),
      ]),
    );
    return {
      lists: details,
      groups: groups.ids,
      siteRights,
      me: {
        id: web.CurrentUser.Id,
        loginName: web.CurrentUser.LoginName,
        isAdministrator: web.CurrentUser.IsSiteAdmin || groups.mine.has(groupTitles.admins),
      },
      timeZone,
      settings,
      filled: { pool, opgaven },
    };
  } catch (error) {
    throw await toAppError(error, 'site');
  }
}

/** By address, which stays when somebody renames the list; else by title, for a library that the site already had. */
function ownList(schema: ListSchema, rows: readonly ListRow[], root: string): ListRow | undefined {
  const address = `${root}/${schema.url}`.toLowerCase();
  return (
    rows.find((row) => row.RootFolder.ServerRelativeUrl.toLowerCase() === address) ??
    rows.find((row) => row.Title === schema.title)
  );
}

class SiteReader {
  private readonly connection: Connection;

  public constructor(connection: Connection) {
    this.connection = connection;
  }

  public async lists(): Promise<readonly ListRow[]> {
    const query =
      '$select=Title,ReadSecurity,WriteSecurity,HasUniqueRoleAssignments,RootFolder/ServerRelativeUrl&$expand=RootFolder&$top=500';
    return (await this.get<Many<ListRow>>('lists', query)).value;
  }

  public async groups(): Promise<{ readonly ids: ReadonlyMap<string, number>; readonly mine: ReadonlySet<string> }> {
    const { value } = await this.get<Many<GroupRow>>('sitegroups', '$select=Id,Title,ContainsCurrentUser');
    return {
      ids: new Map(value.map(({ Id, Title }) => [Title, Id])),
      mine: new Set(value.filter(({ ContainsCurrentUser }) => ContainsCurrentUser).map(({ Title }) => Title)),
    };
  }

  public async rights(path: string): Promise<ReadonlyMap<number, readonly number[]>> {
    const place = path === 'web' ? '' : `${path}/`;
    const query = '$select=PrincipalId,RoleDefinitionBindings/Id&$expand=RoleDefinitionBindings';
    const { value } = await this.get<Many<RightRow>>(`${place}roleassignments`, query);
    return new Map(
      value.map(({ PrincipalId, RoleDefinitionBindings }) => [PrincipalId, RoleDefinitionBindings.map(({ Id }) => Id)]),
    );
  }

  public async web(): Promise<WebRow> {
    const query = '$select=CurrentUser/Id,CurrentUser/LoginName,CurrentUser/IsSiteAdmin&$expand=CurrentUser';
    return this.get<WebRow>('', query);
  }

  public async timeZone(): Promise<number | undefined> {
    return (await this.get<{ readonly Id?: number }>('regionalsettings/timezone', '$select=Id')).Id;
  }

  public async settingKeys(): Promise<ReadonlySet<string>> {
    const { value } = await this.get<Many<{ readonly Key: string | null }>>(
      `${listPath('Instellingen')}/items`,
      '$select=Key&$top=500',
    );
    return new Set(value.map(({ Key }) => Key ?? ''));
  }

  public async isFilled(title: string): Promise<boolean> {
    const { value } = await this.get<Many<unknown>>(`${listPath(title)}/items`, '$select=Id&$top=1');
    return value.length > 0;
  }

  public async details(row: ListRow, root: string): Promise<ListState> {
    const path = listPath(row.Title);
    const fieldQuery = '$select=InternalName,TypeAsString,Indexed,EnforceUniqueValues,SchemaXml&$top=500';
    const [fields, rights, view] = await Promise.all([
      this.get<Many<FieldRow>>(`${path}/fields`, fieldQuery),
      row.HasUniqueRoleAssignments ? this.rights(path) : new Map<number, readonly number[]>(),
      this.get<{ readonly Items?: readonly string[] }>(`${path}/defaultview/viewfields`, ''),
    ]);
    return {
      title: row.Title,
      url: row.RootFolder.ServerRelativeUrl.slice(root.length + 1),
      readSecurity: row.ReadSecurity,
      writeSecurity: row.WriteSecurity,
      hasOwnRights: row.HasUniqueRoleAssignments,
      fields: new Map(fields.value.map((field) => [field.InternalName, fieldState(field)])),
      rights,
      viewFields: view.Items ?? [],
    };
  }

  /** Sends before it awaits, so that the read joins the batch. */
  private get<T>(path: string, query: string): Promise<T> {
    return this.connection.read((sp) => {
      const request = SPQueryable(sp.web, path === '' ? undefined : path).using(JSONParse());
      for (const [name, value] of new URLSearchParams(query)) request.query.set(name, value);
      return request<T>();
    });
  }
}

const listPath = (title: string): string => `lists/getByTitle('${encodeURIComponent(title)}')`;

function fieldState(field: FieldRow): FieldState {
  const { choices, format, richText } = readFieldXml(field.SchemaXml);
  return {
    type: field.TypeAsString,
    indexed: field.Indexed,
    unique: field.EnforceUniqueValues,
    choices,
    dateOnly: field.TypeAsString === 'DateTime' ? format === 'DateOnly' : undefined,
    richText,
  };
}
