import type { Changes, Stored } from '../data/ports';
import type { ContactThrough } from '../domain/contact';
import { deriveKey } from '../domain/keys';
import type { Missing } from '../domain/missing';
import { nextActionIn } from '../domain/next-action';
import { decide, Phase } from '../domain/phases';
import type { ContactMoment, Initiative } from '../domain/records.generated';
import { cleanNote, noteLimit } from '../domain/text';
import { timelineEvent } from '../domain/timeline';
import type { TimelineLine } from '../domain/timeline';
import { timelineWording } from '../domain/timeline-wording';
import type { Instant } from '../domain/types';
import { applied, blocked, notFound, refusal } from './command';
import type { Blocked, ListServices, NotFound } from './command';
import { factsOf, readDossier } from './read-dossier';
import type { Dossier } from './read-dossier';
import type { StepInput } from './take-step';
import { updateInitiative } from './update-initiative';

export interface RecordContactInput extends StepInput {
  readonly contact: {
    /** What it was for, where it was for one thing: the timeline says so. */
    readonly purpose?: ContactPurpose;
    /** When it was; not in the future. */
    readonly at: Instant;
    readonly role: ContactMoment['Role'];
    readonly through: ContactThrough;
    /** Only the pool reads this. */
    readonly note?: string;
  };
}

/** `progress`: the message on how it stands · `summary`: the exploration in plain words, to confirm */
export type ContactPurpose = 'progress' | 'summary';

export type RecordContactResult =
  | {
      readonly kind: 'done';
      readonly initiative: Stored<Initiative>;
      readonly contact: Stored<ContactMoment>;
      /** Whether it was the first contact, with which the exploration begins. */
      readonly first: boolean;
    }
  | Blocked
  | NotFound;

/**
 * Records a contact with the initiators. The first one that reaches them stops the norm clock and starts the exploration;
 * "geen gehoor" is recorded and leaves the clock running. The note is written first: it is what somebody typed.
 * Repeating it with the same key gives one contact and one line in the timeline.
 */
export async function recordContact(services: ListServices, input: RecordContactInput): Promise<RecordContactResult> {
  const dossier = await readDossier(services, input.initiativeKey);
  if (!dossier) return notFound;
  const refused = refusal(input.actor, 'recordContact', factsOf(dossier)) ?? incomplete(input, dossier, services.now());
  if (refused) return refused;
  const contact = await services.lists.contactMoments.createOnce(contactMoment(input));
  const reached = input.contact.through !== 'geen-gehoor';
  const initiative = reached ? await withContact(services, input) : dossier.initiative;
  if ('kind' in initiative) return initiative;
  const first = reached && isSameSecond(initiative.record.FirstContactAt, input.contact.at);
  const line = lineOf(input.contact, first);
  await services.lists.timeline.createOnce(
    timelineEvent(input.commandKey, 'contact', line, input.contact.at, input.initiativeKey, input.actor),
  );
  return { kind: 'done', initiative, contact, first };
}

function lineOf({ purpose, through, role }: RecordContactInput['contact'], first: boolean): TimelineLine {
  if (through === 'geen-gehoor' || first) return timelineWording.contact(through, first, role);
  if (purpose === 'progress') return timelineWording.progressTold(through);
  return purpose === 'summary' ? timelineWording.summarySent() : timelineWording.contact(through, false, role);
}

/** The initiative after a contact that reached the initiators. */
async function withContact(
  services: ListServices,
  { initiativeKey, commandKey, contact, actor, settings }: RecordContactInput,
): Promise<Stored<Initiative> | Blocked | NotFound> {
  const now = services.now();
  const outcome = await updateInitiative<Blocked>(services, initiativeKey, commandKey, (dossier) => {
    const { record } = dossier.initiative;
    if (record.Phase !== Phase.assigned) return { write: later(record, contact.at) };
    const verdict = decide(factsOf(dossier), { type: 'recordFirstContact', at: contact.at }, actor, now);
    if (verdict.kind === 'blocked') return { stop: verdict };
    const after = applied(record, verdict.changes);
    return { write: { ...verdict.changes, ...nextActionIn(after, settings, now) } };
  });
  if (outcome.kind === 'not-found') return outcome;
  return outcome.kind === 'stopped' ? outcome.result : outcome.initiative;
}

/** Contacts are also written down afterwards: an older one does not make the last one older. */
function later({ LastContactAt = '' }: Initiative, at: Instant): Changes<Initiative> {
  return { LastContactAt: at > LastContactAt ? at : LastContactAt };
}

function contactMoment({ commandKey, initiativeKey, contact, actor }: RecordContactInput): ContactMoment {
  const note = cleanNote(contact.note ?? '');
  return {
    Title: lineOf(contact, false).title,
    Key: deriveKey(commandKey, 'contact'),
    InitiativeKey: initiativeKey,
    At: contact.at,
    Role: contact.role,
    Through: contact.through,
    Note: note === '' ? undefined : note,
    ActorName: actor.name,
  };
}

function incomplete({ contact }: RecordContactInput, { initiative }: Dossier, now: Date): Blocked | undefined {
  const missing: Missing[] = [];
  if (!initiative.record.IsOpen || initiative.record.Phase === Phase.received) {
    missing.push({ field: 'Phase', reason: 'wrong-phase' });
  }
  if (contact.at > now.toISOString()) missing.push({ field: 'At', reason: 'date-in-future' });
  if ((contact.note ?? '').length > noteLimit) missing.push({ field: 'Note', reason: 'too-long' });
  return missing.length > 0 ? blocked(...missing) : undefined;
}

/** Lists keep whole seconds: what is read back after a lost answer has no milliseconds any more. */
function isSameSecond(one: Instant | undefined, other: Instant): boolean {
  return one !== undefined && Math.floor(Date.parse(one) / 1000) === Math.floor(Date.parse(other) / 1000);
}
