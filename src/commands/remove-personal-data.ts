import { AppError, hasCode } from '../data/app-error';
import type { Changes, ErasableList, ListPort, Services, Stored } from '../data/ports';
import { dayOf } from '../domain/days';
import { countPersonalData, namesOf, withoutPersonalData } from '../domain/personal-data';
import type { PersonalDataCount } from '../domain/personal-data';
import { Phase } from '../domain/phases';
import { timelineEvent } from '../domain/timeline';
import { timelineWording } from '../domain/timeline-wording';
import { blocked, refusal, rereadLimit } from './command';
import type { Acting, Blocked, ListServices, NotFound } from './command';
import { notFound } from './command';
import { readPersonalData, recordsOf } from './read-personal-data';
import type { PersonalData } from './read-personal-data';

export interface RemovePersonalDataInput extends Acting {
  readonly initiativeKey: string;
}

export interface Removed {
  readonly kind: 'removed';
  /** What was there when this began; on a repeat what was left. */
  readonly count: PersonalDataCount;
  /** Items of which the earlier versions are gone for good. */
  readonly versionsOf: number;
  /** Items of which the earlier versions stay, for want of rights: who manages the site can delete those. */
  readonly versionsKept: number;
  /** Deleted from the recycle bin. */
  readonly fromBin: number;
}

export type RemovePersonalDataResult = Removed | Blocked | NotFound;

/**
 * "Verwijder persoonsgegevens": makes a closed initiative anonymous everywhere and keeps the case. The names are needed to
 * find them in texts, so what holds them goes last; a stop on the way leaves less than there was, and a repeat does the rest.
 * The earlier versions of every item go too, on each repeat, because they cannot be seen from the item.
 */
export async function removePersonalData(
  services: ListServices & Pick<Services, 'erasure'>,
  { actor, commandKey, initiativeKey }: RemovePersonalDataInput,
): Promise<RemovePersonalDataResult> {
  const refused = refusal(actor, 'removePersonalData');
  if (refused) return refused;
  const data = await readPersonalData(services, initiativeKey);
  if (!data) return notFound;
  if (data.initiative.record.Phase !== Phase.closed) return blocked({ field: 'Phase', reason: 'wrong-phase' });
  const records = recordsOf(data);
  const names = namesOf(records.registrations, records.initiators);
  const fromBin =
    (await services.erasure.purgeRecycled('initiators', names)) +
    (await services.erasure.purgeRecycled('registrations', [records.initiative.Title]));
  await anonymise(services, data, names);
  const versions = await purgeVersions(services, data);
  const now = services.now();
  const line = timelineWording.personalDataRemoved();
  await services.lists.timeline.createOnce(
    timelineEvent(commandKey, 'personal-data-removed', line, now.toISOString(), initiativeKey, actor),
  );
  return { kind: 'removed', count: countPersonalData(records), ...versions, fromBin };
}

async function anonymise({ lists, now }: ListServices, data: PersonalData, names: readonly string[]): Promise<void> {
  const clean = withoutPersonalData(names);
  const on = dayOf(now());
  await bring(lists.initiatives, data.initiative, (record) => ({
    ...clean.initiative(record),
    ...(record.PersonalDataRemovedOn === undefined ? { PersonalDataRemovedOn: on } : {}),
  }));
  for (const agreement of data.agreements) await bring(lists.agreements, agreement, clean.agreement);
  for (const contact of data.contactMoments) await bring(lists.contactMoments, contact, clean.contactMoment);
  for (const registration of data.registrations) await bring(lists.registrations, registration, clean.registration);
  for (const initiator of data.initiators) await bring(lists.initiators, initiator, clean.initiator);
}

/** Writes what is still to be written, on the newest version. */
async function bring<R extends { readonly Key: string }>(
  list: Pick<ListPort<R, never>, 'update' | 'getByKey'>,
  known: Stored<R>,
  missing: (record: R) => Changes<R>,
): Promise<void> {
  let stored = known;
  for (let attempt = 1; attempt <= rereadLimit; attempt += 1) {
    const changes = missing(stored.record);
    if (Object.keys(changes).length === 0) return;
    try {
      await list.update(stored, changes);
      return;
    } catch (error) {
      if (!hasCode(error, 'changed-elsewhere')) throw error;
      const latest = await list.getByKey(known.record.Key);
      if (!latest) return;
      stored = latest;
    }
  }
  throw new AppError('changed-elsewhere', { subject: 'persoonsgegevens' });
}

async function purgeVersions(
  { erasure }: Pick<Services, 'erasure'>,
  data: PersonalData,
): Promise<Pick<Removed, 'versionsOf' | 'versionsKept'>> {
  const items: readonly (readonly [ErasableList, number])[] = [
    ['initiatives', data.initiative.id],
    ...(['registrations', 'initiators', 'contactMoments', 'agreements'] as const).flatMap((list) =>
      data[list].map(({ id }) => [list, id] as const),
    ),
  ];
  let versionsKept = 0;
  for (const [list, id] of items) {
    try {
      await erasure.purgeVersions(list, id);
    } catch (error) {
      // The screen says how many stay, and who can delete them.
      if (!hasCode(error, 'no-rights')) throw error;
      versionsKept += 1;
    }
  }
  return { versionsOf: items.length - versionsKept, versionsKept };
}
