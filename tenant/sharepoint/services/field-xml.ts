import { badQuery } from '../errors.ts';
import { parseGuid } from '../guid.ts';
import type { Field, FieldProperties } from '../store/fields.ts';
import { isFieldType } from '../store/field-types.ts';
import type { FieldSpec } from './fields.ts';
import { attribute, element, parseXml, textOf, type XmlElement } from './xml.ts';

/** Reads `<Field Type="…" Name="…" …/>`. @throws {SharePointError} 400 */
export function readFieldXml(xml: string): FieldSpec {
  const root = parseXml(xml);
  if (root.name !== 'Field') throw badQuery('The schema of the field is not valid: the root element is not Field.');
  const type = attribute(root, 'Type') ?? 'Text';
  if (!isFieldType(type))
    throw badQuery(`Field type ${type} is not installed properly. Go to the list settings page to delete this field.`);
  const name = attribute(root, 'StaticName') ?? attribute(root, 'Name');
  const title = attribute(root, 'DisplayName') ?? name ?? '';
  const multiple = flag(root, 'Mult') === true;
  return {
    title,
    name: attribute(root, 'Name') ?? name,
    type: multiple && (type === 'Lookup' || type === 'User') ? `${type}Multi` : type,
    id: parseGuid(attribute(root, 'ID') ?? ''),
    required: flag(root, 'Required'),
    hidden: flag(root, 'Hidden'),
    readOnly: flag(root, 'ReadOnly'),
    indexed: flag(root, 'Indexed'),
    unique: flag(root, 'EnforceUniqueValues'),
    properties: readProperties(root),
  };
}

function readProperties(root: XmlElement): FieldProperties {
  const choices = element(root, 'CHOICES')
    ?.children.filter((child) => child.name === 'CHOICE')
    .map(textOf);
  const defaultValue = element(root, 'Default');
  const formula = element(root, 'Formula');
  const validation = element(root, 'Validation');
  const format = attribute(root, 'Format');
  return compact({
    description: attribute(root, 'Description'),
    group: attribute(root, 'Group'),
    defaultValue: defaultValue && textOf(defaultValue),
    choices,
    fillIn: flag(root, 'FillInChoice'),
    maxLength: number(root, 'MaxLength'),
    richText: flag(root, 'RichText'),
    appendOnly: flag(root, 'AppendOnly'),
    numberOfLines: number(root, 'NumLines'),
    dateOnly: format === undefined ? undefined : format === 'DateOnly',
    minimum: number(root, 'Min'),
    maximum: number(root, 'Max'),
    decimals: number(root, 'Decimals'),
    percentage: flag(root, 'Percentage'),
    lookupList: attribute(root, 'List')?.replace(/[{}]/g, '').toLowerCase(),
    lookupField: attribute(root, 'ShowField'),
    peopleOnly:
      attribute(root, 'UserSelectionMode') === undefined
        ? undefined
        : attribute(root, 'UserSelectionMode') === 'PeopleOnly' || attribute(root, 'UserSelectionMode') === '0',
    picture: format === 'Image' ? true : undefined,
    formula: formula && textOf(formula),
    validationFormula: validation && textOf(validation),
    validationMessage: validation && attribute(validation, 'Message'),
  });
}

/** The field as `SchemaXml` says it. */
export function writeFieldXml(field: Field): string {
  const { properties } = field;
  const attributes: Record<string, string | number | boolean | undefined> = {
    ID: `{${field.id}}`,
    Name: field.name,
    DisplayName: field.title,
    Type: field.type,
    Description: properties.description,
    Required: field.required,
    EnforceUniqueValues: field.unique,
    Indexed: field.indexed,
    Group: properties.group,
    Hidden: field.hidden ? true : undefined,
    ReadOnly: field.readOnly ? true : undefined,
    MaxLength: field.type === 'Text' ? (properties.maxLength ?? 255) : undefined,
    NumLines: field.type === 'Note' ? (properties.numberOfLines ?? 6) : undefined,
    RichText: field.type === 'Note' ? (properties.richText ?? false) : undefined,
    AppendOnly: field.type === 'Note' ? (properties.appendOnly ?? false) : undefined,
    Format:
      field.type === 'DateTime'
        ? properties.dateOnly === true
          ? 'DateOnly'
          : 'DateTime'
        : field.type === 'Choice'
          ? 'Dropdown'
          : undefined,
    FillInChoice: field.type === 'Choice' ? (properties.fillIn ?? false) : undefined,
    Min: properties.minimum,
    Max: properties.maximum,
    Decimals: properties.decimals,
    Mult: field.type.endsWith('Multi') ? true : undefined,
    List: properties.lookupList === undefined ? undefined : `{${properties.lookupList}}`,
    ShowField: properties.lookupField,
    SourceID: `{${field.list}}`,
    StaticName: field.name,
    Version: properties.version ?? 1,
  };
  const written = Object.entries(attributes)
    .filter(([, content]) => content !== undefined)
    .map(
      ([name, content]) =>
        `${name}="${escapeXml(typeof content === 'boolean' ? String(content).toUpperCase() : String(content))}"`,
    );
  const inner = [
    properties.defaultValue === undefined ? '' : `<Default>${escapeXml(properties.defaultValue)}</Default>`,
    properties.choices
      ? `<CHOICES>${properties.choices.map((choice) => `<CHOICE>${escapeXml(choice)}</CHOICE>`).join('')}</CHOICES>`
      : '',
    properties.formula === undefined ? '' : `<Formula>${escapeXml(properties.formula)}</Formula>`,
  ].join('');
  return `<Field ${written.join(' ')}${inner === '' ? ' />' : `>${inner}</Field>`}`;
}

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const flag = (root: XmlElement, name: string): boolean | undefined => {
  const text = attribute(root, name);
  return text === undefined ? undefined : /^(true|1)$/i.test(text);
};

const number = (root: XmlElement, name: string): number | undefined => {
  const text = attribute(root, name);
  const value = Number(text);
  return text === undefined || text === '' || Number.isNaN(value) ? undefined : value;
};

/** Without the properties that are undefined. */
export function compact<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, content]) => content !== undefined)) as T;
}
