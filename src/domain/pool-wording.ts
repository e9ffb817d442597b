import { dayOf, formatDay, formatTime } from './days';
import type { TimelineLine } from './timeline';
import type { Instant, PlainDay } from './types';

/**
 * The Dutch sentences that are stored in the timeline about who is the contact and whether the clock runs. They name
 * colleagues, never initiators: the whole municipality reads along.
 */
export const poolWording = {
  clockPaused: (waitingFor: string): TimelineLine => ({
    kind: 'contact',
    title: 'De klok staat stil: we wachten op de initiatiefnemers',
    text: `Waarop: ${waitingFor}`,
  }),
  clockReasonChanged: (waitingFor: string): TimelineLine => ({
    kind: 'contact',
    title: 'De klok staat nog stil, om een andere reden',
    text: `Waarop: ${waitingFor}`,
  }),
  clockResumed: (): TimelineLine => ({ kind: 'contact', title: 'De klok loopt weer' }),

  handoverAsked: (name: string): TimelineLine => ({
    kind: 'toegewezen',
    title: `${name} is gevraagd het initiatief over te nemen`,
  }),
  handedOver: (to: string, reason: string): TimelineLine => ({
    kind: 'toegewezen',
    title: `Overgedragen aan ${to}, het nieuwe vaste aanspreekpunt`,
    text: `Waarom: ${reason}`,
  }),
  handoverDeclined: (name: string): TimelineLine => ({
    kind: 'toegewezen',
    title: `${name} neemt het initiatief niet over`,
  }),
  handoverWithdrawn: (name: string): TimelineLine => ({
    kind: 'toegewezen',
    title: `De vraag aan ${name} om over te nemen is ingetrokken`,
  }),
  standInAsked: (name: string, from: PlainDay, until: PlainDay): TimelineLine => ({
    kind: 'toegewezen',
    title: `${name} vervangt de accountmanager van ${formatDay(from, 'nl', 'date')} tot en met ${formatDay(until, 'nl', 'date')}`,
    text: 'De accountmanager blijft het vaste aanspreekpunt.',
  }),
  standInEnded: (): TimelineLine => ({ kind: 'toegewezen', title: 'De accountmanager is er weer' }),
  standInAnswered: (name: string, answer: 'ja' | 'nee'): TimelineLine => ({
    kind: 'toegewezen',
    title: answer === 'ja' ? `${name} zei ja op de vervanging` : `${name} kan niet vervangen`,
  }),
  released: (reason: string): TimelineLine => ({
    kind: 'toegewezen',
    title: 'Wacht op een nieuwe accountmanager',
    text: `Waarom: ${reason}`,
  }),
};

/** What the initiators are told when somebody else becomes their contact; without names of initiators. */
export function handoverMessage(name: string, talkAt: Instant | undefined): string {
  const next =
    talkAt === undefined
      ? 'U hoort binnenkort van ons.'
      : `Op ${formatDay(dayOf(talkAt), 'nl', 'long')} om ${formatTime(talkAt, 'nl')} spreken wij u samen.`;
  return `Beste initiatiefnemers,\n\n${name} wordt uw vaste contactpersoon en weet wat wij met u hebben afgesproken. ${next}`;
}
