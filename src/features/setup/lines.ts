import type { SetupFinding } from '../../data/ports';
import { problemOf, type Problem } from './problems';

/** Findings that a person reads as one thing. */
export interface SetupLine {
  readonly id: string;
  readonly kind: LineKind;
  /** What it is about: a list, a column `Lijst.Kolom`, a group, a setting, a permission. Absent for a sum. */
  readonly subject?: string;
  readonly state: SetupFinding['state'];
  /** What is the matter; absent when it is in order. */
  readonly problem?: Problem;
  /** As the site names it. */
  readonly names: readonly string[];
  readonly repairable: boolean;
  readonly error?: SetupFinding['error'];
  /** For a sum: how many things it holds. */
  readonly count?: number;
  /** For a sum of things that are not in order: each of them. */
  readonly parts?: readonly SetupLine[];
}

const kinds = [
  ['lists', 'list', 'column', 'index', 'unique', 'view', 'version'],
  ['groups', 'group', 'rights', 'members'],
  ['pages', 'page', 'menu'],
  ['settings', 'setting'],
] as const;

export type SumKind = (typeof kinds)[number][0];
/** Kinds of which many can be wrong at once. */
export type PartKind = Exclude<(typeof kinds)[number][number], SumKind>;
/** What always has a line of its own. */
export type SingleKind =
  | 'time-zone'
  | 'holidays'
  | 'pool'
  | 'opgaven'
  | 'people-search'
  | 'team'
  | 'teams-app'
  | 'teams-installed'
  | 'programme-team'
  | 'programme-installed'
  | 'tenant-site'
  | 'permission';
export type LineKind = SumKind | PartKind | SingleKind;

/** The groups of lines on the page. */
export const setupSections = ['site', 'teams', 'permissions'] as const;
export type SetupSection = (typeof setupSections)[number];

export function sectionOf({ kind }: SetupLine): SetupSection {
  if (kind === 'permission') return 'permissions';
  return teamsKinds.includes(kind) ? 'teams' : 'site';
}

const teamsKinds: readonly LineKind[] = [
  'team',
  'teams-app',
  'teams-installed',
  'programme-team',
  'programme-installed',
  'tenant-site',
];

/** Kinds that tell whether the app is in a team: good to know and never needed, the channel gets another tab without it. */
export const isInstallation = (kind: string): boolean => kind === 'teams-installed' || kind === 'programme-installed';

/**
 * What a person reads: everything of a kind that is in order becomes one line with its number, everything else a line of
 * its own. A permission or a thing that a person keeps always has its own line.
 */
export function toLines(findings: readonly SetupFinding[]): readonly SetupLine[] {
  const lines = findings.filter((finding) => isTold(finding, findings)).map(lineOf);
  return [
    ...kinds.flatMap(([sum, ...parts]) => summed(sum, parts, lines)),
    ...lines.filter(({ kind }) => !kinds.some((group) => group.some((part) => part === kind))),
  ];
}

/** One finding as a line. */
export function lineOf(finding: SetupFinding): SetupLine {
  const { id, subject, state, names = [], repairable, error } = finding;
  const kind = kindOf(finding);
  const problem = state === 'ok' ? undefined : problemOf(kind, finding);
  return { id, kind, subject, state, problem, names, repairable, error };
}

/** What says nothing new beside another finding has no line. */
function isTold({ id, reason, state }: SetupFinding, all: readonly SetupFinding[]): boolean {
  // Whether the app is in a team is only a question once both are filled in, and the team is there.
  if (isInstallation(id.split(':')[0] ?? '')) {
    const team = all.find((other) => other.id === id.replace('teams-installed', 'team').replace('-installed', '-team'));
    return reason !== 'not-filled' && (state !== 'unknown' || team === undefined || team.state === 'ok');
  }
  const about = (prefix: string): readonly SetupFinding[] => all.filter((other) => other.id.startsWith(prefix));
  if (id === 'version' && state === 'missing') return about('list:').every((list) => list.state !== 'missing');
  const isOfList = /^(column|index|unique|view|version)(:|$)/.test(id);
  return !isOfList || reason !== 'not-visible' || about('list:').every((list) => list.reason !== 'not-visible');
}

export interface Tally {
  readonly ok: number;
  /** Without what this person may not see, or nobody could answer. */
  readonly total: number;
  readonly unseen: number;
}

/** How many lines are in order, for "Bijna klaar: 10 van 14 in orde". */
export function tally(lines: readonly SetupLine[]): Tally {
  const unseen = lines.filter(({ state }) => state === 'unknown').length;
  return { ok: lines.filter(({ state }) => state === 'ok').length, total: lines.length - unseen, unseen };
}

/** More things with the same problem than this are shown as one line, to be opened. */
const shownApart = 3;

function summed(sum: SumKind, parts: readonly PartKind[], lines: readonly SetupLine[]): readonly SetupLine[] {
  const right = lines.filter(({ kind, state }) => parts.some((part) => part === kind) && state === 'ok');
  const isVersion = right.find(({ kind }) => kind === 'version');
  const line: SetupLine = {
    id: sum,
    kind: sum,
    state: 'ok',
    names: isVersion?.subject === undefined ? [] : [isVersion.subject],
    repairable: false,
    count: right.filter(({ kind }) => kind === parts[0] || sum !== 'lists').length,
  };
  return [...(right.length > 0 ? [line] : []), ...parts.flatMap((part) => wrongOnes(part, lines))];
}

function wrongOnes(kind: PartKind, lines: readonly SetupLine[]): readonly SetupLine[] {
  const wrong = lines.filter((line) => line.kind === kind && line.problem !== undefined);
  const problems = [...new Set(wrong.map(({ problem }) => problem))];
  return problems.flatMap((problem) => {
    const same = wrong.filter((line) => line.problem === problem);
    const [first] = same;
    if (first === undefined || same.length <= shownApart) return same;
    const repairable = same.every((line) => line.repairable);
    const names = [...new Set(same.flatMap((line) => line.names))];
    return [
      {
        id: `${kind}:${problem}`,
        kind,
        state: first.state,
        problem,
        repairable,
        names,
        count: same.length,
        parts: same,
      },
    ];
  });
}

function kindOf({ id, area }: SetupFinding): LineKind {
  if (area === 'permissions') return 'permission';
  const prefix = id.split(':')[0] ?? '';
  if (id === 'content:Pool') return 'pool';
  if (id === 'content:Opgaven') return 'opgaven';
  return byPrefix[prefix] ?? (prefix as LineKind);
}

/** Prefixes of ids that are no name of a kind themselves. */
const byPrefix: Readonly<Record<string, LineKind>> = { security: 'rights', 'site-right': 'rights', member: 'members' };
