import type { SetupFinding } from '../../data/ports';

/** Who can mend something that the button cannot. */
export type Helper = 'site' | 'tenant' | 'team' | 'you';

/**
 * What can be the matter, each with who can mend it when the button cannot. A manager of the site mends the ones of
 * `site` too; the texts are in problems-nl.ts and problems-en.ts.
 */
export const helpers = {
  'list.missing': 'site',
  'list.foreign': 'site',
  'list.renamed': 'site',
  'list.no-versions': 'site',
  'column.missing': 'site',
  'column.type': 'site',
  'column.choices': 'site',
  'column.format': 'site',
  'index.missing': 'site',
  'index.quota': 'site',
  'unique.missing': 'site',
  'view.missing': 'site',
  'version.missing': 'site',
  'version.older': 'site',
  'version.newer': 'you',
  'group.missing': 'site',
  'members.missing': 'site',
  'members.empty': 'site',
  'rights.missing': 'site',
  'rights.inherits': 'site',
  'rights.lacking': 'site',
  'rights.more': 'site',
  'rights.strangers': 'site',
  'rights.security': 'site',
  'page.missing': 'site',
  'page.no-web-part': 'site',
  'page.draft': 'site',
  'menu.missing': 'site',
  'setting.missing': 'site',
  'setting.value': 'site',
  'time-zone.different': 'site',
  'holidays.past': 'site',
  'pool.empty': 'you',
  'opgaven.empty': 'you',
  'people-search.empty': 'tenant',
  'people-search.refused': 'tenant',
  'team.not-filled': 'site',
  'team.not-found': 'site',
  'team.not-member': 'team',
  'team.archived': 'team',
  'programme-team.not-found': 'site',
  'programme-team.not-member': 'team',
  'programme-team.archived': 'team',
  'programme-installed.not-found': 'team',
  'programme-installed.not-visible': 'team',
  'teams-app.not-filled': 'site',
  'teams-installed.not-found': 'team',
  'teams-installed.not-visible': 'team',
  'tenant-site.not-filled': 'tenant',
  'tenant-site.elsewhere': 'tenant',
  permission: 'tenant',
  unasked: 'tenant',
  hidden: 'site',
  silent: 'you',
} as const satisfies Readonly<Record<string, Helper>>;

export type Problem = keyof typeof helpers;

/** What somebody reads about a problem. */
export interface ProblemText {
  /** What is the matter, and what does not work because of it. */
  readonly wrong: (names: string) => string;
  readonly still: string;
  /** How somebody mends it where the button cannot. */
  readonly how: (names: string) => string;
}
export type ProblemTexts = Readonly<Record<Problem, ProblemText>>;

/** @param kind - of line */
export function problemOf(kind: string, { id, state, reason, error }: SetupFinding): Problem {
  if (reason === 'not-visible' && !isProblem(`${kind}.not-visible`)) return 'hidden';
  if (state === 'unknown' && reason === undefined && error?.code === 'scope-missing') return 'unasked';
  if (state === 'unknown' && reason === undefined) return 'silent';
  if (kind === 'permission') return 'permission';
  if (id.startsWith('security:')) return 'rights.security';
  const named = [`${kind}.${reason ?? state}`, `${kind}.missing`, `${kind}.different`, `${kind}.refused`].find(
    isProblem,
  );
  return named ?? 'silent';
}

const isProblem = (name: string): name is Problem => name in helpers;
