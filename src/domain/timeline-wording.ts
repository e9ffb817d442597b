import type { ContactThrough } from './contact';
import { formatDay } from './days';
import type { DecisionInput } from './decision';
import type { Outcome } from './outcome';
import type { Phase } from './phases';
import type { Agreement, ContactMoment, Registration } from './records.generated';
import { isBlank, lineLimit } from './text';
import type { TimelineLine } from './timeline';
import type { PlainDay } from './types';
import type { Stance } from './weighing';

/**
 * The Dutch sentences that are stored in the timeline. They say what happened and which colleagues did it, never who the
 * initiators are: the whole municipality reads along.
 */
export const timelineWording = {
  received: (through: Registration['ReceivedThrough']): TimelineLine => ({
    kind: 'aangemeld',
    title: `Aangemeld ${throughWords[through]}`,
    phase: 'aangemeld',
  }),

  assigned: (accountmanager: string): TimelineLine => ({
    kind: 'toegewezen',
    title: `${accountmanager} is het vaste aanspreekpunt`,
    phase: 'toegewezen',
  }),

  assignmentUndone: (): TimelineLine => ({
    kind: 'toegewezen',
    title: 'Toewijzing teruggedraaid, wacht weer op een accountmanager',
    phase: 'aangemeld',
  }),

  contact: (through: ContactThrough, first: boolean, role?: ContactMoment['Role']): TimelineLine =>
    through === 'geen-gehoor'
      ? { kind: 'contact', title: 'Gebeld, geen gehoor' }
      : {
          kind: 'contact',
          title: `${first ? 'Eerste contact' : 'Contact'} met de initiatiefnemers ${contactWords[through]}`,
          ...(first ? { phase: 'verkenning' as const } : {}),
          role,
        },
  progressTold: (through: ContactThrough): TimelineLine => ({
    kind: 'contact',
    title: through === 'e-mail' ? 'Bericht over de voortgang gestuurd' : 'Voortgang verteld',
    role: 'monitor',
  }),
  summarySent: (): TimelineLine => ({
    kind: 'contact',
    title: 'Samenvatting van de verkenning naar de initiatiefnemers gestuurd',
    role: 'kwaliteitsbewaker',
  }),
  explorationConfirmed: (day: string): TimelineLine => ({
    kind: 'verkenning',
    title: 'De initiatiefnemers bevestigden de verkenning',
    text: `Bevestigd op ${day}.`,
  }),
  explorationConfirmationUndone: (): TimelineLine => ({
    kind: 'verbetering',
    title: 'Verbeterd: de verkenning is nog niet bevestigd',
  }),

  /** A mistake gets a new line; the old one stays. */
  corrected: (words: string): TimelineLine => {
    const line = `Verbeterd: ${words}`;
    return { kind: 'verbetering', title: line, text: line.length > lineLimit ? words : undefined };
  },

  callbackRequested: (): TimelineLine => ({ kind: 'contact', title: 'Vraag om teruggebeld te worden' }),

  explorationFinished: (unknown: number): TimelineLine => ({
    kind: 'fase',
    title: 'Verkenning klaar, verder met de voorlopige inschatting',
    text: unknown === 0 ? undefined : `Nog uit te zoeken: ${count(unknown, 'vraag', 'vragen')}.`,
  }),

  assessmentFinished: (opgaven: number): TimelineLine => ({
    kind: 'fase',
    title:
      opgaven === 0
        ? 'Voorlopige inschatting klaar, past bij geen opgave'
        : `Voorlopige inschatting klaar, ${count(opgaven, 'opgave', 'opgaven')} gekoppeld`,
  }),

  opgaveLinked: (opgave: string): TimelineLine => ({ kind: 'opgave', title: `Opgave gekoppeld: ${opgave}` }),
  opgaveUnlinked: (opgave: string): TimelineLine => ({ kind: 'opgave', title: `Opgave losgemaakt: ${opgave}` }),

  broadeningMoment: (choice: 'nu' | 'later', on: string | undefined, reason: string): TimelineLine => ({
    kind: 'verbreding',
    title:
      choice === 'nu' ? 'Gekozen: nu verbreden' : `Gekozen: later verbreden${on === undefined ? '' : `, vanaf ${on}`}`,
    ...(reason === '' ? {} : { text: reason }),
  }),
  colleaguesAsked: (names: readonly string[]): TimelineLine => ({
    kind: 'verbreding',
    title: `Gevraagd mee te doen: ${listed(names)}`,
  }),
  takesPart: (name: string): TimelineLine => ({ kind: 'verbreding', title: `${name} doet mee` }),
  declined: (name: string, better?: string): TimelineLine => ({
    kind: 'verbreding',
    title: `${name} kan niet meedoen`,
    ...(better?.trim() ? { text: `Noemt ${better.trim()}.` } : {}),
  }),
  answerTakenBack: (name: string): TimelineLine => ({ kind: 'verbreding', title: `${name} nam het antwoord terug` }),

  weighingOpened: (colleagues: number, closesOn: PlainDay): TimelineLine => ({
    kind: 'weging',
    title: `Weging geopend, ${count(colleagues, 'collega', 'collega’s')} gevraagd`,
    text: `Sluit op ${formatDay(closesOn, 'nl', 'long')}.`,
  }),
  channelMade: (name: string): TimelineLine => ({ kind: 'kanaal', title: `Kanaal in Teams: ${name}` }),
  viewGiven: (round: number): TimelineLine => ({
    kind: 'weging',
    title: round === 1 ? 'Gaf een mening' : `Gaf een mening in ronde ${round}`,
  }),
  weighingExtended: (closesOn: PlainDay, reason: string): TimelineLine => ({
    kind: 'weging',
    title: `Weging verlengd tot en met ${formatDay(closesOn, 'nl', 'long')}`,
    text: `Waarom: ${reason}`,
  }),
  roundOpened: (round: number, closesOn: PlainDay): TimelineLine => ({
    kind: 'weging',
    title: `Ronde ${round} van de weging geopend`,
    text: `Sluit op ${formatDay(closesOn, 'nl', 'long')}.`,
  }),
  reminded: (names: readonly string[]): TimelineLine => ({
    kind: 'weging',
    title: `Herinnering in het kanaal: ${listed(names)}`,
  }),
  concluded: (stance: Stance | undefined, submitted: number, asked: number): TimelineLine => ({
    kind: 'weging',
    title: stance === undefined ? 'Conclusie van de weging' : `Conclusie van de weging: ${stanceWords[stance]}`,
    text: `${submitted} van ${count(asked, 'mening', 'meningen')} binnen.`,
  }),

  startnotitieMade: (version: number): TimelineLine => ({
    kind: 'startnotitie',
    title: version === 1 ? 'Startnotitie gemaakt' : `Startnotitie gemaakt, versie ${version}`,
  }),

  decided: (decision: DecisionInput): TimelineLine => ({
    kind: 'besluit',
    title: `Besluit van ${bodyWords[decision.body]}: ${decisionWords[decision.result]}`,
    text: [
      `Besluit van ${formatDay(decision.on, 'nl', 'date')}${isBlank(decision.reference) ? '' : `, nummer ${decision.reference}`}.`,
      ...(decision.againOn === undefined ? [] : [`Opnieuw op ${formatDay(decision.againOn, 'nl', 'date')}.`]),
    ].join(' '),
  }),

  agreementMade: (agreement: Pick<Agreement, 'OwnerSide' | 'DueOn'>): TimelineLine => ({
    kind: 'afspraak',
    title: `Afspraak gemaakt: ${agreement.OwnerSide === 'gemeente' ? 'de gemeente regelt iets' : 'de initiatiefnemers doen iets'}`,
    text: agreement.DueOn === undefined ? undefined : `Uiterlijk ${formatDay(agreement.DueOn, 'nl', 'date')}.`,
  }),
  agreementChanged: (): TimelineLine => ({ kind: 'afspraak', title: 'Afspraak aangepast' }),
  agreementStatus: (status: Agreement['Status'], reason?: string): TimelineLine => ({
    kind: 'afspraak',
    title: agreementWords[status],
    text: isBlank(reason) ? undefined : `Waarom: ${reason}`,
  }),

  related: (other: string): TimelineLine => ({ kind: 'samenhang', title: `Verwant met ${other}` }),
  unrelated: (other: string): TimelineLine => ({ kind: 'samenhang', title: `Niet meer verwant met ${other}` }),
  merged: (other: string, why?: string): TimelineLine => ({
    kind: 'samenhang',
    title: `Samengevoegd met ${other}`,
    text: isBlank(why) ? undefined : `Waarom: ${why}`,
  }),
  separated: (other: string, why: string): TimelineLine => ({
    kind: 'samenhang',
    title: `Weer losgemaakt van ${other}`,
    text: `Waarom: ${why}`,
  }),
  registrationMerged: (title: string): TimelineLine => ({
    kind: 'samenhang',
    title: `Samengevoegd met de aanmelding ${title}`,
  }),
  registrationSeparated: (title: string, why: string): TimelineLine => ({
    kind: 'samenhang',
    title: `De aanmelding ${title} is weer een eigen initiatief`,
    text: `Waarom: ${why}`,
  }),
  referralAskedAgain: (to: string, on: PlainDay): TimelineLine => ({
    kind: 'afronding',
    title: `Nog niet aangekomen bij ${to}`,
    text: `We vragen het weer op ${formatDay(on, 'nl', 'long')}.`,
  }),

  closed: (outcome: Outcome, referredTo?: string): TimelineLine => ({
    kind: 'afronding',
    title: `Afgerond: ${outcome}`,
    text: outcome === 'doorverwezen' || outcome === 'samengevoegd' ? referredTo : undefined,
  }),
  contactDataViewed: (): TimelineLine => ({ kind: 'gegevens', title: 'Contactgegevens bekeken' }),
  contactDataExported: (): TimelineLine => ({
    kind: 'gegevens',
    title: 'Gegevens van een initiatiefnemer uitgegeven, op verzoek',
  }),
  contactDataCorrected: (): TimelineLine => ({ kind: 'gegevens', title: 'Gegevens van een initiatiefnemer verbeterd' }),
  personalDataRemoved: (): TimelineLine => ({
    kind: 'gegevens',
    title: 'Persoonsgegevens verwijderd',
    text: 'Namen, telefoonnummers, mailadressen en notities van contacten. Het dossier zelf blijft.',
  }),
  referralArrived: (referredTo: string): TimelineLine => ({
    kind: 'afronding',
    title: 'Doorverwijzing is aangekomen',
    text: referredTo,
  }),
  reopened: (reason: string): TimelineLine => ({ kind: 'afronding', title: 'Heropend', text: `Waarom: ${reason}` }),
  wentBack: (to: Phase, reason: string): TimelineLine => ({
    kind: 'fase',
    title: `Terug naar ${to}`,
    text: `Waarom: ${reason}`,
  }),
};

