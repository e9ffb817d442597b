import { agreementsBySide, sortAgreements } from './agreements';
import { reachedThem } from './contact';
import { dayOf, formatDay } from './days';
import { normClock } from './norm-clock';
import type { NormClock } from './norm-clock';
import type { Agreement, ContactMoment, Initiative } from './records.generated';
import type { PlainDay } from './types';
import { addWorkingDays } from './working-days';
import type { Calendar } from './working-days';

/** How the promise of a regular message to the initiators stands. It runs on while we wait for them. */
export interface MessageClock {
  /** When the last one went; absent when there was none since the first contact. */
  readonly lastOn?: PlainDay;
  readonly dueOn: PlainDay;
  readonly clock: NormClock;
}

/**
 * Until when the initiators must hear how it stands: so many working days after the last message on the progress, or
 * after the first contact. Source: service norms, a message at least every 20 working days.
 * @param norm - whole working days
 * @returns `undefined` before the first contact, which has a norm of its own, and once it is closed
 */
export function messageClock(
  initiative: Pick<Initiative, 'FirstContactAt' | 'IsOpen'>,
  contacts: readonly Pick<ContactMoment, 'At' | 'Role' | 'Through'>[],
  norm: number,
  today: PlainDay,
  calendar: Calendar,
): MessageClock | undefined {
  if (!initiative.IsOpen || initiative.FirstContactAt === undefined) return undefined;
  const last = contacts
    .filter((contact) => contact.Role === 'monitor' && reachedThem(contact))
    .map(({ At }) => At)
    .sort()
    .pop();
  const dueOn = addWorkingDays(dayOf(last ?? initiative.FirstContactAt), norm, calendar);
  return { lastOn: last && dayOf(last), dueOn, clock: normClock(dueOn, today, calendar) };
}

export interface ProgressMessageInput {
  readonly initiative: Pick<Initiative, 'Title' | 'Phase' | 'WeighingClosesOn' | 'Decider' | 'AccountmanagerName'>;
  readonly agreements: readonly Agreement[];
  /** When they last heard how it stands: what was done since then is told. */
  readonly lastOn?: PlainDay;
  /** Until when they hear again. */
  readonly againOn: PlainDay;
  readonly municipality: string;
}

export function progressSubject(title: string): string {
  return `Zo staat het met ${title}`;
}

/**
 * The message on how it stands, made from the phase and the agreements on both sides. Always Dutch and in *u*: it is for
 * the initiators. Without names of initiators: it is kept as a contact, and the person adds what belongs to the moment.
 */
export function progressMessage(input: ProgressMessageInput): string {
  const { initiative, againOn, municipality } = input;
  const { gemeente, initiatiefnemers } = agreementsBySide(
    sortAgreements(input.agreements).filter(({ Status }) => Status === 'open'),
  );
  const done = input.agreements.filter(
    ({ Status, CompletedOn }) => Status === 'gedaan' && (CompletedOn ?? '') >= (input.lastOn ?? ''),
  );
  return [
    'Beste initiatiefnemers,',
    `Zo staat het met ${initiative.Title}. ${phaseSentence(initiative)}`,
    ...listed('Dit is klaar sinds mijn vorige bericht:', done, false),
    ...listed('Wij doen dit:', gemeente, true),
    ...listed('Van u krijgen wij graag dit:', initiatiefnemers, true),
    `U hoort uiterlijk ${formatDay(againOn, 'nl', 'long')} weer van mij.`,
    `Met vriendelijke groet,\n${[initiative.AccountmanagerName, `Accountmanager, ${municipality}`].filter(Boolean).join('\n')}`,
  ].join('\n\n');
}

function listed(lead: string, agreements: readonly Agreement[], withDay: boolean): readonly string[] {
  if (agreements.length === 0) return [];
  const lines = agreements.map(({ Title, DueOn }) => {
    const until = withDay && DueOn !== undefined ? `, uiterlijk ${formatDay(DueOn, 'nl', 'long')}` : '';
    return `- ${Title}${until}`;
  });
  return [[lead, ...lines].join('\n')];
}

const deciders: Readonly<Record<NonNullable<Initiative['Decider']>, string>> = {
  raad: 'De gemeenteraad',
  college: 'Het college van burgemeester en wethouders',
  directie: 'De directie van de gemeente',
};

function phaseSentence({ Phase, WeighingClosesOn, Decider }: ProgressMessageInput['initiative']): string {
  switch (Phase) {
    case 'aangemeld':
    case 'toegewezen':
      return 'Uw plan staat genoteerd. Ik ben uw vaste contactpersoon.';
    case 'verkenning':
      return 'Wij brengen samen in beeld waar het om gaat en wat u van de gemeente vraagt.';
    case 'inschatting':
      return 'Ik kijk nu aan welke doelen van de gemeente uw plan bijdraagt.';
    case 'verbreding':
      return 'Ik zoek nu de collega’s die iets voor uw plan kunnen betekenen.';
    case 'weging':
      return WeighingClosesOn === undefined
        ? 'Collega’s geven nu hun mening over uw plan.'
        : `Collega’s geven tot en met ${formatDay(WeighingClosesOn, 'nl', 'long')} hun mening over uw plan.`;
    case 'besluit':
      return `${deciders[Decider ?? 'college']} neemt een besluit over uw plan.`;
    case 'begeleiding':
      return 'De gemeente doet mee. Wij helpen u met wat is afgesproken.';
    case 'afgerond':
      return 'Wij hebben uw plan afgerond.';
  }
}
