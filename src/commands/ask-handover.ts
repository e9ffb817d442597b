import type { Stored } from '../data/ports';
import { dayOf } from '../domain/days';
import { missingInHandover } from '../domain/handover';
import type { HandoverDraft } from '../domain/handover';
import { deriveKey } from '../domain/keys';
import type { PersonRef } from '../domain/person';
import type { ContactMoment, Initiative } from '../domain/records.generated';
import { cleanNote, clip } from '../domain/text';
import { timelineEvent } from '../domain/timeline';
import { poolWording } from '../domain/pool-wording';
import type { Instant } from '../domain/types';
import { blocked, notFound, refusal } from './command';
import type { Acting, Blocked, ListServices, NotFound } from './command';
import { factsOf, readDossier } from './read-dossier';
import type { Dossier } from './read-dossier';
import { updateInitiative } from './update-initiative';

export interface AskHandoverInput extends Acting {
  readonly initiativeKey: string;
  readonly draft: HandoverDraft & { readonly to: PersonRef };
}

export type AskHandoverResult =
  | { readonly kind: 'asked'; readonly initiative: Stored<Initiative> }
  | Blocked
  | NotFound;

/**
 * Asks a colleague to take over for good. Until they say yes the accountmanager stays the single contact, and nothing is
 * told to the initiators. The warm note is kept first: it is what somebody typed. Asking somebody else takes the place of
 * an earlier question. Safe to repeat.
 */
export async function askHandover(services: ListServices, input: AskHandoverInput): Promise<AskHandoverResult> {
  const { initiativeKey, draft, actor, commandKey } = input;
  const now = services.now();
  const dossier = await readDossier(services, initiativeKey);
  if (!dossier) return notFound;
  const stopped = verdictOn(dossier, input, now);
  if (stopped) return stopped;
  await services.lists.contactMoments.createOnce(warmNote(input, now.toISOString()));
  const outcome = await updateInitiative<Blocked>(services, initiativeKey, commandKey, (latest) => {
    const problem = verdictOn(latest, input, now);
    if (problem) return { stop: problem };
    return {
      write: {
        HandoverTo: draft.to.personKey,
        HandoverToName: draft.to.name,
        HandoverReason: cleanNote(draft.reason),
        HandoverAskedAt: now.toISOString(),
        HandoverTalkAt: draft.talkAt ?? null,
        HandoverMessage: cleanNote(draft.message),
        HandoverDeclined: null,
      },
    };
  });
  if (outcome.kind === 'not-found') return outcome;
  if (outcome.kind === 'stopped') return outcome.result;
  const line = poolWording.handoverAsked(draft.to.name);
  await services.lists.timeline.createOnce(
    timelineEvent(commandKey, 'handover-asked', line, now.toISOString(), initiativeKey, actor),
  );
  return { kind: 'asked', initiative: outcome.initiative };
}

function verdictOn(dossier: Dossier, { draft, actor }: AskHandoverInput, now: Date): Blocked | undefined {
  const refused = refusal(actor, 'handOver', { ...factsOf(dossier), today: dayOf(now) });
  if (refused) return refused;
  const missing = missingInHandover(draft, dossier.initiative.record, now);
  return missing.length > 0 ? blocked(...missing) : undefined;
}

/** For the pool only, and never in the timeline. */
function warmNote({ initiativeKey, draft, actor, commandKey }: AskHandoverInput, at: Instant): ContactMoment {
  return {
    Title: clip(`Overdracht: wat ${draft.to.name} moet weten`),
    Key: deriveKey(commandKey, 'handover-note'),
    InitiativeKey: initiativeKey,
    At: at,
    Role: 'kwaliteitsbewaker',
    Through: 'notitie',
    Note: cleanNote(draft.note),
    ActorName: actor.name,
  };
}
