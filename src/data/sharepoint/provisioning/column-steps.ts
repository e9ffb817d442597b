import type { ColumnSchema, ListSchema } from '../list-schema';
import { fieldXml, typeNames } from './field-xml';
import { indexRoom } from './index-steps';
import { listAt, type SiteWriter } from './site-writer';
import type { FieldState, ListState } from './snapshot';
import type { Step } from './step';

/** `AddFieldOptions`: keep the name that the schema gives instead of making one of the label. */
const keepName = 8;

/**
 * Every column of a list: there, of its type, with its choices. A column is known by its internal name, which stays when
 * somebody gives it another label; that label is left alone.
 */
export function columnSteps(schema: ListSchema, list: ListState | undefined, writer: SiteWriter): readonly Step[] {
  const columns = Object.entries(schema.columns).filter(([name]) => name !== 'Title');
  const room = indexRoom(schema, list);
  return columns.map(([name, column]) =>
    columnStep(schema, name, room.has(name) ? column : { ...column, indexed: false, unique: false }, {
      field: list?.fields.get(name),
      writer,
    }),
  );
}

interface Place {
  readonly field: FieldState | undefined;
  readonly writer: SiteWriter;
}

function columnStep(schema: ListSchema, name: string, column: ColumnSchema, { field, writer }: Place): Step {
  const about = {
    id: `column:${schema.title}.${name}`,
    area: 'lists',
    subject: `${schema.title}.${name}`,
    takes: 'lists',
    needs: [`list:${schema.title}`],
  } as const;
  const fields = `${listAt(schema.title)}/fields`;
  if (field === undefined) {
    const parameters = { SchemaXml: fieldXml(name, column), Options: keepName };
    const make = (): Promise<unknown> => writer.post(`${fields}/createfieldasxml`, { parameters });
    // Not by getByInternalNameOrTitle: another column may have been given this name as its label.
    const isThere = (): Promise<boolean> => writer.finds(`${fields}?$filter=InternalName eq '${name}'&$select=Id`);
    const mend = (): Promise<void> => writer.once(make, isThere);
    return { ...about, state: 'missing', together: `columns:${schema.title}`, mend };
  }
  // Changing the type of a column could lose what is in it: a person must decide.
  if (field.type !== typeNames[column.type])
    return { ...about, state: 'different', reason: 'type', names: [field.title] };
  const changes = changesOf(column, field);
  if (changes.length === 0) return { ...about, state: 'ok' };
  const mend = async (): Promise<void> => {
    for (const { type, content } of changes)
      await writer.mergeTyped(`${fields}/getbyinternalnameortitle('${name}')`, type, content);
  };
  const missing = missingChoices(column, field);
  return missing.length > 0
    ? { ...about, state: 'different', reason: 'choices', names: missing, mend }
    : { ...about, state: 'different', reason: 'format', mend };
}

interface FieldChange {
  /** The type to name, for what not every column has. */
  readonly type: string;
  readonly content: object;
}

function changesOf(column: ColumnSchema, field: FieldState): readonly FieldChange[] {
  const changes: FieldChange[] = [];
  const missing = missingChoices(column, field);
  // Choices that the municipality added itself stay.
  if (missing.length > 0)
    changes.push({ type: 'SP.FieldChoice', content: { Choices: { results: [...field.choices, ...missing] } } });
  const isDay = column.type === 'day';
  const isMoment = column.type === 'day' || column.type === 'instant';
  if (isMoment && field.dateOnly !== undefined && field.dateOnly !== isDay)
    changes.push({ type: 'SP.FieldDateTime', content: { DisplayFormat: isDay ? 0 : 1 } });
  if (column.type === 'note' && field.richText)
    changes.push({ type: 'SP.FieldMultiLineText', content: { RichText: false } });
  return changes;
}

const missingChoices = (column: ColumnSchema, field: FieldState): readonly string[] =>
  (column.choices ?? []).filter((choice) => !field.choices.includes(choice));
