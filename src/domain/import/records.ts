import { dayOf } from '../days';
import { deriveKey, opgaveLinkKey } from '../keys';
import { retentionOf } from '../outcome';
import type { Initiative, Initiator, OpgaveLink } from '../records.generated';
import type { Settings } from '../settings';
import { isBlank } from '../text';
import type { PlainDay } from '../types';
import { addWorkingDays } from '../working-days';
import type { ReadyRow } from './check';

/** What becomes of a row, apart from the number of the initiative and its line in the timeline. */
export interface ImportedRecords {
  readonly initiative: Omit<Initiative, 'Number'>;
  /** Contact data, for the pool only. */
  readonly initiator: Initiator | undefined;
  readonly opgaveLinks: readonly OpgaveLink[];
}

/** @param runKey - of the import, by which it can be undone as a whole */
export function recordsOf(
  key: string,
  row: ReadyRow,
  runKey: string,
  settings: Pick<Settings, 'norms' | 'calendar' | 'retention'>,
  now: Date,
): ImportedRecords {
  const { accountmanager } = row;
  const closed = row.phase === 'afgerond';
  const initiative: Omit<Initiative, 'Number'> = {
    Title: row.title,
    Key: key,
    Summary: row.summary,
    Type: row.type,
    Settlement: row.settlement,
    Phase: row.phase,
    PhaseSince: now.toISOString(),
    IsOpen: !closed,
    ImportKey: runKey,
    SourceReference: optional(row.reference),
    AccountmanagerKey: accountmanager?.personKey,
    AccountmanagerName: accountmanager?.name,
    AccountmanagerMail: accountmanager?.mail,
    AccountmanagerPhone: accountmanager?.phone,
    ReceivedAt: atNoon(row.receivedOn),
    // Nobody knows whether the norm was met before: only what still waits for its first contact has a day.
    FirstContactDueOn:
      row.phase === 'toegewezen'
        ? addWorkingDays(row.receivedOn, settings.norms.firstContact, settings.calendar)
        : undefined,
    NextAction: closed ? undefined : optional(row.nextAction),
    NextActionOn: closed ? undefined : row.nextActionOn,
    ...(closed && row.outcome ? closing(row, row.outcome, settings, now) : {}),
  };
  return {
    initiative,
    initiator: initiatorOf(key, row),
    opgaveLinks: row.opgaven.map(({ Key, Title }) => ({
      Title,
      Key: opgaveLinkKey(key, Key),
      InitiativeKey: key,
      OpgaveKey: Key,
    })),
  };
}

function closing(
  row: ReadyRow,
  outcome: NonNullable<ReadyRow['outcome']>,
  { retention }: Pick<Settings, 'retention'>,
  now: Date,
): Pick<Initiative, 'Outcome' | 'OutcomeNote' | 'ClosedAt' | 'RetainUntil'> {
  const closedOn = row.closedOn ?? dayOf(now);
  const { dossierUntil } = retentionOf(outcome, closedOn, retention.byOutcome, retention.personalDataYears);
  return {
    Outcome: outcome,
    OutcomeNote: optional(row.outcomeNote),
    ClosedAt: row.closedOn === undefined ? now.toISOString() : atNoon(closedOn),
    RetainUntil: dossierUntil,
  };
}

function initiatorOf(key: string, { contactName, organisation, email, phone }: ReadyRow): Initiator | undefined {
  if ([contactName, organisation, email, phone].every(isBlank)) return undefined;
  return {
    Title: optional(contactName) ?? optional(organisation) ?? 'Naam onbekend',
    Key: deriveKey(key, 'initiator'),
    InitiativeKey: key,
    Organisation: optional(organisation),
    Email: optional(email),
    Phone: optional(phone),
  };
}

/** A file knows the day, not the hour: at noon in UTC it is the same day all over the Netherlands. */
function atNoon(day: PlainDay): string {
  return `${day}T12:00:00.000Z`;
}

function optional(text: string): string | undefined {
  return isBlank(text) ? undefined : text;
}
