import type { Services } from '../../data/ports';
import type { PlainDay } from '../../domain/types';
import { part } from '../../session/parts';
import type { Part } from '../../session/parts';

/** Somebody who was referred, of whom we do not know yet that they arrived. */
export interface DueReferral {
  readonly of: 'registration' | 'initiative';
  readonly key: string;
  readonly title: string;
  readonly to: string;
  readonly reason: string | undefined;
  readonly askOn: PlainDay;
}

export interface DueReferrals {
  readonly registrations: Part<readonly DueReferral[]>;
  readonly initiatives: Part<readonly DueReferral[]>;
}

/** More than anybody asks after in a day; the oldest come first. */
const shownAtMost = 50;

/** The referrals to ask after up to this day, in one round trip; each of the two lists fails alone. */
export async function readDueReferrals(
  { together }: Pick<Services, 'together'>,
  today: PlainDay,
): Promise<DueReferrals> {
  const query = {
    where: [{ column: 'ReferralFollowUpOn', is: 'le', value: today }],
    orderBy: { column: 'ReferralFollowUpOn' },
    top: shownAtMost,
  } as const;
  const [registrations, initiatives] = await together((lists) =>
    Promise.all([
      part(
        lists.registrations.find({
          ...query,
          select: ['Key', 'Title', 'Status', 'ReferredTo', 'ReferralReason', 'ReferralFollowUpOn'],
        }),
      ),
      part(
        lists.initiatives.find({
          ...query,
          select: ['Key', 'Title', 'Outcome', 'IsOpen', 'ReferredTo', 'OutcomeNote', 'ReferralFollowUpOn'],
        }),
      ),
    ]),
  );
  return {
    registrations: mapped(registrations, ({ items }) =>
      items.flatMap(({ record: { Key, Title, Status, ReferredTo, ReferralReason, ReferralFollowUpOn: askOn } }) =>
        Status === 'doorverwezen' && askOn !== undefined
          ? { of: 'registration', key: Key, title: Title, to: ReferredTo ?? '', reason: ReferralReason, askOn }
          : [],
      ),
    ),
    // One that was opened again is ours again.
    initiatives: mapped(initiatives, ({ items }) =>
      items.flatMap(
        ({ record: { Key, Title, IsOpen, Outcome, ReferredTo, OutcomeNote, ReferralFollowUpOn: askOn } }) =>
          !IsOpen && Outcome === 'doorverwezen' && askOn !== undefined
            ? { of: 'initiative', key: Key, title: Title, to: ReferredTo ?? '', reason: OutcomeNote, askOn }
            : [],
      ),
    ),
  };
}

function mapped<T>(given: Part<T>, map: (value: T) => readonly DueReferral[]): Part<readonly DueReferral[]> {
  return given.state === 'ready' ? { ...given, value: map(given.value) } : given;
}
