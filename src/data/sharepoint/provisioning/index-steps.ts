import type { ListSchema } from '../list-schema';
import { typeNames } from './field-xml';
import { listAt, type SiteWriter } from './site-writer';
import type { FieldState, ListState } from './snapshot';
import type { Step } from './step';

/** SharePoint's limit of a list (platform rule 1.3). */
const mostIndexes = 20;

/**
 * The columns of the schema that have an index or can get one, in the order in which they need it: what must be unique
 * first, because a command that is repeated relies on it.
 */
export function indexRoom(schema: ListSchema, list: ListState | undefined): ReadonlySet<string> {
  const wanted = Object.entries(schema.columns).filter(([, { indexed }]) => indexed);
  const has = (name: string): boolean => list?.fields.get(name)?.indexed === true;
  const taken = [...(list?.fields.values() ?? [])].filter(({ indexed }) => indexed).length;
  const lacking = wanted.filter(([name]) => !has(name)).sort(([, a], [, b]) => Number(b.unique) - Number(a.unique));
  const room = lacking.slice(0, Math.max(0, mostIndexes - taken));
  return new Set([...wanted.filter(([name]) => has(name)), ...room].map(([name]) => name));
}

/**
 * The index of every column that is there, and that its values are unique where they guard something. A new column
 * gets both when it is made. What has no room is reported with the indexes that somebody added.
 */
export function indexSteps(schema: ListSchema, list: ListState | undefined, writer: SiteWriter): readonly Step[] {
  const room = indexRoom(schema, list);
  const others = [...(list?.fields ?? [])]
    .filter(([name, { indexed }]) => indexed && schema.columns[name]?.indexed !== true)
    .map(([, { title }]) => title);
  return Object.entries(schema.columns).flatMap(([name, column]) => {
    if (!column.indexed) return [];
    const field = list?.fields.get(name);
    const about = {
      id: `index:${schema.title}.${name}`,
      area: 'lists',
      subject: `${schema.title}.${name}`,
      takes: 'lists',
      needs: [`list:${schema.title}`, `column:${schema.title}.${name}`],
    } as const;
    if (!room.has(name)) return [{ ...about, state: 'missing', reason: 'quota', names: others }];
    // A column of another type keeps what it has until a person decided about it.
    if (field === undefined || field.type !== typeNames[column.type]) return [];
    return [
      indexStep(about, field, writer, schema, name),
      ...(column.unique ? [uniqueStep(about, field, writer, schema, name)] : []),
    ];
  });
}

type About = Pick<Step, 'id' | 'area' | 'subject' | 'takes' | 'needs'>;

function indexStep(about: About, field: FieldState, writer: SiteWriter, schema: ListSchema, name: string): Step {
  if (field.indexed) return { ...about, state: 'ok' };
  const mend = async (): Promise<void> => {
    await writer.merge(`${listAt(schema.title)}/fields/getbyinternalnameortitle('${name}')`, { Indexed: true });
  };
  return { ...about, state: 'missing', mend };
}

/** Fails, and says so, when the list holds the same value twice: a person must choose which of the two goes. */
function uniqueStep(about: About, field: FieldState, writer: SiteWriter, schema: ListSchema, name: string): Step {
  const unique = {
    ...about,
    id: `unique:${schema.title}.${name}`,
    needs: [...(about.needs ?? []), about.id],
  } as const;
  if (field.unique) return { ...unique, state: 'ok' };
  const mend = async (): Promise<void> => {
    await writer.merge(`${listAt(schema.title)}/fields/getbyinternalnameortitle('${name}')`, {
      EnforceUniqueValues: true,
    });
  };
  return { ...unique, state: 'missing', mend };
}
