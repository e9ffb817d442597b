import { badQuery, fieldNotFound, invalidArgument, unknownProperty } from '../errors.ts';
import { parseGuid } from '../guid.ts';
import type { Arguments } from '../model/arguments.ts';
import type { Json } from '../model/body.ts';
import { action, type Answer, created, nothing, type Resource } from '../model/resource.ts';
import type { Session } from '../model/session.ts';
import { Permission } from '../rights/permissions.ts';
import { compact, readFieldXml } from '../services/field-xml.ts';
import {
  changeField,
  createField,
  type FieldChange,
  type FieldSpec,
  noteSchemaChange,
  removeField,
} from '../services/fields.ts';
import type { Field, FieldProperties } from '../store/fields.ts';
import { fieldTypeOfKind, fieldTypes } from '../store/field-types.ts';
import type { List } from '../store/lists.ts';
import { fieldEntity } from './field-entity.ts';

/** `AddFieldOptions`. */
const option = { keepsName: 8, toDefaultView: 16 } as const;

export function fieldResource(session: Session, list: List, field: Field): Resource {
  const { store, rights } = session;
  const change = (changes: FieldChange): void => {
    rights.demand(Permission.manageLists, list);
    const current = store.fields.ofList(list.id).find((candidate) => candidate.id === field.id) ?? field;
    changeField(store, list, current, changes);
    noteSchemaChange(session, list, 'field', field.id);
  };
  const remove = (): void => {
    rights.demand(Permission.manageLists, list);
    removeField(store, list, field);
    noteSchemaChange(session, list, 'field', field.id);
  };
  const showIn = (form: string) => (args: Arguments) =>
    action(
      () => (
        change({
          properties: { showInForms: { ...field.properties.showInForms, [form]: args.flag('value', 0, true) } },
        }),
        nothing
      ),
    );
  return {
    entity: () => fieldEntity(session, list, field),
    merge: ({ body }) => (change(changeFrom(body.entity(), field)), { kind: 'nothing' }),
    remove: () => (remove(), { kind: 'nothing', status: 200 }),
    functions: {
      deleteobject: () => action(() => (remove(), nothing)),
      setshowindisplayform: showIn('Display'),
      setshowineditform: showIn('Edit'),
      setshowinnewform: showIn('New'),
      enableindex: () =>
        action(() => (change({ indexed: true }), { kind: 'value', name: 'EnableIndex', type: 'Edm.Int32', value: 0 })),
      disableindex: () =>
        action(
          () => (
            change({ indexed: false, unique: false }),
            { kind: 'value', name: 'DisableIndex', type: 'Edm.Int32', value: 0 }
          ),
        ),
    },
  };
}

/** `fields` of a list. */
export function fieldsResource(session: Session, list: List): Resource {
  const { store, rights } = session;
  const all = (): readonly Field[] => store.fields.ofList(list.id);
  const find = (name: string, test: (field: Field) => boolean): Resource => {
    const field = all().find(test);
    if (!field) throw fieldNotFound(name);
    return fieldResource(session, list, field);
  };
  const byId = (args: Arguments): Resource => {
    const id = parseGuid(args.text('id'));
    if (id === undefined) throw invalidArgument(`Invalid field name. ${args.text('id')}  ${list.url}`);
    return find(id, (field) => field.id === id);
  };
  const add = (spec: FieldSpec, options: number, nameFromTitle: boolean): Answer => {
    rights.demand(Permission.manageLists, list);
    const field = createField(store, list, spec, nameFromTitle);
    if ((options & option.toDefaultView) !== 0) {
      const view = store.views.ofList(list.id).find((candidate) => candidate.isDefault);
      if (view) store.views.change({ ...view, fields: [...view.fields, field.name] });
    }
    noteSchemaChange(session, list, 'field', field.id);
    return created(fieldResource(session, list, field));
  };
  return {
    collection: { type: 'SP.Field', all: () => all().map((field) => fieldResource(session, list, field)) },
    key: byId,
    functions: {
      getbyid: byId,
      getbytitle: (args) =>
        find(args.text('title'), (field) => field.title.toLowerCase() === args.text('title').toLowerCase()),
      getbyinternalnameortitle: (args) => {
        const name = args.text('strName');
        const exact = all().find((field) => field.name === name);
        return exact
          ? fieldResource(session, list, exact)
          : find(name, (field) => field.title.toLowerCase() === name.toLowerCase());
      },
      createfieldasxml: (args) =>
        action(() => {
          const { SchemaXml, Options = 0 } = (args.find('parameters') ?? {}) as {
            SchemaXml?: string;
            Options?: number;
          };
          if (typeof SchemaXml !== 'string')
            throw invalidArgument('Value cannot be null.\r\nParameter name: schemaXml');
          // Without the hint the service makes the internal name from the display name, whatever `Name` says.
          return add(readFieldXml(SchemaXml), Options, (Options & option.keepsName) === 0);
        }),
      addfield: (args) => action(() => add(specFrom((args.find('parameters') ?? {}) as Json), 0, true)),
      add: (args) => action(() => add(specFrom((args.find('parameters') ?? {}) as Json), 0, true)),
      adddependentlookupfield: (args) =>
        action(() => {
          const primary = all().find((field) => field.id === args.guid('primaryLookupFieldId', 1));
          if (!primary) throw fieldNotFound(args.text('primaryLookupFieldId', 1));
          return add(
            {
              title: args.text('displayName', 0),
              type: 'Lookup',
              readOnly: true,
              properties: { ...primary.properties, lookupField: args.text('showField', 2) },
            },
            0,
            true,
          );
        }),
    },
    post: ({ body }) => add(specFrom(body.entity()), 0, true),
  };
}

