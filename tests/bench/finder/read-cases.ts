import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Case, CaseSet, Organisation } from './format.ts';

/** The files of a set are not as README.md of tests/data/finder describes them. */
export class CaseProblem extends Error {}

/** More than this is one mistake made everywhere. */
const mostShown = 10;

/**
 * @param folder - with organisation.json and cases.json
 * @throws {CaseProblem} with a line for each thing that is wrong: where it stands and what was expected
 */
export function readCases(folder: string): CaseSet {
  const organisation = readJson(folder, 'organisation.json') as Organisation;
  const { cases } = readJson(folder, 'cases.json') as { cases: readonly Case[] };
  const problems = [...problemsOfOrganisation(organisation), ...problemsOfCases(cases, organisation)];
  if (problems.length > 0) {
    const more = problems.length > mostShown ? [`… and ${problems.length - mostShown} more.`] : [];
    throw new CaseProblem(
      [`The cases in ${folder} cannot be run:`, ...problems.slice(0, mostShown), ...more].join('\n'),
    );
  }
  return { organisation, cases };
}

function readJson(folder: string, name: string): object {
  const file = join(folder, name);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new CaseProblem(
      `${file} cannot be read (${reasonOf(error)}). A set of cases has organisation.json and cases.json.`,
    );
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new CaseProblem(`${file} is not JSON: ${reasonOf(error)}.`);
  }
  if (!isRecord(value)) throw new CaseProblem(`${file} must hold one object.`);
  return value;
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What the rows of each part must have. */
const shapes: Readonly<Record<string, Readonly<Record<string, Shape>>>> = {
  people: {
    key: 'guid',
    name: 'text',
    'mail?': 'text',
    'jobTitle?': 'text',
    'department?': 'text',
    'responsibilities?': 'texts',
    'skills?': 'texts',
    'pastProjects?': 'texts',
    'about?': 'text',
  },
  groups: { id: 'guid', name: 'text', members: 'texts' },
  opgaven: {
    key: 'text',
    title: 'text',
    'goal?': 'text',
    'description?': 'text',
    'keywords?': 'texts',
    'owners?': 'texts',
    'group?': 'guid',
  },
  initiatives: { key: 'text', title: 'text', 'summary?': 'text', 'settlement?': 'text', opgaven: 'texts' },
  involvement: { initiative: 'text', person: 'guid', status: 'status', 'opgaven?': 'texts', 'askedOn?': 'day' },
  'experts?': { person: 'guid', opgave: 'text' },
  cases: {
    id: 'text',
    'half?': 'half',
    title: 'text',
    'summary?': 'text',
    'settlement?': 'text',
    'delineation?': 'text',
    opgaven: 'texts',
    expected: 'rows',
  },
};

type Shape = 'text' | 'texts' | 'guid' | 'day' | 'status' | 'half' | 'rows';

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const checks: Readonly<Record<Shape, { readonly holds: (value: unknown) => boolean; readonly says: string }>> = {
  text: { holds: (value) => typeof value === 'string' && value.trim() !== '', says: 'a text that is not empty' },
  texts: {
    holds: (value) => Array.isArray(value) && value.every((one) => typeof one === 'string'),
    says: 'a list of texts',
  },
  guid: { holds: (value) => typeof value === 'string' && guid.test(value), says: 'a GUID in lower case' },
  day: {
    holds: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value),
    says: 'a day as 2026-11-23',
  },
  status: {
    holds: (value) => ['gevraagd', 'doet mee', 'kan niet'].includes(String(value)),
    says: '"gevraagd", "doet mee" or "kan niet"',
  },
  half: { holds: (value) => value === 'tuning' || value === 'holdout', says: '"tuning" or "holdout"' },
  rows: {
    holds: (value) => Array.isArray(value) && value.length > 0 && value.every(isRecord),
    says: 'a list with at least one row',
  },
};

