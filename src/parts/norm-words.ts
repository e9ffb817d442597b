import { formatDay } from '../domain/days';
import type { NormClock } from '../domain/norm-clock';
import type { PlainDay } from '../domain/types';
import { defineStrings } from '../strings/define';
import { useLanguage, useStrings } from '../ui/language';
import type { StatusKind } from '../ui/Status';

const strings = defineStrings(
  {
    late: (days: number) => (days === 1 ? '1 werkdag te laat' : `${days} werkdagen te laat`),
    wasDue: (day: string) => `moest ${day}`,
    today: 'Vandaag',
    beforeFive: 'vóór 17:00',
    tomorrow: 'Morgen',
    paused: 'Klok staat stil',
    pausedLeft: (days: number) => (days === 1 ? 'nog 1 werkdag' : `nog ${days} werkdagen`),
  },
  {
    late: (days: number) => (days === 1 ? '1 working day late' : `${days} working days late`),
    wasDue: (day: string) => `was due ${day}`,
    today: 'Today',
    beforeFive: 'before 17:00',
    tomorrow: 'Tomorrow',
    paused: 'Clock stands still',
    pausedLeft: (days: number) => (days === 1 ? '1 working day left' : `${days} working days left`),
  },
);

/** A promise as a person reads it: words first, the exact day small under it. */
export interface NormWords {
  readonly kind: StatusKind;
  readonly words: string;
  readonly detail?: string;
}

/** @returns a function that puts a norm clock into words: "1 werkdag te laat", "Vandaag", "Woensdag 25 nov" */
export function useNormWords(): (clock: NormClock, dueOn: PlainDay) => NormWords {
  const text = useStrings(strings);
  const language = useLanguage();
  return ({ state, workingDays }, dueOn) => {
    const day = formatDay(dueOn, language, 'short');
    switch (state) {
      case 'late':
        return { kind: 'late', words: text.late(workingDays), detail: text.wasDue(day) };
      case 'today':
        return { kind: 'warning', words: text.today, detail: text.beforeFive };
      case 'tomorrow':
        return { kind: 'waiting', words: text.tomorrow, detail: day };
      case 'later':
        return { kind: 'waiting', words: capitalised(day) };
      case 'paused':
        return { kind: 'paused', words: text.paused, detail: text.pausedLeft(Math.max(0, workingDays)) };
    }
  };
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
