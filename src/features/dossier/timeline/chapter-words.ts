import { formatDay, yearOf } from '../../../domain/days';
import { Phase } from '../../../domain/phases';
import type { Chapter } from '../../../domain/timeline-story';
import type { PlainDay } from '../../../domain/types';
import type { Language } from '../../../strings/define';
import { journey } from '../../../strings/journey';
import { strings } from './strings';

/** What a chapter is called, and when it was: "Weging", "sinds 16 november, 5 werkdagen". */
export function chapterWords(
  { phases, from, to, workingDays }: Chapter,
  today: PlainDay,
  language: Language,
): { readonly name: string; readonly when: string } {
  const { [language]: text } = strings;
  const { phases: words } = journey[language];
  const [first, last] = [phases[0], phases[phases.length - 1]].map((phase) => words[phase ?? Phase.received]);
  const [start = '', end = ''] = [from, to ?? from].map((day) =>
    formatDay(day, language, yearOf(day) === yearOf(today) ? 'dayMonthLong' : 'date'),
  );
  return {
    name: phases.length > 1 ? text.upTo(first ?? '', (last ?? '').toLowerCase()) : (first ?? ''),
    when:
      to === undefined ? text.since(start, workingDays) : from === to ? start : text.fromTo(start, end, workingDays),
  };
}
