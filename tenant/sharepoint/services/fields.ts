import {
  cannotIndex,
  duplicateValuesIn,
  fieldNameTaken,
  invalidArgument,
  notAllowed,
  tooManyIndexes,
} from '../errors.ts';
import { newGuid } from '../guid.ts';
import { instant, type Session } from '../model/session.ts';
import type { Field, FieldProperties } from '../store/fields.ts';
import { type FieldType, fieldTypes } from '../store/field-types.ts';
import { ChangeKind } from '../store/history.ts';
import type { List } from '../store/lists.ts';
import type { Store } from '../store/store.ts';

export interface FieldSpec {
  readonly title: string;
  readonly name?: string | undefined;
  readonly type: FieldType;
  readonly id?: string | undefined;
  readonly required?: boolean | undefined;
  readonly hidden?: boolean | undefined;
  readonly readOnly?: boolean | undefined;
  readonly indexed?: boolean | undefined;
  readonly unique?: boolean | undefined;
  readonly properties?: FieldProperties;
}

/** Platform-rules 1.3. */
const mostIndexes = 20;

/**
 * Adds a column.
 * @param nameFromTitle - the internal name comes from the title, as the service does unless it is told to keep a given name
 * @throws {SharePointError} 500 when the internal name is taken, or the index is one too many
 */
export function createField(store: Store, list: List, spec: FieldSpec, nameFromTitle = false): Field {
  const stored = noteField(store, list, spec, nameFromTitle);
  store.tables.addColumn(list, stored);
  return stored;
}

/** Like `createField`, for a list whose table is yet to be made. */
export function noteField(store: Store, list: List, spec: FieldSpec, nameFromTitle = false): Field {
  const fields = store.fields.ofList(list.id);
  const wanted = encodeName(nameFromTitle || spec.name === undefined || spec.name === '' ? spec.title : spec.name);
  if (wanted === '') throw invalidArgument('Value cannot be null.\r\nParameter name: DisplayName');
  const taken = (name: string): boolean => fields.some((field) => field.name.toLowerCase() === name.toLowerCase());
  if (taken(wanted) && !nameFromTitle && spec.name !== undefined) throw fieldNameTaken(spec.name);
  let name = wanted;
  for (let n = 0; taken(name); n += 1) name = `${wanted.slice(0, 31)}${n}`;
  const field: Omit<Field, 'position'> = {
    list: list.id,
    id: spec.id ?? newGuid(),
    name,
    title: spec.title === '' ? name : spec.title,
    type: spec.type,
    column: spec.type === 'Computed' || spec.type === 'Calculated' ? undefined : `f_${name}`,
    base: false,
    hidden: spec.hidden ?? false,
    readOnly: spec.readOnly ?? spec.type === 'Calculated',
    required: spec.required ?? false,
    indexed: (spec.indexed ?? false) || (spec.unique ?? false),
    unique: spec.unique ?? false,
    properties: spec.properties ?? {},
  };
  checkIndex(fields, field);
  return store.fields.add(field);
}

export interface FieldChange {
  readonly title?: string | undefined;
  readonly required?: boolean | undefined;
  readonly hidden?: boolean | undefined;
  readonly readOnly?: boolean | undefined;
  readonly indexed?: boolean | undefined;
  readonly unique?: boolean | undefined;
  readonly properties?: FieldProperties;
}

/** @throws {SharePointError} 500 when an index or uniqueness cannot be had */
export function changeField(store: Store, list: List, field: Field, change: FieldChange): Field {
  const unique = change.unique ?? field.unique;
  const indexed = change.indexed ?? field.indexed;
  if (unique && !indexed) throw notAllowed('This column must be indexed to enforce unique values.');
  const changed: Field = {
    ...field,
    title: change.title ?? field.title,
    required: change.required ?? field.required,
    hidden: change.hidden ?? field.hidden,
    readOnly: change.readOnly ?? field.readOnly,
    indexed,
    unique,
    properties: { ...field.properties, ...change.properties, version: (field.properties.version ?? 1) + 1 },
  };
  if (indexed !== field.indexed || unique !== field.unique) {
    checkIndex(
      store.fields.ofList(list.id).filter((other) => other.id !== field.id),
      changed,
    );
    setIndex(store, list, changed);
  }
  store.fields.change(changed);
  return changed;
}

function setIndex(store: Store, list: List, field: Field): void {
  try {
    store.tables.setIndex(list, field);
  } catch (error) {
    if (error instanceof Error && error.message.includes('UNIQUE constraint failed'))
      throw duplicateValuesIn(field.title);
    throw error;
  }
}

function checkIndex(others: readonly Field[], field: Omit<Field, 'position'>): void {
  if (!field.indexed) return;
  if (!fieldTypes[field.type].indexable) throw cannotIndex(field.title);
  if (others.filter((other) => other.indexed).length >= mostIndexes) throw tooManyIndexes();
}

/** @throws {SharePointError} 400 for a column that every list needs */
export function removeField(store: Store, list: List, field: Field): void {
  if (field.base) throw notAllowed('The field cannot be deleted because it is a base field of the list.');
  store.tables.dropColumn(list, field);
  store.fields.remove(field);
  for (const view of store.views.ofList(list.id)) {
    if (view.fields.includes(field.name))
      store.views.change({ ...view, fields: view.fields.filter((name) => name !== field.name) });
  }
}

/** Puts a change of a column or view in the change log, and gives the list another version. */
export function noteSchemaChange(session: Session, list: List, object: 'field' | 'view', id: string): void {
  const { store, user } = session;
  const at = instant(session.now);
  store.history.note({
    site: list.site,
    list: list.id,
    object,
    kind: ChangeKind.update,
    at,
    uniqueId: id,
    editor: user.id,
  });
  store.lists.change(list);
}

/** `Volgende stap` → `Volgende_x0020_stap`, at most 32 characters. */
function encodeName(title: string): string {
  const encoded = Array.from(title.trim())
    .map((character) =>
      /[A-Za-z0-9_]/.test(character)
        ? character
        : `_x${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}_`,
    )
    .join('');
  return (/^\d/.test(encoded) ? `_x003${encoded.charAt(0)}_${encoded.slice(1)}` : encoded).slice(0, 32);
}
