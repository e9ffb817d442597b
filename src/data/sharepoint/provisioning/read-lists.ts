import type { ListSchema } from '../list-schema';
import { readFieldXml } from './field-xml';
import { readRights } from './read-rights';
import { listPath, type Many, type SiteReader } from './site-reader';
import type { FieldState, ListState } from './snapshot';

/** SharePoint's template of a library. */
const library = 101;

export interface ListRow {
  readonly Title: string;
  readonly Description: string;
  readonly BaseTemplate: number;
  readonly ItemCount: number;
  readonly EnableVersioning: boolean;
  readonly ReadSecurity: number;
  readonly WriteSecurity: number;
  readonly HasUniqueRoleAssignments: boolean;
  readonly RootFolder: { readonly ServerRelativeUrl: string };
}

interface FieldRow {
  readonly InternalName: string;
  readonly Title: string;
  readonly TypeAsString: string;
  readonly Indexed: boolean;
  readonly EnforceUniqueValues: boolean;
  readonly FromBaseType: boolean;
  readonly Hidden: boolean;
  /** Has what only some types of column have; those properties cannot be chosen on columns of all types at once. */
  readonly SchemaXml: string;
}

/** Reads the lists of a site and what each has. */
export class ListsReader {
  private readonly site: SiteReader;
  private readonly path: string;

  /** @param path - server-relative address of the site */
  public constructor(site: SiteReader, path: string) {
    this.site = site;
    this.path = path;
  }

  public async all(): Promise<readonly ListRow[]> {
    const query =
      '$select=Title,Description,BaseTemplate,ItemCount,EnableVersioning,ReadSecurity,WriteSecurity,HasUniqueRoleAssignments,RootFolder/ServerRelativeUrl&$expand=RootFolder&$top=500';
    return (await this.site.get<Many<ListRow>>('lists', query)).value;
  }

  /** By address, which stays when somebody renames the list, and by title, by which the product asks for it. */
  public candidates(schema: ListSchema, rows: readonly ListRow[]): readonly ListRow[] {
    const address = `${this.path}/${schema.url}`.toLowerCase();
    const isAt = (row: ListRow): boolean => row.RootFolder.ServerRelativeUrl.toLowerCase() === address;
    return [...rows.filter(isAt), ...rows.filter((row) => row.Title === schema.title && !isAt(row))];
  }

  public async details(row: ListRow): Promise<ListState> {
    const at = listPath(row.Title);
    const query =
      '$select=InternalName,Title,TypeAsString,Indexed,EnforceUniqueValues,FromBaseType,Hidden,SchemaXml&$top=500';
    const [fields, rights, view] = await Promise.all([
      this.site.get<Many<FieldRow>>(`${at}/fields`, query),
      row.HasUniqueRoleAssignments ? this.site.unlessHidden(readRights(this.site, at)) : new Map<number, never>(),
      this.site.get<{ readonly Items?: readonly string[] }>(`${at}/defaultview/viewfields`, ''),
    ]);
    return {
      title: row.Title,
      url: row.RootFolder.ServerRelativeUrl.slice(this.path.length + 1),
      description: row.Description,
      isLibrary: row.BaseTemplate === library,
      itemCount: row.ItemCount,
      keepsVersions: row.EnableVersioning,
      readSecurity: row.ReadSecurity,
      writeSecurity: row.WriteSecurity,
      hasOwnRights: row.HasUniqueRoleAssignments,
      fields: new Map(fields.value.map((field) => [field.InternalName, fieldState(field)])),
      rights,
      viewFields: view.Items ?? [],
    };
  }
}

function fieldState(field: FieldRow): FieldState {
  const { choices, format, richText } = readFieldXml(field.SchemaXml);
  return {
    title: field.Title,
    type: field.TypeAsString,
    indexed: field.Indexed,
    unique: field.EnforceUniqueValues,
    choices,
    dateOnly: field.TypeAsString === 'DateTime' ? format === 'DateOnly' : undefined,
    richText,
    own: !field.FromBaseType && !field.Hidden,
  };
}
