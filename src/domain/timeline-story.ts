import { dayOf } from './days';
import { Phase, phaseNumber, phases } from './phases';
import type { TimelineEvent } from './records.generated';
import type { PlainDay } from './types';
import { workingDaysBetween } from './working-days';
import type { Calendar } from './working-days';

/** A chapter of the story: what happened while the initiative was in this phase, or in the phases of its beginning. */
export interface Chapter {
  /** In the order of the journey; more than one where the beginning is told as a whole. */
  readonly phases: readonly Phase[];
  readonly from: PlainDay;
  /** Absent while the initiative still is in this phase. */
  readonly to?: PlainDay;
  readonly workingDays: number;
  /** Oldest first. */
  readonly events: readonly TimelineEvent[];
}

/**
 * What happened, told by phase, oldest first. An initiative that went back is twice in the same phase: two chapters. Once
 * the exploration is over, everything up to and including it is one chapter.
 * @param events - in any order
 * @param today - until then counts the phase in which it is now
 */
export function storyOf(
  events: readonly TimelineEvent[],
  today: PlainDay,
  calendar: Calendar,
  isOpen = true,
): readonly Chapter[] {
  const drafts: { phase: Phase; from: string; events: TimelineEvent[] }[] = [];
  let current: Phase = Phase.received;
  for (const event of [...events].sort((one, other) => one.At.localeCompare(other.At))) {
    const to = phaseAfter(event, current);
    const here = drafts[drafts.length - 1];
    if (here === undefined) {
      drafts.push({ phase: to, from: event.At, events: [event] });
    } else if (to === current || endsPhase(event)) {
      here.events.push(event);
      if (to !== current) drafts.push({ phase: to, from: event.At, events: [] });
    } else {
      drafts.push({ phase: to, from: event.At, events: [event] });
    }
    current = to;
  }
  const chapters = drafts.map(({ phase, from, events: own }, index): Chapter => {
    const end = drafts[index + 1]?.from ?? (isOpen && phase !== Phase.closed ? undefined : from);
    const last = end === undefined ? today : dayOf(end);
    const workingDays = Math.max(0, workingDaysBetween(dayOf(from), last, calendar));
    return { phases: [phase], from: dayOf(from), to: end && dayOf(end), workingDays, events: own };
  });
  return withOneBeginning(chapters, calendar);
}

/** The phase after this event: what the line says itself, or for lines of older versions what their words say. */
export function phaseAfter(event: Pick<TimelineEvent, 'Phase' | 'Kind' | 'Title'>, current: Phase): Phase {
  if (event.Phase !== undefined) return event.Phase;
  const { Kind, Title } = event;
  const before = phaseNumber(current) < phaseNumber(Phase.exploring);
  switch (Kind) {
    case 'toegewezen':
      return before ? (Title.includes('teruggedraaid') ? Phase.received : Phase.assigned) : current;
    case 'contact':
      return before && Title.startsWith('Eerste contact') ? Phase.exploring : current;
    case 'fase':
      if (Title.startsWith('Verkenning klaar')) return Phase.assessing;
      if (Title.startsWith('Voorlopige inschatting klaar')) return Phase.broadening;
      if (Title.startsWith('Begeleiding')) return Phase.guiding;
      return phases.find((phase) => Title === `Terug naar ${phase}`) ?? current;
    case 'weging':
      if (Title.startsWith('Weging geopend')) return Phase.weighing;
      return Title.startsWith('Conclusie') ? Phase.deciding : current;
    case 'besluit':
      return /: ja(,|$)/.test(Title) ? Phase.guiding : current;
    case 'afronding':
      return Title.startsWith('Afgerond') ? Phase.closed : current;
    default:
      return current;
  }
}

/** The longest time that nobody reached the initiators, in working days; `undefined` when nobody ever did. */
export function longestSilence(
  events: readonly TimelineEvent[],
  today: PlainDay | undefined,
  calendar: Calendar,
): number | undefined {
  const days = events
    .filter(({ Kind, Title }) => Kind === 'contact' && !Title.includes('geen gehoor') && !Title.startsWith('Vraag om'))
    .map(({ At }) => dayOf(At))
    .sort();
  if (days.length === 0) return undefined;
  const until = today === undefined ? days : [...days, today];
  return until
    .slice(1)
    .map((day, index) => workingDaysBetween(until[index] ?? day, day, calendar))
    .reduce((longest, gap) => Math.max(longest, gap), 0);
}

/** Lines that say that a phase is done belong to what was done; others open what comes. */
function endsPhase({ Kind, Title }: TimelineEvent): boolean {
  if (Kind === 'fase') return Title.includes(' klaar');
  return Kind === 'besluit' || Title.startsWith('Conclusie');
}

function withOneBeginning(chapters: readonly Chapter[], calendar: Calendar): readonly Chapter[] {
  const isEarly = ({ phases: [phase] }: Chapter): boolean =>
    phase !== undefined && phaseNumber(phase) <= phaseNumber(Phase.exploring);
  const firstLate = chapters.findIndex((chapter) => !isEarly(chapter));
  if (firstLate < 2) return chapters;
  const early = chapters.slice(0, firstLate);
  const from = early[0]?.from ?? '';
  const to = early[early.length - 1]?.to;
  const beginning: Chapter = {
    phases: phases.filter((phase) => early.some((chapter) => chapter.phases.includes(phase))),
    from,
    to,
    workingDays: to === undefined ? 0 : Math.max(0, workingDaysBetween(from, to, calendar)),
    events: early.flatMap(({ events }) => events),
  };
  return [beginning, ...chapters.slice(firstLate)];
}
