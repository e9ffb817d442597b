import { dayOf, formatDay, formatTime } from '../domain/days';
import type { Instant } from '../domain/types';
import { useServices } from '../session/services';
import { defineStrings } from '../strings/define';
import { useLanguage, useStrings } from '../ui/language';

const strings = defineStrings(
  {
    today: (time: string) => `Dit zag je om ${time}.`,
    earlier: (day: string, time: string) => `Dit zag je op ${day} om ${time}.`,
    coming: 'We halen nu op wat er veranderd is.',
  },
  {
    today: (time: string) => `You saw this at ${time}.`,
    earlier: (day: string, time: string) => `You saw this on ${day} at ${time}.`,
    coming: 'We are fetching what changed.',
  },
);

/**
 * What is said while the screen shows what somebody saw last.
 * @returns from the moment at which it was seen, and whether reading it anew has failed, the words
 */
export function useLastSeen(): (at: Instant, hasFailed: boolean) => string {
  const text = useStrings(strings);
  const language = useLanguage();
  const { now } = useServices();
  return (at, hasFailed) => {
    const [day, time] = [dayOf(at), formatTime(at, language)];
    const seen = day === dayOf(now()) ? text.today(time) : text.earlier(formatDay(day, language, 'long'), time);
    return hasFailed ? seen : `${seen} ${text.coming}`;
  };
}
