import type { ColumnSchema, ListSchema } from '../list-schema';
import { fieldXml, typeNames } from './field-xml';
import { listAt, type SiteWriter } from './site-writer';
import type { FieldState, ListState } from './snapshot';
import type { Step } from './step';

/** `AddFieldOptions`: keep the name that the schema gives instead of making one of the label. */
const keepName = 8;

/** Every column of a list: there, of its type, indexed and unique where it should be. An index comes before its uniqueness. */
export function columnSteps(schema: ListSchema, list: ListState | undefined, writer: SiteWriter): readonly Step[] {
  const columns = Object.entries(schema.columns).filter(([name]) => name !== 'Title');
  return columns.map(([name, column]) => columnStep(schema, name, column, list?.fields.get(name), writer));
}

function columnStep(
  schema: ListSchema,
  name: string,
  column: ColumnSchema,
  field: FieldState | undefined,
  writer: SiteWriter,
): Step {
  const about = {
    id: `column:${schema.title}.${name}`,
    area: 'lists',
    subject: `${schema.title}.${name}`,
    needs: [`list:${schema.title}`],
  } as const;
  const at = `${listAt(schema.title)}/fields/getbyinternalnameortitle('${name}')`;
  if (field === undefined) {
    const parameters = { SchemaXml: fieldXml(name, column), Options: keepName };
    const make = (): Promise<unknown> => writer.post(`${listAt(schema.title)}/fields/createfieldasxml`, { parameters });
    const mend = (): Promise<void> => writer.once(make, () => writer.exists(at));
    return { ...about, state: 'missing', together: `columns:${schema.title}`, mend };
  }
  // Changing the type of a column could lose what is in it: a person must decide.
  if (field.type !== typeNames[column.type]) return { ...about, state: 'different' };
  const changes = changesOf(column, field);
  if (changes.length === 0) return { ...about, state: 'ok' };
  const mend = async (): Promise<void> => {
    for (const { type, content } of changes)
      await (type === undefined ? writer.merge(at, content) : writer.mergeTyped(at, type, content));
  };
  return { ...about, state: 'different', mend };
}

interface FieldChange {
  /** The type to name, for what not every column has. */
  readonly type?: string;
  readonly content: object;
}

/** In the order in which SharePoint takes them. */
function changesOf(column: ColumnSchema, field: FieldState): readonly FieldChange[] {
  const changes: FieldChange[] = [];
  const missingChoices = (column.choices ?? []).filter((choice) => !field.choices.includes(choice));
  // Choices that the municipality added itself stay.
  if (missingChoices.length > 0)
    changes.push({ type: 'SP.FieldChoice', content: { Choices: { results: [...field.choices, ...missingChoices] } } });
  const isDay = column.type === 'day';
  const isMoment = column.type === 'day' || column.type === 'instant';
  if (isMoment && field.dateOnly !== undefined && field.dateOnly !== isDay)
    changes.push({ type: 'SP.FieldDateTime', content: { DisplayFormat: isDay ? 0 : 1 } });
  if (column.type === 'note' && field.richText)
    changes.push({ type: 'SP.FieldMultiLineText', content: { RichText: false } });
  if (column.indexed && !field.indexed) changes.push({ content: { Indexed: true } });
  if (column.unique && !field.unique) changes.push({ content: { EnforceUniqueValues: true } });
  return changes;
}
