import type { SQLInputValue } from 'node:sqlite';
import { columnDoesNotExist, invalidExpression } from '../errors.ts';
import { instant } from '../model/session.ts';
import type { Comparison, Filter } from '../odata/filter.ts';
import { type Literal, parseInstant } from '../odata/literals.ts';
import type { Field } from '../store/fields.ts';
import { entityName, valueName } from './item-values.ts';

/** A condition on a list's table. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly SQLInputValue[];
}

/** Resolves a name in a query to the column of the list. */
export class ColumnNames {
  #fields: ReadonlyMap<string, Field>;
  readonly #place: string;
  /** Before a column in SQL: a plus keeps its index out of use. */
  #mark = '';
  /** The list's own table. */
  readonly table: string;
  /** Gives the table of a lookup's list, to reach a column of it. */
  readonly related: (field: Field, name: string) => { table: string; column: string; numeric: boolean } | undefined;

  constructor(fields: readonly Field[], place: string, table: string, related: ColumnNames['related']) {
    this.#fields = new Map(
      fields.flatMap((field) => [
        [entityName(field.name).toLowerCase(), field] as const,
        [valueName(field).toLowerCase(), field] as const,
      ]),
    );
    this.#place = place;
    this.table = table;
    this.related = related;
  }

  /** The same names, for conditions that must not be looked up in an index. */
  withoutIndexes(): ColumnNames {
    const names = new ColumnNames([], this.#place, this.table, this.related);
    names.#fields = this.#fields;
    names.#mark = '+';
    return names;
  }

  /** A column as it stands in SQL. */
  sql(field: Field & { column: string }): string {
    return `${this.#mark}"${field.column}"`;
  }

  known(name: string): Field | undefined {
    return this.#fields.get(name.toLowerCase());
  }

  /** @throws {SharePointError} 400 */
  find(path: readonly string[]): Field & { column: string } {
    const field = this.known(path[0] ?? '');
    if (!field || field.column === undefined) throw columnDoesNotExist(path.join('/'), this.#place);
    return { ...field, column: field.column };
  }
}

const operators: Readonly<Record<Comparison, string>> = { eq: '=', ne: '<>', lt: '<', le: '<=', gt: '>', ge: '>=' };
const flipped: Readonly<Record<Comparison, Comparison>> = {
  eq: 'eq',
  ne: 'ne',
  lt: 'gt',
  le: 'ge',
  gt: 'lt',
  ge: 'le',
};
const dateParts: Readonly<Record<string, string>> = {
  day: '%d',
  month: '%m',
  year: '%Y',
  hour: '%H',
  minute: '%M',
  second: '%S',
};

/** `$filter` as SQL. @throws {SharePointError} 400 for what the service cannot filter on */
export function toCondition(filter: Filter, names: ColumnNames): Condition {
  switch (filter.kind) {
    case 'and':
    case 'or': {
      const [left, right] = [toCondition(filter.left, names), toCondition(filter.right, names)];
      return {
        sql: `(${left.sql} ${filter.kind.toUpperCase()} ${right.sql})`,
        values: [...left.values, ...right.values],
      };
    }
    case 'not': {
      const inner = toCondition(filter.operand, names);
      return { sql: `(NOT coalesce(${inner.sql}, 0))`, values: inner.values };
    }
    case 'call':
      return textCondition(filter, names);
    case 'compare':
      return comparison(filter, names);
    default:
      throw invalidExpression(describe(filter));
  }
}

function comparison(filter: Extract<Filter, { kind: 'compare' }>, names: ColumnNames): Condition {
  const { left, right } = filter;
  if (left.kind === 'literal' && right.kind !== 'literal')
    return comparison({ ...filter, operator: flipped[filter.operator], left: right, right: left }, names);
  if (right.kind !== 'literal') throw invalidExpression(describe(filter));
  if (left.kind === 'call') return callComparison(left, filter.operator, right.literal, names);
  if (left.kind !== 'path') throw invalidExpression(describe(filter));
  const field = names.find(left.path);
  if (left.path.length > 1) return relatedComparison(field, left.path, filter.operator, right.literal, names);
  return compareColumn(names.sql(field), field, filter.operator, right.literal);
}

/** `ne` holds for what is empty too, as in the service's own SQL. */
function compareColumn(column: string, field: Field, operator: Comparison, literal: Literal): Condition {
  if (literal.kind === 'null') {
    if (operator !== 'eq' && operator !== 'ne') throw invalidExpression(`${field.name} ${operator} null`);
    return { sql: `(${column} IS ${operator === 'eq' ? '' : 'NOT '}NULL)`, values: [] };
  }
  const value = operand(field, literal);
  const sql = `${column} ${operators[operator]} ?`;
  return { sql: operator === 'ne' ? `(${sql} OR ${column} IS NULL)` : `(${sql})`, values: [value] };
}

function operand(field: Field, literal: Exclude<Literal, { kind: 'null' }>): SQLInputValue {
  switch (field.type) {
    case 'DateTime': {
      const date =
        literal.kind === 'datetime'
          ? literal.value
          : literal.kind === 'string'
            ? parseInstant(literal.value)
            : undefined;
      if (!date) throw invalidExpression(`${field.name} ${String(literal.value)}`);
      return instant(date);
    }
    case 'Boolean':
    case 'Attachments':
      if (literal.kind === 'boolean') return Number(literal.value);
      if (String(literal.value) === '1' || String(literal.value) === '0') return Number(literal.value);
      throw invalidExpression(`${field.name} ${String(literal.value)}`);
    case 'Number':
    case 'Currency':
    case 'Integer':
    case 'Counter':
    case 'User':
    case 'Lookup': {
      const number = Number(literal.value);
      if (Number.isNaN(number) || literal.kind === 'datetime')
        throw invalidExpression(`${field.name} ${String(literal.value)}`);
      return number;
    }
    case 'Note':
    case 'URL':
    case 'UserMulti':
    case 'LookupMulti':
    case 'MultiChoice':
      if (field.type === 'MultiChoice' || field.type === 'Note') return String(literal.value);
      throw invalidExpression(`${field.name} ${String(literal.value)}`);
    default:
      return literal.kind === 'datetime' ? instant(literal.value) : String(literal.value);
  }
}

function textCondition(filter: Extract<Filter, { kind: 'call' }>, names: ColumnNames): Condition {
  const [first, second] = filter.args;
  const [pathArg, textArg] = filter.name === 'startswith' ? [first, second] : [second, first];
  if (
    pathArg?.kind !== 'path' ||
    textArg?.kind !== 'literal' ||
    (filter.name !== 'startswith' && filter.name !== 'substringof')
  )
    throw invalidExpression(describe(filter));
  const field = names.find(pathArg.path);
  const text = String(textArg.literal.value ?? '');
  const escaped = text.replace(/[\\%_]/g, '\\$&');
  const column = pathArg.path.length > 1 ? relatedColumn(field, pathArg.path, names) : names.sql(field);
  if (filter.name === 'substringof') return { sql: `(${column} LIKE ? ESCAPE '\\')`, values: [`%${escaped}%`] };
  return text === ''
    ? { sql: `(${column} IS NOT NULL)`, values: [] }
    : {
        sql: `(${column} >= ? AND ${column} < ? AND ${column} LIKE ? ESCAPE '\\')`,
        values: [text, `${text}\u{10ffff}`, `${escaped}%`],
      };
}

/** `year(Created) eq 2026`: the parts are those of UTC, as REST on the service takes them. */
function callComparison(
  call: Extract<Filter, { kind: 'call' }>,
  operator: Comparison,
  literal: Literal,
  names: ColumnNames,
): Condition {
  const [arg] = call.args;
  const part = dateParts[call.name];
  if (part === undefined) {
    if (literal.kind !== 'boolean' && literal.kind !== 'number') throw invalidExpression(describe(call));
    const inner = textCondition(call, names);
    const wanted = Boolean(literal.value) === (operator === 'eq');
    return wanted ? inner : { sql: `(NOT coalesce(${inner.sql}, 0))`, values: inner.values };
  }
  if (arg?.kind !== 'path' || literal.kind !== 'number') throw invalidExpression(describe(call));
  const field = names.find(arg.path);
  if (field.type !== 'DateTime') throw invalidExpression(describe(call));
  return {
    sql: `(CAST(strftime('${part}', "${field.column}") AS INTEGER) ${operators[operator]} ?)`,
    values: [literal.value],
  };
}

function relatedComparison(
  field: Field & { column: string },
  path: readonly string[],
  operator: Comparison,
  literal: Literal,
  names: ColumnNames,
): Condition {
  if (path[1]?.toLowerCase() === 'id') return compareColumn(names.sql(field), field, operator, literal);
  const related = names.related(field, path[1] ?? '');
  const column = relatedColumn(field, path, names);
  return compareColumn(column, { ...field, type: related?.numeric === true ? 'Number' : 'Text' }, operator, literal);
}

function relatedColumn(field: Field & { column: string }, path: readonly string[], names: ColumnNames): string {
  const related = names.related(field, path[1] ?? '');
  if (!related) throw columnDoesNotExist(path.join('/'), '');
  return `(SELECT "${related.column}" FROM ${related.table} WHERE related.id = ${names.table}."${field.column}")`;
}

function describe(filter: Filter): string {
  if (filter.kind === 'path') return filter.path.join('/');
  if (filter.kind === 'literal') return String(filter.literal.value);
  return filter.kind === 'call' ? `${filter.name}(${filter.args.map(describe).join(',')})` : filter.kind;
}
