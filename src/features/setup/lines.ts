import type { SetupFinding } from '../../data/ports';

export type SetupArea = SetupFinding['area'];

/** Findings that a person reads as one thing. */
export interface SetupLine {
  readonly id: string;
  readonly kind: LineKind;
  /** What it is about: a list, a column `Lijst.Kolom`, a group, a setting, a permission. Absent for a sum. */
  readonly subject?: string;
  readonly state: SetupFinding['state'];
  readonly repairable: boolean;
  readonly error?: SetupFinding['error'];
  /** For a sum: how many things it holds. */
  readonly count?: number;
  /** For a sum of things that are not in order: each of them. */
  readonly parts?: readonly SetupLine[];
}

export type LineKind =
  | 'lists'
  | 'list'
  | 'column'
  | 'view'
  | 'groups'
  | 'group'
  | 'rights'
  | 'settings'
  | 'setting'
  | 'time-zone'
  | 'pool'
  | 'opgaven'
  | 'team'
  | 'teams-app'
  | 'permission';

/** The groups of lines on the page. */
export const setupSections = ['site', 'teams', 'permissions'] as const;
export type SetupSection = (typeof setupSections)[number];

export function sectionOf(line: SetupLine): SetupSection {
  if (line.kind === 'permission') return 'permissions';
  return line.kind === 'team' || line.kind === 'teams-app' ? 'teams' : 'site';
}

/**
 * What a person reads: everything of a kind that is in order becomes one line with its number, everything else a line of
 * its own. A permission or a thing that a person keeps always has its own line.
 */
export function toLines(findings: readonly SetupFinding[]): readonly SetupLine[] {
  const lines = findings.map((finding) => ({ ...finding, kind: kindOf(finding) }));
  return [
    ...summed('lists', lines, ['list', 'column', 'view']),
    ...summed('groups', lines, ['group', 'rights']),
    ...summed('settings', lines, ['setting']),
    ...lines.filter(({ kind }) => ['time-zone', 'pool', 'opgaven', 'team', 'teams-app', 'permission'].includes(kind)),
  ];
}

/** How many lines are in order, for "Bijna klaar: 10 van 14 in orde". */
export function tally(lines: readonly SetupLine[]): { readonly ok: number; readonly total: number } {
  return { ok: lines.filter(({ state }) => state === 'ok').length, total: lines.length };
}

/** More things of one kind than this are shown as one line, to be opened. */
const shownApart = 3;

function summed(
  kind: 'lists' | 'groups' | 'settings',
  lines: readonly SetupLine[],
  parts: readonly LineKind[],
): readonly SetupLine[] {
  const right = lines.filter((line) => parts.includes(line.kind) && line.state === 'ok').length;
  const sum: SetupLine = { id: kind, kind, state: 'ok', repairable: false, count: right };
  return [...(right > 0 ? [sum] : []), ...parts.flatMap((part) => wrongOnes(part, lines))];
}

function wrongOnes(kind: LineKind, lines: readonly SetupLine[]): readonly SetupLine[] {
  const wrong = lines.filter((line) => line.kind === kind && line.state !== 'ok');
  if (wrong.length <= shownApart) return wrong;
  const repairable = wrong.every((line) => line.repairable);
  const state = wrong.every((line) => line.state === 'missing') ? 'missing' : 'different';
  return [{ id: `${kind}:wrong`, kind, state, repairable, count: wrong.length, parts: wrong }];
}

function kindOf({ id, area }: SetupFinding): LineKind {
  if (area === 'permissions') return 'permission';
  const prefix = id.split(':')[0] ?? '';
  const kinds: Readonly<Record<string, LineKind>> = {
    list: 'list',
    column: 'column',
    view: 'view',
    security: 'rights',
    rights: 'rights',
    group: 'group',
    'site-right': 'rights',
    setting: 'setting',
    'time-zone': 'time-zone',
    content: id === 'content:Pool' ? 'pool' : 'opgaven',
    team: 'team',
    'teams-app': 'teams-app',
  };
  return kinds[prefix] ?? 'list';
}
