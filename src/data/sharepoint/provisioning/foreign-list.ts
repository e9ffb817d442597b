import type { ListSchema } from '../list-schema';
import { typeNames } from './field-xml';
import type { ListState } from './snapshot';

/**
 * Whether a list has the name of one of the product's and another purpose: somebody made it for something of their own.
 * Set-up then leaves it alone, with its columns and its rights. What set-up began and did not finish is its own: it has
 * the product's description, or nothing in it yet.
 */
export function isForeign(schema: ListSchema, list: ListState): boolean {
  // What is written goes by title: it would end up in the other list.
  if (list.isShadowed === true || list.isLibrary !== schema.library) return true;
  if (list.description === schema.description) return false;
  if (hasOwnColumn(schema, list)) return false;
  return strangeColumns(schema, list).length > 0 || (expectsColumns(schema) && list.itemCount > 0);
}

/** Names of columns that somebody added, as people read them. */
export function strangeColumns(schema: ListSchema, list: ListState): readonly string[] {
  return [...list.fields].filter(([name, { own }]) => own && !(name in schema.columns)).map(([, { title }]) => title);
}

const expectsColumns = (schema: ListSchema): boolean => Object.keys(schema.columns).some((name) => name !== 'Title');

/** At least half of what the product keeps in it: one column of the same name may be chance. */
function hasOwnColumn(schema: ListSchema, list: ListState): boolean {
  const columns = Object.entries(schema.columns).filter(([name]) => name !== 'Title');
  const present = columns.filter(([name, { type }]) => list.fields.get(name)?.type === typeNames[type]);
  return present.length > 0 && present.length * 2 >= columns.length;
}
