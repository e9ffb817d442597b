import type { Condition } from '../ports';
import { dayStart, nextDay } from './days';
import type { ColumnType } from './list-schema';

/** A string as an OData literal: the only place that quotes. PnPjs encodes the whole query for the URL afterwards. */
export const quoted = (text: string): string => `'${text.replace(/'/g, "''")}'`;

/**
 * `$filter` of conditions that must all hold.
 * @throws RangeError for a value that its column cannot have: a fault of the caller, never of the person
 */
export function filterOf(conditions: readonly AnyCondition[], columns: Readonly<Record<string, ColumnType>>): string {
  return conditions.map((condition) => oneFilter(condition, columns[condition.column] ?? 'text')).join(' and ');
}

export interface AnyCondition {
  readonly column: string;
  readonly is: Condition<never, string>['is'];
  readonly value: Condition<never, string>['value'];
}

function oneFilter({ column, is, value }: AnyCondition, type: ColumnType): string {
  if (is === 'in') {
    const values = value as readonly (string | number)[];
    if (values.length === 0) throw new RangeError(`${column}: no value to look for`);
    return `(${values.map((one) => oneFilter({ column, is: 'eq', value: one }, type)).join(' or ')})`;
  }
  if (is === 'startsWith') return `startswith(${column},${quoted(String(value))})`;
  if (type === 'day') return dayFilter(column, is, String(value));
  return `${column} ${is} ${literal(value, type)}`;
}

/** Half-open on whole days, so that it holds for every moment that SharePoint may have stored for a day. */
function dayFilter(column: string, is: Exclude<AnyCondition['is'], 'in' | 'startsWith'>, day: string): string {
  const from = instantLiteral(dayStart(day));
  const until = instantLiteral(dayStart(nextDay(day)));
  switch (is) {
    case 'lt':
      return `${column} lt ${from}`;
    case 'le':
      return `${column} lt ${until}`;
    case 'gt':
      return `${column} ge ${until}`;
    case 'ge':
      return `${column} ge ${from}`;
    case 'eq':
      return `(${column} ge ${from} and ${column} lt ${until})`;
    case 'ne':
      return `(${column} lt ${from} or ${column} ge ${until})`;
  }
}

function literal(value: AnyCondition['value'], type: ColumnType): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (typeof value === 'number') return String(value);
  if (type === 'instant') return instantLiteral(new Date(String(value)));
  return quoted(String(value));
}

const instantLiteral = (moment: Date): string => `datetime'${moment.toISOString().replace(/\.\d+Z$/, 'Z')}'`;
