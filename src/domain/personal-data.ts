import { withoutContactData } from './contact-data';
import type { Agreement, ContactMoment, Initiative, Initiator, Registration } from './records.generated';
import { isBlank } from './text';

/** Stands in the place of a name that had to be there. Stored data, so Dutch only. */
export const removed = 'Verwijderd';

type Emptied<R> = { readonly [K in keyof R]?: R[K] | null };

/** The lists that may hold personal data of initiators (design §11), with the columns that are nothing else. */
export const personalColumns = {
  Aanmeldingen: ['InitiatorName', 'InitiatorOrganisation', 'InitiatorEmail', 'InitiatorPhone', 'OtherAnswers'],
  Initiatiefnemers: ['Title', 'Organisation', 'Email', 'Phone', 'Role'],
  Contactmomenten: ['Note'],
} as const;

/** Texts of an initiative in which a name can have slipped, though the fields say that it does not belong there. */
const initiativeTexts = [
  'Title',
  'Summary',
  'WaitingFor',
  'Initiators',
  'InitiatorsPlan',
  'Kind',
  'KindPlan',
  'Ambition',
  'AmbitionPlan',
  'Scope',
  'ScopePlan',
  'Stakeholders',
  'StakeholdersPlan',
  'StakeholderRows',
  'StateOfPlay',
  'StateOfPlayPlan',
  'Ask',
  'AskPlan',
  'Delineation',
  'AddedValue',
  'WhyAndHow',
  'ArgumentsAgainst',
  'DecisionNote',
  'OutcomeNote',
  'Lessons',
  'StartnotitieTexts',
] as const satisfies readonly (keyof Initiative)[];

/** The names behind an initiative, to look for in texts; what was removed before is none. */
export function namesOf(
  registrations: readonly Pick<Registration, 'InitiatorName'>[],
  initiators: readonly Pick<Initiator, 'Title'>[],
): readonly string[] {
  const names = [...registrations.map(({ InitiatorName }) => InitiatorName), ...initiators.map(({ Title }) => Title)];
  return [...new Set(names.map((name) => name.trim()))].filter((name) => name !== '' && name !== removed);
}

/** What is written to each record so that nobody can be recognised; empty when that was done before. */
export function withoutPersonalData(names: readonly string[]) {
  const clean = (text: string): string => withoutContactData(text, names);
  return {
    registration: (record: Registration): Emptied<Registration> =>
      different(record, {
        InitiatorName: removed,
        InitiatorOrganisation: null,
        InitiatorEmail: null,
        InitiatorPhone: null,
        OtherAnswers: null,
        Title: clean(record.Title),
        Summary: clean(record.Summary),
        WaitingFor: record.WaitingFor === undefined ? undefined : clean(record.WaitingFor),
        ReferralReason: record.ReferralReason === undefined ? undefined : clean(record.ReferralReason),
      }),
    initiator: (record: Initiator): Emptied<Initiator> =>
      different(record, { Title: removed, Organisation: null, Email: null, Phone: null, Role: null }),
    contactMoment: (record: ContactMoment): Emptied<ContactMoment> => different(record, { Note: null }),
    agreement: (record: Agreement): Emptied<Agreement> =>
      different(record, {
        Title: clean(record.Title),
        OwnerName: record.OwnerSide === 'initiatiefnemers' && !isBlank(record.OwnerName) ? null : undefined,
      }),
    initiative: (record: Initiative): Emptied<Initiative> =>
      different(
        record,
        Object.fromEntries(
          initiativeTexts.flatMap((column) => {
            const text = record[column];
            return text === undefined ? [] : [[column, clean(text)]];
          }),
        ),
      ),
  };
}

/** What there is to remove, counted: the preview before, and what was done after. */
export interface PersonalDataCount {
  readonly names: number;
  readonly phones: number;
  readonly mails: number;
  readonly organisations: number;
  /** Notes of contacts and other answers of a form. */
  readonly notes: number;
  /** Texts of dossier and agreements in which a name, number or address was found. */
  readonly texts: number;
}

export interface PersonalRecords {
  readonly initiative: Initiative;
  readonly registrations: readonly Registration[];
  readonly initiators: readonly Initiator[];
  readonly contactMoments: readonly ContactMoment[];
  readonly agreements: readonly Agreement[];
}

export function countPersonalData(records: PersonalRecords): PersonalDataCount {
  const { initiative, registrations, initiators, contactMoments, agreements } = records;
  const names = namesOf(registrations, initiators);
  const clean = withoutPersonalData(names);
  const filled = (...values: readonly (string | undefined)[]): number =>
    new Set(values.filter((value) => !isBlank(value))).size;
  return {
    names: names.length,
    phones: filled(...registrations.map((one) => one.InitiatorPhone), ...initiators.map((one) => one.Phone)),
    mails: filled(...registrations.map((one) => one.InitiatorEmail), ...initiators.map((one) => one.Email)),
    organisations: filled(
      ...registrations.map((one) => one.InitiatorOrganisation),
      ...initiators.map((one) => one.Organisation),
    ),
    notes:
      contactMoments.filter(({ Note }) => !isBlank(Note)).length +
      registrations.filter(({ OtherAnswers }) => !isBlank(OtherAnswers)).length,
    texts:
      Object.keys(clean.initiative(initiative)).length +
      agreements.reduce((sum, one) => sum + Object.keys(clean.agreement(one)).length, 0),
  };
}

export function isNothing(count: PersonalDataCount): boolean {
  return Object.values(count).every((value) => value === 0);
}

/** Only what is not so already: a repeat writes nothing. */
function different<R extends object>(record: R, wanted: Emptied<R>): Emptied<R> {
  const entries = Object.entries(wanted).filter(
    ([column, value]) => value !== undefined && (record[column as keyof R] ?? null) !== (value ?? null),
  );
  return Object.fromEntries(entries) as Emptied<R>;
}
