import type { Entity } from '../model/resource.ts';
import type { Session } from '../model/session.ts';
import { emptyGuid } from '../guid.ts';
import { writeFieldXml } from '../services/field-xml.ts';
import { entityName } from '../services/item-values.ts';
import type { Field } from '../store/fields.ts';
import { fieldTypes } from '../store/field-types.ts';
import type { List } from '../store/lists.ts';
import { listAddress } from './item-entity.ts';

/** A column as the service describes it. */
export function fieldEntity(session: Session, list: List, field: Field): Entity {
  const facts = fieldTypes[field.type];
  const { properties } = field;
  return {
    type: facts.odata,
    address: `${listAddress(list)}/Fields(guid'${field.id}')`,
    properties: {
      AutoIndexed: false,
      CanBeDeleted: !field.base,
      ClientSideComponentId: emptyGuid,
      ClientSideComponentProperties: null,
      ClientValidationFormula: null,
      ClientValidationMessage: null,
      CustomFormatter: null,
      DefaultFormula: null,
      DefaultValue: properties.defaultValue ?? null,
      Description: properties.description ?? '',
      Direction: 'none',
      EnforceUniqueValues: field.unique,
      EntityPropertyName: entityName(field.name),
      FieldTypeKind: facts.kind,
      Filterable: field.type !== 'Note',
      FromBaseType: field.base,
      Group: properties.group ?? 'Custom Columns',
      Hidden: field.hidden,
      Id: field.id,
      Indexed: field.indexed,
      IndexStatus: field.indexed ? 1 : 0,
      InternalName: field.name,
      IsModern: false,
      JSLink: 'clienttemplates.js',
      PinnedToFiltersPane: false,
      ReadOnlyField: field.readOnly,
      Required: field.required,
      SchemaXml: writeFieldXml(field),
      Scope: list.url,
      Sealed: properties.sealed ?? false,
      ShowInFiltersPane: 0,
      Sortable: field.type !== 'Note' && !field.type.endsWith('Multi'),
      StaticName: field.name,
      Title: field.title,
      TypeAsString: field.type,
      TypeDisplayName: facts.displayName,
      TypeShortDescription: facts.displayName,
      ValidationFormula: properties.validationFormula ?? null,
      ValidationMessage: properties.validationMessage ?? null,
      ...ofType(session, field),
    },
    more: { SchemaXmlWithResourceTokens: () => writeFieldXml(field), NoCrawl: () => false, AutofillInfo: () => null },
    types: { Choices: 'Collection(Edm.String)', DependentLookupInternalNames: 'Collection(Edm.String)' },
  };
}

function ofType(session: Session, field: Field): Record<string, unknown> {
  const { properties } = field;
  switch (field.type) {
    case 'Text':
      return { MaxLength: properties.maxLength ?? 255 };
    case 'Note':
      return {
        AllowHyperlink: properties.richText ?? false,
        AppendOnly: properties.appendOnly ?? false,
        IsLongHyperlink: false,
        NumberOfLines: properties.numberOfLines ?? 6,
        RestrictedMode: true,
        RichText: properties.richText ?? false,
        UnlimitedLengthInDocumentLibrary: false,
        WikiLinking: false,
      };
    case 'DateTime':
      return {
        DateTimeCalendarType: 1,
        DateFormat: null,
        DisplayFormat: properties.dateOnly === true ? 0 : 1,
        FriendlyDisplayFormat: 0,
        TimeFormat: null,
      };
    case 'Choice':
      return {
        FillInChoice: properties.fillIn ?? false,
        Mappings: null,
        Choices: [...(properties.choices ?? [])],
        EditFormat: 0,
      };
    case 'MultiChoice':
      return { FillInChoice: properties.fillIn ?? false, Mappings: null, Choices: [...(properties.choices ?? [])] };
    case 'Number':
    case 'Integer':
      return {
        CommaSeparator: true,
        CustomUnitName: null,
        CustomUnitOnRight: true,
        DisplayFormat: properties.decimals ?? -1,
        MaximumValue: properties.maximum ?? 1.7976931348623157e308,
        MinimumValue: properties.minimum ?? -1.7976931348623157e308,
        ShowAsPercentage: properties.percentage ?? false,
        Unit: null,
      };
    case 'Currency':
      return {
        CommaSeparator: true,
        CustomUnitName: null,
        CustomUnitOnRight: true,
        CurrencyLocaleId: 1043,
        DisplayFormat: properties.decimals ?? -1,
        MaximumValue: properties.maximum ?? 1.7976931348623157e308,
        MinimumValue: properties.minimum ?? -1.7976931348623157e308,
        ShowAsPercentage: false,
        Unit: null,
      };
    case 'URL':
      return { DisplayFormat: properties.picture === true ? 1 : 0 };
    case 'Lookup':
    case 'LookupMulti':
      return {
        ...lookup(session, field),
        LookupField: properties.lookupField ?? 'Title',
        LookupList: properties.lookupList === undefined ? null : `{${properties.lookupList}}`,
      };
    case 'User':
    case 'UserMulti':
      return {
        ...lookup(session, field),
        LookupField: '',
        LookupList: '',
        AllowDisplay: true,
        Presence: true,
        SelectionGroup: 0,
        SelectionMode: properties.peopleOnly === true ? 0 : 1,
        UserDisplayOptions: null,
      };
    case 'Calculated':
      return {
        CurrencyLocaleId: 1043,
        DateFormat: 0,
        DisplayFormat: -1,
        Formula: properties.formula ?? '',
        OutputType: 2,
        ShowAsPercentage: false,
      };
    case 'Computed':
      return { EnableLookup: false };
    default:
      return {};
  }
}

function lookup(session: Session, field: Field): Record<string, unknown> {
  return {
    AllowMultipleValues: field.type.endsWith('Multi'),
    DependentLookupInternalNames: [],
    IsDependentLookup: false,
    IsRelationship: field.type.startsWith('Lookup'),
    LookupWebId: session.site.webId,
    PrimaryFieldId: null,
    RelationshipDeleteBehavior: 0,
    UnlimitedLengthInDocumentLibrary: false,
  };
}