function problemsOfOrganisation(organisation: Organisation): readonly string[] {
  const parts = Object.keys(shapes).filter((part) => part !== 'cases');
  const wrong = parts.flatMap((part) => problemsOfRows(part, organisation as unknown as Record<string, unknown>));
  if (wrong.length > 0) return wrong;
  const { people, groups, opgaven, initiatives, involvement, experts = [] } = organisation;
  const persons = new Set(people.map(({ key }) => key));
  const keys = new Set(opgaven.map(({ key }) => key));
  const known = new Set(initiatives.map(({ key }) => key));
  const groupIds = new Set(groups.map(({ id }) => id));
  return [
    ...doubles(
      'people',
      people.map(({ key }) => key),
    ),
    ...doubles(
      'opgaven',
      opgaven.map(({ key }) => key),
    ),
    ...doubles(
      'initiatives',
      initiatives.map(({ key }) => key),
    ),
    ...groups.flatMap(({ members }, n) => unknownOnes(`groups[${n}].members`, members, persons, 'people')),
    ...opgaven.flatMap(({ owners = [], group }, n) => [
      ...unknownOnes(`opgaven[${n}].owners`, owners, persons, 'people'),
      ...unknownOnes(`opgaven[${n}].group`, group === undefined ? [] : [group], groupIds, 'groups'),
    ]),
    ...initiatives.flatMap((one, n) => unknownOnes(`initiatives[${n}].opgaven`, one.opgaven, keys, 'opgaven')),
    ...involvement.flatMap(({ initiative, person }, n) => [
      ...unknownOnes(`involvement[${n}].initiative`, [initiative], known, 'initiatives'),
      ...unknownOnes(`involvement[${n}].person`, [person], persons, 'people'),
    ]),
    ...experts.flatMap(({ person, opgave }, n) => [
      ...unknownOnes(`experts[${n}].person`, [person], persons, 'people'),
      ...unknownOnes(`experts[${n}].opgave`, [opgave], keys, 'opgaven'),
    ]),
  ];
}

function problemsOfCases(cases: readonly Case[], { people = [], opgaven = [] }: Organisation): readonly string[] {
  const wrong = problemsOfRows('cases', { cases });
  if (wrong.length > 0) return wrong;
  const persons = new Set(people.map(({ key }) => key));
  const keys = new Set(opgaven.map(({ key }) => key));
  return [
    ...(cases.length === 0 ? ['cases has no case.'] : []),
    ...doubles(
      'cases',
      cases.map(({ id }) => id),
    ),
    ...cases.flatMap(({ id, opgaven: linked, expected }) => [
      ...(linked.length === 0 ? [`Case ${id}: opgaven needs at least one.`] : []),
      ...unknownOnes(`Case ${id}: opgaven`, linked, keys, 'opgaven'),
      ...unknownOnes(
        `Case ${id}: expected`,
        expected.map(({ person }) => person),
        persons,
        'people',
      ),
      ...expected.flatMap((one) =>
        unknownOnes(`Case ${id}: expected`, one.opgaven ?? [], new Set(linked), 'opgaven of the case'),
      ),
    ]),
  ];
}

function problemsOfRows(part: string, holder: Record<string, unknown>): readonly string[] {
  const name = part.replace('?', '');
  const rows = holder[name];
  if (rows === undefined && part.endsWith('?')) return [];
  if (!Array.isArray(rows)) return [`${name} must be a list.`];
  return (rows as readonly unknown[]).flatMap((row, n) => {
    if (!isRecord(row)) return [`${name}[${n}] must be an object.`];
    return Object.entries(shapes[part] ?? {}).flatMap(([column, shape]) => {
      const value = row[column.replace('?', '')];
      const { holds, says } = checks[shape];
      // An empty text is as good as none where none is allowed.
      const isAbsent = column.endsWith('?') && (value === undefined || value === '');
      return isAbsent || holds(value) ? [] : [`${name}[${n}].${column.replace('?', '')} must be ${says}.`];
    });
  });
}

function unknownOnes(
  where: string,
  given: readonly string[],
  known: ReadonlySet<string>,
  list: string,
): readonly string[] {
  return given.filter((one) => !known.has(one)).map((one) => `${where} names ${one}, which is not in ${list}.`);
}

function doubles(where: string, keys: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return keys.flatMap((key) => (seen.size === seen.add(key).size ? [`${where}: ${key} is there twice.`] : []));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
