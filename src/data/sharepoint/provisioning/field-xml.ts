import type { ColumnSchema, ColumnType } from '../list-schema';

/** SharePoint's own names of the types. */
export const typeNames: Readonly<Record<ColumnType, string>> = {
  text: 'Text',
  note: 'Note',
  choice: 'Choice',
  day: 'DateTime',
  instant: 'DateTime',
  number: 'Number',
  boolean: 'Boolean',
};

/** The schema of a new column. An index and its uniqueness come with it: on an empty column neither can fail. */
export function fieldXml(name: string, column: ColumnSchema): string {
  const attributes: Readonly<Record<string, string>> = {
    Type: typeNames[column.type],
    Name: name,
    StaticName: name,
    DisplayName: column.label,
    Required: flag(column.required === true && column.type !== 'boolean'),
    ...(column.indexed ? { Indexed: 'TRUE' } : {}),
    ...(column.unique ? { EnforceUniqueValues: 'TRUE' } : {}),
    ...special[column.type],
  };
  const head = Object.entries(attributes).map(([key, value]) => `${key}="${escaped(value)}"`);
  const choices = column.choices?.map((choice) => `<CHOICE>${escaped(choice)}</CHOICE>`).join('');
  return `<Field ${head.join(' ')}>${choices === undefined ? '' : `<CHOICES>${choices}</CHOICES>`}</Field>`;
}

/** What the schema of a column says that no property of every column has. SharePoint writes this XML itself, one way. */
export function readFieldXml(xml: string): FieldXmlFacts {
  const head = /^\s*<Field\b[^>]*>/.exec(xml)?.[0] ?? '';
  const attribute = (name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`).exec(head)?.[1];
  return {
    choices: [...xml.matchAll(/<CHOICE>([^<]*)<\/CHOICE>/g)].map(([, text = '']) => unescaped(text)),
    format: attribute('Format'),
    richText: attribute('RichText')?.toUpperCase() === 'TRUE',
  };
}

export interface FieldXmlFacts {
  readonly choices: readonly string[];
  /** Of a date `DateOnly` or `DateTime`. */
  readonly format: string | undefined;
  readonly richText: boolean;
}

const flag = (value: boolean): string => (value ? 'TRUE' : 'FALSE');

const special: Readonly<Record<ColumnType, Readonly<Record<string, string>>>> = {
  text: { MaxLength: '255' },
  note: { NumLines: '6', RichText: 'FALSE', AppendOnly: 'FALSE' },
  choice: { Format: 'Dropdown', FillInChoice: 'FALSE' },
  day: { Format: 'DateOnly', FriendlyDisplayFormat: 'Disabled' },
  instant: { Format: 'DateTime', FriendlyDisplayFormat: 'Disabled' },
  number: {},
  boolean: {},
};

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const unescaped = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;|&#39;/g, "'")
    .replace(/&amp;/g, '&');