const throughWords: Readonly<Record<Registration['ReceivedThrough'], string>> = {
  telefoon: 'per telefoon',
  balie: 'aan de balie',
  'e-mail': 'per e-mail',
  website: 'via de website',
  collega: 'door een collega',
};

const contactWords: Readonly<Record<Exclude<ContactThrough, 'geen-gehoor'>, string>> = {
  telefoon: 'per telefoon',
  gesprek: 'in een gesprek',
  'e-mail': 'per e-mail',
  bezoek: 'op bezoek',
};

const stanceWords: Readonly<Record<Stance, string>> = {
  versterken: 'ja',
  'versterken-mits': 'ja, als',
  'met-rust-laten': 'met rust laten',
  'niet-op-ingaan': 'niet op ingaan',
  remmen: 'remmen',
};

const bodyWords: Readonly<Record<DecisionInput['body'], string>> = {
  raad: 'de raad',
  college: 'het college',
  directie: 'de directie',
};

const decisionWords: Readonly<Record<DecisionInput['result'], string>> = {
  ja: 'ja',
  'ja-als': 'ja, als',
  nee: 'nee',
  later: 'later opnieuw',
};

const agreementWords: Readonly<Record<Agreement['Status'], string>> = {
  gedaan: 'Afspraak nagekomen',
  open: 'Afspraak staat weer open',
  vervallen: 'Afspraak vervallen',
};

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

function listed(names: readonly string[]): string {
  return new Intl.ListFormat('nl', { type: 'conjunction' }).format(names);
}
