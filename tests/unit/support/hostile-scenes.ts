import { screen, fireEvent } from '@testing-library/react';
import type { ListSchema } from '../../../src/data/sharepoint/list-schema';
import { questionIds } from '../../../src/domain/exploration';
import { deriveKey } from '../../../src/domain/keys';
import type { Initiative } from '../../../src/domain/records.generated';
import type { DossierStep, Route } from '../../../src/session/routes';
import { exampleOpgave, Journey } from '../../../src/testing/journey';
import { MemoryTenant } from '../../../src/testing/memory-tenant';
import { people } from '../../../src/testing/people';
import type { Person } from '../../../src/testing/people';

type Row = Readonly<Record<string, unknown>>;

export interface Visit {
  readonly person: Person;
  readonly route: Route;
  /** Done once it stands there. */
  readonly act?: () => void;
}

const key = new Journey(new MemoryTenant()).initiativeKey;
export const step = (person: Person, name: DossierStep): Visit => ({
  person,
  route: { view: 'dossier', initiativeKey: key, step: name },
});

export interface Scene {
  readonly phase: Initiative['Phase'];
  /** What else is the case, list by list. */
  readonly set?: Readonly<Record<string, Row>>;
  readonly visits: readonly Visit[];
}

const day = '2026-11-20';
const instant = `${day}T10:00:00.000Z`;
const waiting = { WaitingSince: day, WaitingUntil: '2026-12-20' };
const handingOver = {
  HandoverTo: people.bram.personKey,
  HandoverAskedAt: instant,
  StandInKey: people.marja.personKey,
  StandInFrom: day,
  StandInUntil: '2026-12-20',
  StandInAnswer: 'gevraagd',
};
const closed = {
  Phase: 'afgerond',
  IsOpen: false,
  ClosedAt: instant,
  Outcome: 'doorverwezen',
  ReferralArrived: 'nog niet',
  ReferralFollowUpOn: day,
  RetainUntil: day,
  PersonalDataUntil: day,
};

/** Where an initiative can stand, and what is looked at then. */
export const scenes: Readonly<Record<string, Scene>> = {
  'waits for an accountmanager': {
    phase: 'aangemeld',
    set: { Aanmeldingen: waiting },
    visits: [
      { person: 'marja', route: { view: 'today' } },
      { person: 'sanne', route: { view: 'today' } },
      { person: 'anna', route: { view: 'registration' }, act: searching },
    ],
  },
  'was referred to somebody else': {
    phase: 'aangemeld',
    set: { Aanmeldingen: { Status: 'doorverwezen', ReferralFollowUpOn: day, ReferredAt: instant } },
    visits: [{ person: 'marja', route: { view: 'today' } }],
  },
  'is just assigned': {
    phase: 'toegewezen',
    visits: [
      { person: 'anna', route: { view: 'today' } },
      { person: 'bram', route: { view: 'today' } },
      { person: 'sanne', route: { view: 'registration' }, act: searching },
      { person: 'anna', route: { view: 'absence' } },
      step('anna', 'overzicht'),
    ],
  },
  'waits, and is handed over': {
    phase: 'verkenning',
    set: { Initiatieven: { ...waiting, ...handingOver } },
    visits: [
      { person: 'bram', route: { view: 'today' } },
      { person: 'marja', route: { view: 'today' } },
      step('bram', 'overzicht'),
      step('marja', 'verkenning'),
      step('anna', 'afspraken'),
    ],
  },
  'is not explored yet': {
    phase: 'verkenning',
    set: { Initiatieven: { UnknownAnswers: questionIds.join(';') } },
    visits: [step('anna', 'verkenning')],
  },
  'is assessed': { phase: 'inschatting', visits: [step('anna', 'inschatting'), step('geert', 'verkenning')] },
  'is broadened': {
    phase: 'verbreding',
    visits: [step('anna', 'verbreding'), step('anna', 'weging'), step('henk', 'verbreding')],
  },
  'is weighed': {
    phase: 'weging',
    visits: [
      { person: 'henk', route: { view: 'today' } },
      step('henk', 'weging'),
      step('anna', 'weging'),
      step('anna', 'tijdlijn'),
    ],
  },
  'is weighed once more': {
    phase: 'weging',
    set: { Initiatieven: { WeighingRound: 2 }, Wegingen: { SubmittedAt: instant, Round: 2, Stance: 'versterken' } },
    visits: [step('henk', 'weging'), step('anna', 'weging')],
  },
  'is decided on': {
    phase: 'besluit',
    visits: [
      { person: 'geert', route: { view: 'today' } },
      step('anna', 'besluit'),
      step('anna', 'documenten'),
      step('anna', 'weging'),
    ],
  },
  'is guided': { phase: 'begeleiding', visits: [step('anna', 'besluit'), step('anna', 'afronden')] },
  'is closed': {
    phase: 'begeleiding',
    set: { Initiatieven: closed },
    visits: [
      step('anna', 'overzicht'),
      step('anna', 'afronden'),
      { person: 'anna', route: { view: 'initiatives' } },
      { person: 'geert', route: { view: 'report' } },
      { person: 'rina', route: { view: 'privacy' } },
    ],
  },
  'is one of many things': {
    phase: 'verbreding',
    visits: [
      { person: 'anna', route: { view: 'report' } },
      { person: 'marja', route: { view: 'opgaven' }, act: choosingOpgave },
      { person: 'marja', route: { view: 'rules' } },
      { person: 'marja', route: { view: 'texts' } },
      { person: 'rina', route: { view: 'forms' } },
      { person: 'marja', route: { view: 'import' } },
    ],
  },
};

function searching(): void {
  fireEvent.change(screen.getAllByRole('searchbox')[0] as HTMLElement, { target: { value: 'Dorpstuin' } });
}

function choosingOpgave(): void {
  fireEvent.click(document.querySelector('[data-opgave]') as HTMLElement);
}

/** A value for each column of a record that the journey does not make, so that every list has one. */
export function recordFor({ title, columns }: ListSchema): Row {
  const own: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    Opgaven: { Key: exampleOpgave.Key },
    Pool: { PersonKey: people.anna.personKey },
    Teksten: { Key: 'mail.ontvangst' },
    Instellingen: { Key: 'municipality' },
  };
  const tied: Readonly<Record<string, string>> = {
    Key: deriveKey('hostile', title),
    InitiativeKey: key,
    OtherKey: deriveKey('hostile', 'other'),
    PersonKey: people.henk.personKey,
    OwnerKey: people.anna.personKey,
    ActorKey: people.anna.personKey,
    BetterKey: people.ingrid.personKey,
    NextKey: people.ingrid.personKey,
    OpgaveKey: exampleOpgave.Key,
    ...own[title],
  };
  return Object.fromEntries(
    Object.entries(columns).map(([name, { type, choices }]): readonly [string, unknown] => {
      if (choices) return [name, choices[0]];
      if (type === 'day') return [name, '2026-11-20'];
      if (type === 'instant') return [name, '2026-11-20T10:00:00.000Z'];
      if (type === 'number') return [name, 1];
      if (type === 'boolean') return [name, true];
      return [name, tied[name] ?? ''];
    }),
  );
}
