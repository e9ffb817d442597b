import { contributorKey, deriveKey, opgaveLinkKey, weighingKey } from '../domain/keys';
import type { Closing } from '../domain/outcome';
import type { DossierFacts } from '../domain/phases';
import type { Agreement, Contributor, Initiative, OpgaveLink, Weighing } from '../domain/records.generated';
import { people } from './people';
import type { Person } from './people';

const key = deriveKey('builders', 'initiative');

/** An initiative that waits for its first contact, with Anna as accountmanager; tests name only what they are about. */
export function anInitiative(values: Partial<Initiative> = {}): Initiative {
  return {
    Title: 'Dorpstuin achter het dorpshuis',
    Key: key,
    Number: '2026-038',
    Summary: 'Een moestuin op het lege stuk gras achter het dorpshuis.',
    Settlement: 'Espel',
    Phase: 'toegewezen',
    PhaseSince: '2026-11-23T09:00:00.000Z',
    IsOpen: values.Phase !== 'afgerond',
    AccountmanagerKey: people.anna.personKey,
    AccountmanagerName: people.anna.name,
    ReceivedAt: '2026-11-20T15:00:00.000Z',
    ...values,
  };
}

/** The seven answers. */
export const allAnswers = {
  Initiators: 'Acht bewoners',
  Kind: 'Een moestuin',
  Ambition: 'Samen groente kweken',
  Scope: 'Alleen het gras',
  Stakeholders: 'De buren',
  StateOfPlay: 'Er is een plan',
  Ask: 'De grond',
} as const satisfies Partial<Initiative>;

/** A provisional assessment that is complete but for the opgave. */
export const fullAssessment = {
  Delineation: 'Alleen het stuk gras',
  AddedValue: 'Een mooier dorp',
  CouncilRelevance: 'geen',
  ExecutiveRelevance: 'enige',
  ExecutiveRelevanceWhy: 'Gemeentegrond',
  OrganisationRelevance: 'geen',
} as const satisfies Partial<Initiative>;

export function anOpgaveLink(opgaveKey = 'LB-01'): OpgaveLink {
  return { Title: `Opgave ${opgaveKey}`, Key: opgaveLinkKey(key, opgaveKey), InitiativeKey: key, OpgaveKey: opgaveKey };
}

export function aContributor(person: Person = 'henk', values: Partial<Contributor> = {}): Contributor {
  const { personKey, name } = people[person];
  return {
    Title: name,
    Key: contributorKey(key, personKey),
    InitiativeKey: key,
    PersonKey: personKey,
    Status: 'doet mee',
    ...values,
  };
}

/** A view that was handed in. */
export function aWeighing(person: Person = 'henk', values: Partial<Weighing> = {}): Weighing {
  const { personKey, name } = people[person];
  return {
    Title: name,
    Key: weighingKey(key, personKey),
    InitiativeKey: key,
    PersonKey: personKey,
    Stance: 'versterken',
    WhyAndHow: 'Goed voor het dorp',
    ArgumentsAgainst: 'Geen',
    Decider: 'college',
    StartnotitieNeeded: false,
    SubmittedAt: '2026-11-23T10:00:00.000Z',
    ...values,
  };
}

export function anAgreement(values: Partial<Agreement> = {}): Agreement {
  return {
    Title: 'Sleutel regelen',
    Key: deriveKey('builders', 'agreement'),
    InitiativeKey: key,
    OwnerSide: 'gemeente',
    OwnerName: people.anna.name,
    Status: 'open',
    ...values,
  };
}

/** What a step looks at: an initiative without opgaven, colleagues and views, but for what is given. */
export function factsWith(initiative: Partial<Initiative>, values: Partial<DossierFacts> = {}): DossierFacts {
  return { initiative: anInitiative(initiative), opgaveLinks: [], contributors: [], weighings: [], ...values };
}

/** Closing because somebody else can help better, who has not got it yet. */
export const aReferral: Closing = {
  outcome: 'doorverwezen',
  note: 'Het is een provinciale weg.',
  referredTo: 'Provincie',
  arrived: 'nog niet',
};