function specFrom(json: Json): FieldSpec {
  const kind = Number(json['FieldTypeKind']);
  const type = fieldTypeOfKind(kind, json['AllowMultipleValues'] === true);
  if (!type) throw badQuery(`The field type ${String(json['FieldTypeKind'])} is not valid.`);
  const { title, required, hidden, readOnly, indexed, unique, properties } = changeFrom(json, { type });
  if (title === undefined || title.trim() === '')
    throw invalidArgument('Value cannot be null.\r\nParameter name: Title');
  const name =
    typeof json['InternalName'] === 'string'
      ? json['InternalName']
      : typeof json['StaticName'] === 'string'
        ? json['StaticName']
        : undefined;
  return {
    title,
    name,
    type,
    required,
    hidden,
    readOnly,
    indexed,
    unique,
    properties: { dateOnly: type === 'DateTime' ? true : undefined, ...properties } as FieldProperties,
  };
}

const flags: Readonly<Record<string, keyof FieldChange>> = {
  Required: 'required',
  Hidden: 'hidden',
  ReadOnlyField: 'readOnly',
  Indexed: 'indexed',
  EnforceUniqueValues: 'unique',
};
const properties: Readonly<Record<string, keyof FieldProperties>> = {
  Description: 'description',
  Group: 'group',
  DefaultValue: 'defaultValue',
  Choices: 'choices',
  FillInChoice: 'fillIn',
  MaxLength: 'maxLength',
  RichText: 'richText',
  AppendOnly: 'appendOnly',
  NumberOfLines: 'numberOfLines',
  MinimumValue: 'minimum',
  MaximumValue: 'maximum',
  DisplayFormat: 'decimals',
  ShowAsPercentage: 'percentage',
  LookupField: 'lookupField',
  Formula: 'formula',
  ValidationFormula: 'validationFormula',
  ValidationMessage: 'validationMessage',
  LookupList: 'lookupList',
  LookupListId: 'lookupList',
  LookupFieldName: 'lookupField',
  SelectionMode: 'peopleOnly',
};
/** What a client sends along and what changes nothing here. */
const without = new Set([
  'FieldTypeKind',
  'TypeAsString',
  'InternalName',
  'StaticName',
  'AllowHyperlink',
  'RestrictedMode',
  'DateTimeCalendarType',
  'FriendlyDisplayFormat',
  'AllowMultipleValues',
  'EditFormat',
  'CurrencyLocaleId',
  'AllowDisplay',
  'Presence',
  'OutputType',
  'DateFormat',
  'Scope',
  'Direction',
  'JSLink',
  'CustomFormatter',
  'ClientSideComponentId',
  'ClientSideComponentProperties',
  'IsRelationship',
  'RelationshipDeleteBehavior',
  'UnlimitedLengthInDocumentLibrary',
  'LookupListWebId',
  'LookupWebId',
  'SelectionGroup',
  'SchemaXml',
  'CommaSeparator',
  'CustomUnitName',
  'CustomUnitOnRight',
  'Unit',
  'ShowInFiltersPane',
  'PinnedToFiltersPane',
  'IsModern',
]);

/** @throws {SharePointError} 400 for a name that no field has */
function changeFrom(json: Json, field: Pick<Field, 'type'>): FieldChange {
  const change: Record<string, unknown> = {};
  const changed: Record<string, unknown> = {};
  for (const [name, content] of Object.entries(json)) {
    const flag = flags[name];
    const property = properties[name];
    if (name === 'Title') change['title'] = String(content);
    else if (flag) change[flag] = content === true;
    else if (name === 'DisplayFormat' && field.type === 'DateTime') changed['dateOnly'] = content === 0;
    else if (name === 'DisplayFormat' && field.type === 'URL') changed['picture'] = content === 1;
    else if (property)
      changed[property] =
        property === 'peopleOnly'
          ? content === 0
          : property === 'lookupList'
            ? String(content).replace(/[{}]/g, '').toLowerCase()
            : (content ?? undefined);
    else if (name === 'SchemaXml') Object.assign(changed, readFieldXml(String(content)).properties);
    else if (!without.has(name)) throw unknownProperty(name, fieldTypes[field.type].odata);
  }
  return compact({ ...change, properties: compact(changed) }) as FieldChange;
}
