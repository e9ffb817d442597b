import { badQuery, invalidArgument } from '../errors.ts';
import { instant, type Session } from '../model/session.ts';
import type { Filter } from '../odata/filter.ts';
import type { Literal } from '../odata/literals.ts';
import { Permission } from '../rights/permissions.ts';
import type { Field } from '../store/fields.ts';
import type { List } from '../store/lists.ts';
import { siteClock, siteMidnight } from './calendar.ts';
import type { Condition } from './item-filter.ts';
import { columnNames, type ItemPage, ordersOf, readPage, securityConditions } from './item-query.ts';
import { entityName } from './item-values.ts';
import { demandWithinThreshold, filterConditions } from './threshold.ts';
import { attribute, element, parseXml, type XmlElement } from './xml.ts';

/** What a CAML view asks. */
export interface CamlView {
  readonly filter: Filter | undefined;
  readonly orderBy: readonly { readonly path: readonly string[]; readonly descending: boolean }[];
  readonly rowLimit: number;
  readonly paged: boolean;
  readonly fields: readonly string[];
  readonly recursive: boolean;
}

const comparisons: Readonly<Record<string, 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge'>> = {
  Eq: 'eq',
  Neq: 'ne',
  Lt: 'lt',
  Leq: 'le',
  Gt: 'gt',
  Geq: 'ge',
};
const invalid = (): Error =>
  invalidArgument(
    'One or more field types are not installed properly. Go to the list settings page to delete these fields.',
  );

/** The items of a CAML view. @throws {SharePointError} 400, 403, 500 for the threshold */
export function queryByCaml(
  session: Session,
  list: List,
  viewXml: string,
  options: { folder?: string | undefined; position?: string | undefined },
): ItemPage & { readonly view: CamlView } {
  session.rights.demand(Permission.viewListItems, list);
  const view = readView(session, list, viewXml);
  const names = columnNames(session, list);
  demandWithinThreshold(session, list, names, { filter: view.filter, orderBy: view.orderBy });
  const conditions: Condition[] = [...filterConditions(list, names, view.filter), ...securityConditions(session, list)];
  if (options.folder !== undefined || !view.recursive)
    conditions.push({ sql: view.filter ? '(+dir = ?)' : '(dir = ?)', values: [options.folder ?? list.url] });
  if (view.recursive && list.baseType === 1) conditions.push({ sql: '(fsType = 0)', values: [] });
  return {
    ...readPage(session, list, conditions, ordersOf(view.orderBy, names), {
      top: view.rowLimit,
      skipToken: options.position?.replace(/^\?/, ''),
    }),
    view,
  };
}

/** @throws {SharePointError} 400 */
export function readView(session: Session, list: List, viewXml: string): CamlView {
  const root = parseXml(viewXml.trim() === '' ? '<View/>' : viewXml);
  if (root.name !== 'View') throw badQuery('The view XML is not valid.');
  const fields = session.store.fields.ofList(list.id);
  const queryNode = element(root, 'Query');
  const where = element(queryNode, 'Where');
  const limit = element(root, 'RowLimit');
  const find = (name: string | undefined): Field => {
    const field = fields.find(
      (candidate) => candidate.name === name || (name === 'LinkTitle' && candidate.name === 'Title'),
    );
    if (!field) throw invalid();
    return field;
  };
  return {
    filter: where?.children[0] ? toFilter(where.children[0], find, session) : undefined,
    orderBy: (element(queryNode, 'OrderBy')?.children ?? []).map((ref) => ({
      path: [entityName(find(attribute(ref, 'Name')).name)],
      descending: /false/i.test(attribute(ref, 'Ascending') ?? ''),
    })),
    rowLimit: Math.min(Math.max(Number(limit?.text ?? 0) || 5000, 1), 5000),
    paged: /true/i.test(limit ? (attribute(limit, 'Paged') ?? '') : ''),
    fields: (element(root, 'ViewFields')?.children ?? [])
      .map((ref) => attribute(ref, 'Name') ?? '')
      .filter((name) => name !== ''),
    recursive: /^Recursive/i.test(attribute(root, 'Scope') ?? ''),
  };
}

function toFilter(node: XmlElement, find: (name: string | undefined) => Field, session: Session): Filter {
  if (node.name === 'And' || node.name === 'Or') {
    const [first, ...rest] = node.children.map((child) => toFilter(child, find, session));
    if (!first || rest.length === 0) throw invalid();
    return rest.reduce((left, right) => ({ kind: node.name === 'And' ? 'and' : 'or', left, right }), first);
  }
  const ref = element(node, 'FieldRef');
  const field = find(ref && attribute(ref, 'Name'));
  const byId = /true/i.test((ref && attribute(ref, 'LookupId')) ?? '');
  const path: Filter = {
    kind: 'path',
    path:
      field.type === 'User' && !byId && node.name !== 'IsNull' && node.name !== 'IsNotNull'
        ? [entityName(field.name), 'Title']
        : [entityName(field.name)],
  };
  if (node.name === 'IsNull' || node.name === 'IsNotNull')
    return {
      kind: 'compare',
      operator: node.name === 'IsNull' ? 'eq' : 'ne',
      left: path,
      right: { kind: 'literal', literal: { kind: 'null', value: null } },
    };
  const values = (element(node, 'Values')?.children ?? node.children.filter((child) => child.name === 'Value')).map(
    (value) => toLiteral(value, field, session),
  );
  const [first] = values;
  if (!first) throw invalid();
  const literal = (of: Literal): Filter => ({ kind: 'literal', literal: of });
  if (node.name === 'BeginsWith') return { kind: 'call', name: 'startswith', args: [path, literal(first)] };
  if (node.name === 'Contains') return { kind: 'call', name: 'substringof', args: [literal(first), path] };
  if (node.name === 'In')
    return values
      .map((of): Filter => ({ kind: 'compare', operator: 'eq', left: path, right: literal(of) }))
      .reduce((left, right) => ({ kind: 'or', left, right }));
  const operator = comparisons[node.name];
  if (!operator) throw invalid();
  return { kind: 'compare', operator, left: path, right: literal(first) };
}

function toLiteral(value: XmlElement, field: Field, session: Session): Literal {
  const today = element(value, 'Today');
  if (field.type === 'DateTime') {
    const days = Number((today && (attribute(today, 'OffsetDays') ?? attribute(today, 'Offset'))) ?? 0);
    const at = today
      ? new Date(siteMidnight(siteClock(session.now).day).getTime() + days * 86_400_000)
      : new Date(value.text.trim());
    if (Number.isNaN(at.getTime())) throw invalid();
    // Without IncludeTimeValue only the day counts.
    const whole = /true/i.test(attribute(value, 'IncludeTimeValue') ?? '');
    return { kind: 'datetime', value: whole ? at : new Date(instant(siteMidnight(siteClock(at).day))) };
  }
  if (field.type === 'User' && element(value, 'UserID')) return { kind: 'number', value: session.user.id };
  if (
    /^(Number|Currency|Integer|Counter|User|Lookup)$/.test(field.type) &&
    value.text.trim() !== '' &&
    !Number.isNaN(Number(value.text))
  )
    return { kind: 'number', value: Number(value.text) };
  if (field.type === 'Boolean') return { kind: 'boolean', value: /^(1|true|yes)$/i.test(value.text.trim()) };
  return { kind: 'string', value: value.text };
}
