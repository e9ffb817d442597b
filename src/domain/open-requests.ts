import type { Contributor } from './records.generated';
import { splitValues } from './text';
import type { PlainDay } from './types';
import { workingDaysBetween } from './working-days';
import type { Calendar } from './working-days';

/** A question that needs somebody else: nobody answered in time, or the colleague cannot. */
export interface StalledRequest {
  readonly contributor: Contributor;
  readonly because: 'no-answer' | 'declined';
  /** How many working days ago the colleague was asked. */
  readonly workingDays: number;
  /** Who is to be asked now: whom the colleague named, else who was next in the list. */
  readonly next?: { readonly personKey?: string; readonly name: string };
  readonly opgaveKeys: readonly string[];
}

/**
 * Questions to colleagues for which somebody else is to be asked, oldest first. One that was followed by a question to the
 * next colleague is settled.
 * @param contributors - of one initiative
 * @param answerDays - working days in which a colleague answers (setting)
 */
export function stalledRequests(
  contributors: readonly Contributor[],
  today: PlainDay,
  answerDays: number,
  calendar: Calendar,
): readonly StalledRequest[] {
  const inTeam = new Set(contributors.map(({ PersonKey }) => PersonKey.toLowerCase()));
  return contributors
    .flatMap((contributor): readonly StalledRequest[] => {
      const { Status, AskedOn, OpgaveKey } = contributor;
      if (Status === 'doet mee' || AskedOn === undefined) return [];
      const workingDays = workingDaysBetween(AskedOn, today, calendar);
      if (Status === 'gevraagd' && workingDays <= answerDays) return [];
      const next = nextOf(contributor);
      if (next?.personKey !== undefined && inTeam.has(next.personKey.toLowerCase())) return [];
      return [
        {
          contributor,
          because: Status === 'gevraagd' ? 'no-answer' : 'declined',
          workingDays,
          ...(next === undefined ? {} : { next }),
          opgaveKeys: splitValues(OpgaveKey),
        },
      ];
    })
    .sort((a, b) => (a.contributor.AskedOn ?? '').localeCompare(b.contributor.AskedOn ?? ''));
}

function nextOf({ Status, BetterKey, BetterName, NextKey, NextName }: Contributor): StalledRequest['next'] {
  if (Status === 'kan niet' && BetterName !== undefined) {
    return { name: BetterName, ...(BetterKey === undefined ? {} : { personKey: BetterKey }) };
  }
  return NextName === undefined
    ? undefined
    : { name: NextName, ...(NextKey === undefined ? {} : { personKey: NextKey }) };
}
