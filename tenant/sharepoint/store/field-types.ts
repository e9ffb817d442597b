/** What the service must know about a type of column. */
export interface FieldTypeFacts {
  /** `FieldTypeKind`. */
  readonly kind: number;
  /** `odata.type` of the field itself. */
  readonly odata: string;
  /** How the value is kept in the list's table. */
  readonly sql: 'TEXT COLLATE NOCASE' | 'TEXT' | 'REAL' | 'INTEGER';
  /** How the value is written in an item's answer. */
  readonly edm: string;
  readonly displayName: string;
  /** Platform-rules 1.3. */
  readonly indexable: boolean;
}

const facts = (
  kind: number,
  odata: string,
  sql: FieldTypeFacts['sql'],
  edm: string,
  displayName: string,
  indexable: boolean,
): FieldTypeFacts => ({ kind, odata, sql, edm, displayName, indexable });

export const fieldTypes = {
  Integer: facts(1, 'SP.FieldNumber', 'INTEGER', 'Edm.Int32', 'Integer', true),
  Text: facts(2, 'SP.FieldText', 'TEXT COLLATE NOCASE', 'Edm.String', 'Single line of text', true),
  Note: facts(3, 'SP.FieldMultiLineText', 'TEXT COLLATE NOCASE', 'Edm.String', 'Multiple lines of text', false),
  DateTime: facts(4, 'SP.FieldDateTime', 'TEXT', 'Edm.DateTime', 'Date and Time', true),
  Counter: facts(5, 'SP.Field', 'INTEGER', 'Edm.Int32', 'Counter', true),
  Choice: facts(6, 'SP.FieldChoice', 'TEXT COLLATE NOCASE', 'Edm.String', 'Choice', true),
  Lookup: facts(7, 'SP.FieldLookup', 'INTEGER', 'Edm.Int32', 'Lookup', true),
  LookupMulti: facts(7, 'SP.FieldLookup', 'TEXT', 'Collection(Edm.Int32)', 'Lookup', false),
  Boolean: facts(8, 'SP.Field', 'INTEGER', 'Edm.Boolean', 'Yes/No', true),
  Number: facts(9, 'SP.FieldNumber', 'REAL', 'Edm.Double', 'Number', true),
  Currency: facts(10, 'SP.FieldCurrency', 'REAL', 'Edm.Double', 'Currency', true),
  URL: facts(11, 'SP.FieldUrl', 'TEXT', 'SP.FieldUrlValue', 'Hyperlink or Picture', false),
  Computed: facts(12, 'SP.FieldComputed', 'TEXT', 'Edm.String', 'Computed', false),
  Guid: facts(14, 'SP.FieldGuid', 'TEXT COLLATE NOCASE', 'Edm.Guid', 'Guid', true),
  MultiChoice: facts(15, 'SP.FieldMultiChoice', 'TEXT', 'Collection(Edm.String)', 'Choice', false),
  Calculated: facts(17, 'SP.FieldCalculated', 'TEXT', 'Edm.String', 'Calculated', false),
  File: facts(18, 'SP.Field', 'TEXT COLLATE NOCASE', 'Edm.String', 'File', false),
  Attachments: facts(19, 'SP.Field', 'INTEGER', 'Edm.Boolean', 'Attachments', false),
  User: facts(20, 'SP.FieldUser', 'INTEGER', 'Edm.Int32', 'Person or Group', true),
  UserMulti: facts(20, 'SP.FieldUser', 'TEXT', 'Collection(Edm.Int32)', 'Person or Group', false),
  ContentTypeId: facts(25, 'SP.Field', 'TEXT', 'Edm.String', 'Content Type Id', false),
} as const satisfies Record<string, FieldTypeFacts>;

export type FieldType = keyof typeof fieldTypes;

export function isFieldType(name: string): name is FieldType {
  return Object.hasOwn(fieldTypes, name);
}

/** The type that a `FieldTypeKind` names when a field is created by it. */
export function fieldTypeOfKind(kind: number, multiple: boolean): FieldType | undefined {
  if (multiple && kind === 7) return 'LookupMulti';
  if (multiple && kind === 20) return 'UserMulti';
  return (Object.keys(fieldTypes) as FieldType[]).find(
    (name) => fieldTypes[name].kind === kind && !name.endsWith('Multi'),
  );
}
