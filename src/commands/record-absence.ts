import { AppError, hasCode } from '../data/app-error';
import type { Changes } from '../data/ports';
import { dayOf } from '../domain/days';
import { deriveKey } from '../domain/keys';
import type { PersonRef } from '../domain/person';
import type { Initiative } from '../domain/records.generated';
import { missingInAbsence } from '../domain/stand-in';
import type { Absence } from '../domain/stand-in';
import { cleanNote } from '../domain/text';
import { timelineEvent } from '../domain/timeline';
import { poolWording } from '../domain/pool-wording';
import { blocked, refusal, rereadLimit } from './command';
import type { Acting, Blocked, ListServices } from './command';
import { noStandIn } from './no-stand-in';
import { factsOf } from './read-dossier';
import { updateInitiative } from './update-initiative';

export interface RecordAbsenceInput extends Acting {
  /** Who is away: oneself, or for the coordinator a colleague who fell ill. */
  readonly personKey: string;
  /** `undefined`: they are back. */
  readonly absence: Absence | undefined;
  /** Who answers, per open initiative of the person; without one nobody does. */
  readonly standIns: readonly { readonly initiativeKey: string; readonly standIn: PersonRef | undefined }[];
  /** To who stands in; all staff can read it. */
  readonly note: string;
  /** Called after each initiative. */
  readonly onProgress?: (done: number, total: number) => void;
}

export type RecordAbsenceResult =
  | {
      readonly kind: 'recorded';
      /** Initiatives that belong to somebody else by now, or are closed. */
      readonly left: readonly string[];
      /** The pool knows nobody with this key: their absence stands on the initiatives only. */
      readonly inPool: boolean;
    }
  | Blocked;

/**
 * Records on which days an accountmanager is away and who answers for each initiative meanwhile. The accountmanager stays
 * the single contact, and the norms run on. First the pool, so that nothing new is assigned; then each initiative. Stopped
 * half-way, the same command again goes on where it was.
 */
export async function recordAbsence(services: ListServices, input: RecordAbsenceInput): Promise<RecordAbsenceResult> {
  const { actor, personKey, absence, standIns, onProgress } = input;
  const refused = refusal(actor, personKey === actor.personKey ? 'recordAbsence' : 'managePool');
  if (refused) return refused;
  const missing = absence === undefined ? [] : missingInAbsence(absence, dayOf(services.now()));
  if (missing.length > 0) return blocked(...missing);
  const inPool = await inThePool(services, personKey, absence);
  const left: string[] = [];
  for (const [position, { initiativeKey, standIn }] of standIns.entries()) {
    if (!(await arrange(services, initiativeKey, standIn, input))) left.push(initiativeKey);
    onProgress?.(position + 1, standIns.length);
  }
  return { kind: 'recorded', left, inPool };
}

async function inThePool({ lists }: ListServices, personKey: string, absence: Absence | undefined): Promise<boolean> {
  for (let attempt = 0; attempt < rereadLimit; attempt += 1) {
    const stored = await lists.pool.getByKey(personKey);
    if (!stored) return false;
    const { AwayFrom, AwayUntil } = stored.record;
    if (AwayFrom === absence?.from && AwayUntil === absence?.until) return true;
    try {
      await lists.pool.update(stored, { AwayFrom: absence?.from ?? null, AwayUntil: absence?.until ?? null });
      return true;
    } catch (error) {
      if (!hasCode(error, 'changed-elsewhere')) throw error;
    }
  }
  throw new AppError('changed-elsewhere', { subject: 'Pool' });
}

/** @returns whether the initiative is as it was asked for */
async function arrange(
  services: ListServices,
  initiativeKey: string,
  standIn: PersonRef | undefined,
  { actor, commandKey, personKey, absence, note }: RecordAbsenceInput,
): Promise<boolean> {
  const now = services.now();
  const ownKey = deriveKey(commandKey, `stand-in:${initiativeKey}`);
  const wanted = absence && standIn ? standInColumns(standIn, absence, note) : noStandIn;
  const outcome = await updateInitiative<boolean>(services, initiativeKey, ownKey, (dossier) => {
    const { record } = dossier.initiative;
    const refused = refusal(actor, 'arrangeStandIn', { ...factsOf(dossier), today: dayOf(now) });
    if (refused || !record.IsOpen || record.AccountmanagerKey !== personKey) return { stop: false };
    const same = (['StandInKey', 'StandInFrom', 'StandInUntil', 'StandInNote'] as const).every(
      (column) => (record[column] ?? null) === (wanted[column] ?? null),
    );
    // Who said yes already is not asked again about the same days.
    return same && record.StandInAnswer !== 'nee' ? { stop: true } : { write: wanted };
  });
  if (outcome.kind === 'not-found') return false;
  if (outcome.kind === 'stopped') return outcome.result;
  const line =
    absence && standIn
      ? poolWording.standInAsked(standIn.name, absence.from, absence.until)
      : poolWording.standInEnded();
  await services.lists.timeline.createOnce(
    timelineEvent(ownKey, 'stand-in', line, now.toISOString(), initiativeKey, actor),
  );
  return true;
}

function standInColumns(
  { personKey, name, phone }: PersonRef,
  { from, until }: Absence,
  note: string,
): Changes<Initiative> {
  return {
    StandInKey: personKey,
    StandInName: name,
    StandInPhone: phone ?? null,
    StandInFrom: from,
    StandInUntil: until,
    StandInAnswer: 'gevraagd',
    StandInNote: cleanNote(note) || null,
  };
}
