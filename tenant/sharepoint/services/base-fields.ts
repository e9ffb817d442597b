import type { Field, FieldProperties } from '../store/fields.ts';
import type { FieldType } from '../store/field-types.ts';

interface BaseField {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly type: FieldType;
  readonly column?: string;
  readonly hidden?: boolean;
  readonly readOnly?: boolean;
  readonly required?: boolean;
  readonly properties?: FieldProperties;
}

/** Columns that every list has. The ids are SharePoint's own. */
const common: readonly BaseField[] = [
  {
    id: '03e45e84-1992-4d42-9116-26f756012634',
    name: 'ContentTypeId',
    title: 'Content Type ID',
    type: 'ContentTypeId',
    column: 'contentType',
    hidden: true,
    readOnly: true,
  },
  {
    id: 'fa564e0f-0c70-4ab9-b863-0177e6ddd247',
    name: 'Title',
    title: 'Title',
    type: 'Text',
    column: 'f_Title',
    required: true,
    properties: { maxLength: 255 },
  },
  {
    id: '3a6b296c-3f50-445c-a13f-9c679ea9dda3',
    name: 'ComplianceAssetId',
    title: 'Compliance Asset Id',
    type: 'Text',
    hidden: false,
    readOnly: true,
  },
  {
    id: '1d22ea11-1e32-424e-89ab-9fedbadb6ce1',
    name: 'ID',
    title: 'ID',
    type: 'Counter',
    column: 'id',
    readOnly: true,
  },
  {
    id: 'c042a256-787d-4a6f-8a8a-cf6ab767f12d',
    name: 'ContentType',
    title: 'Content Type',
    type: 'Computed',
    readOnly: true,
  },
  {
    id: '28cf69c5-fa48-462a-b5cd-27b6f9d2bd5f',
    name: 'Modified',
    title: 'Modified',
    type: 'DateTime',
    column: 'modified',
    readOnly: true,
  },
  {
    id: '8c06beca-0777-48f7-91c7-6da68bc07b69',
    name: 'Created',
    title: 'Created',
    type: 'DateTime',
    column: 'created',
    readOnly: true,
  },
  {
    id: '1df5e554-ec7e-46a6-901d-d85a3881cb18',
    name: 'Author',
    title: 'Created By',
    type: 'User',
    column: 'author',
    readOnly: true,
  },
  {
    id: 'd31655d1-1d5b-4511-95a1-7a09e9b75bf2',
    name: 'Editor',
    title: 'Modified By',
    type: 'User',
    column: 'editor',
    readOnly: true,
  },
  {
    id: 'dce8262a-3ae9-45aa-aab4-83bd75fb738a',
    name: '_UIVersionString',
    title: 'Version',
    type: 'Text',
    readOnly: true,
  },
  {
    id: '67df98f4-9dec-48ff-a553-29bece9c5bf4',
    name: 'Attachments',
    title: 'Attachments',
    type: 'Attachments',
    column: 'attachments',
  },
  {
    id: 'ae069f25-3ac2-4256-b9c3-15dbc15da0e0',
    name: 'GUID',
    title: 'GUID',
    type: 'Guid',
    column: 'guid',
    hidden: true,
    readOnly: true,
  },
  {
    id: '94f89715-e097-4e8b-ba79-ea02aa8b7adb',
    name: 'FileRef',
    title: 'URL Path',
    type: 'Computed',
    hidden: true,
    readOnly: true,
  },
  {
    id: '56605df6-8fa1-47e4-a04c-5b384d59609f',
    name: 'FileDirRef',
    title: 'Path',
    type: 'Computed',
    column: 'dir',
    hidden: true,
    readOnly: true,
  },
  {
    id: '30bb605f-5bae-48fe-b4e3-1f81d9772af9',
    name: 'FSObjType',
    title: 'Item Type',
    type: 'Integer',
    column: 'fsType',
    hidden: true,
    readOnly: true,
  },
  {
    id: 'd4e44a66-ee3a-4d02-88c9-4ec5ff3f4cd5',
    name: 'owshiddenversion',
    title: 'owshiddenversion',
    type: 'Integer',
    column: 'version',
    hidden: true,
    readOnly: true,
  },
  {
    id: '4b7403de-8d94-43e8-9f0f-137a3e298126',
    name: 'UniqueId',
    title: 'Unique Id',
    type: 'Guid',
    column: 'uniqueId',
    hidden: true,
    readOnly: true,
  },
  {
    id: 'bc91a437-52e7-49e1-8c4e-4698904b2b6d',
    name: 'LinkTitleNoMenu',
    title: 'Title',
    type: 'Computed',
    readOnly: true,
  },
  { id: '82642ec8-ef9b-478f-acf9-31f7d45fbc31', name: 'LinkTitle', title: 'Title', type: 'Computed', readOnly: true },
];

const ofList: readonly BaseField[] = [
  {
    id: '8553196d-ec8d-4564-9861-3dbe931050c8',
    name: 'FileLeafRef',
    title: 'Name',
    type: 'File',
    column: 'leaf',
    hidden: true,
    readOnly: true,
  },
];

const ofLibrary: readonly BaseField[] = [
  {
    id: '8553196d-ec8d-4564-9861-3dbe931050c8',
    name: 'FileLeafRef',
    title: 'Name',
    type: 'File',
    column: 'leaf',
    required: true,
  },
  { id: '5cc6dc79-3710-4374-b433-61cb4a686c12', name: 'LinkFilename', title: 'Name', type: 'Computed', readOnly: true },
  {
    id: '39360f11-34cf-4356-9945-25c44e68dade',
    name: 'File_x0020_Type',
    title: 'File Type',
    type: 'Text',
    hidden: true,
    readOnly: true,
  },
  {
    id: '8fca95c0-9b7d-456f-8dae-b41ee2728b85',
    name: 'File_x0020_Size',
    title: 'File Size',
    type: 'Computed',
    hidden: true,
    readOnly: true,
  },
  {
    id: '3881510a-4e4a-4ee8-b102-8ee8e2d0dd4b',
    name: 'CheckoutUser',
    title: 'Checked Out To',
    type: 'User',
    column: 'checkedOutTo',
    readOnly: true,
  },
];

/** @param library - whether the list holds files */
export function baseFields(list: string, library: boolean): Omit<Field, 'position'>[] {
  const fields = [
    ...common.filter((field) => !library || field.name !== 'Attachments'),
    ...(library ? ofLibrary : ofList),
  ];
  return fields.map((field) => ({
    list,
    id: field.id,
    name: field.name,
    title: field.title,
    type: field.type,
    column: field.column,
    base: true,
    hidden: field.hidden ?? false,
    readOnly: field.readOnly ?? false,
    required: field.name === 'Title' && library ? false : (field.required ?? false),
    indexed: false,
    unique: false,
    properties: { group: field.hidden === true ? '_Hidden' : 'Custom Columns', ...field.properties },
  }));
}
