import type { Missing } from './missing';
import type { Contributor, Initiative, OpgaveLink } from './records.generated';
import { isBlank, splitValues } from './text';

/** `takes-part`: a colleague said yes · `asked`: asked, no answer yet · `nobody`: a gap */
export type Coverage = 'takes-part' | 'asked' | 'nobody';

/** Colleagues of the broader team: everybody asked who did not decline. */
export function broaderTeam(contributors: readonly Contributor[]): readonly Contributor[] {
  return contributors.filter((contributor) => contributor.Status !== 'kan niet');
}

/** How each linked opgave is covered by the broader team, by opgave key. */
export function coverageByOpgave(
  links: readonly OpgaveLink[],
  contributors: readonly Contributor[],
): ReadonlyMap<string, Coverage> {
  return new Map(links.map((link) => [link.OpgaveKey, coverageOf(link.OpgaveKey, contributors)]));
}

/**
 * What keeps the broadening from being done: at least one colleague, and for each linked opgave somebody or the
 * reason why the gap may stay. Somebody who was asked and did not answer yet counts: the weighing is where they answer.
 */
export function missingInBroadening(
  initiative: Pick<Initiative, 'CoverageGapReason'>,
  links: readonly OpgaveLink[],
  contributors: readonly Contributor[],
): readonly Missing[] {
  if (broaderTeam(contributors).length === 0) return [{ field: 'contributors', reason: 'no-contributor' }];
  if (!isBlank(initiative.CoverageGapReason)) return [];
  return links
    .filter((link) => coverageOf(link.OpgaveKey, contributors) === 'nobody')
    .map((link) => ({ field: 'CoverageGapReason', reason: 'uncovered-opgave', subject: link.OpgaveKey }));
}

function coverageOf(opgaveKey: string, contributors: readonly Contributor[]): Coverage {
  const forThisOpgave = broaderTeam(contributors).filter((contributor) =>
    splitValues(contributor.OpgaveKey).includes(opgaveKey),
  );
  if (forThisOpgave.some((contributor) => contributor.Status === 'doet mee')) return 'takes-part';
  return forThisOpgave.length > 0 ? 'asked' : 'nobody';
}
