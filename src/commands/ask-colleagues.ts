import type { Lists, Stored } from '../data/ports';
import { dayOf } from '../domain/days';
import { contributorKey } from '../domain/keys';
import type { Contributor, Initiative } from '../domain/records.generated';
import { cleanNote, clip, joinValues, lineLimit, splitValues } from '../domain/text';
import { timelineEvent } from '../domain/timeline';
import { timelineWording } from '../domain/timeline-wording';
import { Phase } from '../domain/phases';
import type { PlainDay } from '../domain/types';
import { blocked, refusal } from './command';
import type { Acting, Blocked, ListServices } from './command';
import { updateStored } from './update-stored';

/** A colleague to ask, and for what. */
export interface ColleagueToAsk {
  readonly personKey: string;
  readonly name: string;
  readonly mail?: string;
  /** The opgaven for which this colleague is asked. */
  readonly opgaveKeys: readonly string[];
  /** Why this colleague, as the screen shows it. */
  readonly why?: string;
  /** What this colleague reads, in place of the message that all get. */
  readonly message?: string;
  /** Whom to ask when this colleague cannot or does not answer. */
  readonly next?: { readonly personKey: string; readonly name: string };
}

export interface AskColleaguesInput extends Acting {
  readonly initiative: Pick<Initiative, 'Key' | 'AccountmanagerKey' | 'StandInKey' | 'Phase'>;
  readonly colleagues: readonly ColleagueToAsk[];
  readonly message: string;
}

export type AskColleaguesResult =
  | { readonly kind: 'asked'; readonly contributors: readonly Stored<Contributor>[] }
  | Blocked;

/**
 * "Vraag mee te doen": asks colleagues for the broader team. Somebody who was asked before is not asked twice: the opgaven
 * are put together with what was written now, and who declined is asked again. Repeating it completes what a failure left
 * undone.
 */
export async function askColleagues(
  { lists, now }: ListServices,
  { initiative, colleagues, message, actor, commandKey }: AskColleaguesInput,
): Promise<AskColleaguesResult> {
  const refused = refusal(actor, 'askColleagues', { initiative });
  if (refused) return refused;
  if (initiative.Phase !== Phase.broadening && initiative.Phase !== Phase.weighing) {
    return blocked({ field: 'Phase', reason: 'wrong-phase' });
  }
  if (colleagues.length === 0) return blocked({ field: 'contributors', reason: 'no-contributor' });
  const contributors: Stored<Contributor>[] = [];
  for (const colleague of colleagues) {
    const wanted = contributorOf(initiative.Key, colleague, cleanNote(colleague.message ?? message), dayOf(now()));
    contributors.push(await askOne(lists.contributors, wanted));
  }
  const line = timelineWording.colleaguesAsked(colleagues.map(({ name }) => name));
  await lists.timeline.createOnce(timelineEvent(commandKey, 'asked', line, now().toISOString(), initiative.Key, actor));
  return { kind: 'asked', contributors };
}

async function askOne(list: Lists['contributors'], wanted: Contributor): Promise<Stored<Contributor>> {
  return updateStored(list, await list.createOnce(wanted), 'Betrokkenen', (latest) => {
    const opgaven = joinWithin([...splitValues(latest.OpgaveKey), ...splitValues(wanted.OpgaveKey)]);
    const declined = latest.Status === 'kan niet';
    if (!declined && opgaven === (latest.OpgaveKey ?? '')) return undefined;
    return {
      OpgaveKey: opgaven || null,
      ...(wanted.Message === undefined ? {} : { Message: wanted.Message }),
      ...(wanted.Why === undefined ? {} : { Why: wanted.Why }),
      ...(declined
        ? {
            Status: 'gevraagd',
            AskedOn: wanted.AskedOn,
            AnsweredOn: null,
            BetterKey: null,
            BetterName: null,
          }
        : {}),
    };
  });
}

function contributorOf(
  initiativeKey: string,
  { personKey, name, mail, opgaveKeys, why = '', next }: ColleagueToAsk,
  message: string,
  askedOn: PlainDay,
): Contributor {
  const reason = cleanNote(why);
  return {
    Title: clip(name),
    Key: contributorKey(initiativeKey, personKey),
    InitiativeKey: initiativeKey,
    PersonKey: personKey,
    Mail: mail,
    OpgaveKey: joinWithin(opgaveKeys) || undefined,
    Why: reason === '' ? undefined : reason,
    Message: message === '' ? undefined : message,
    Status: 'gevraagd',
    AskedOn: askedOn,
    NextKey: next?.personKey,
    NextName: next === undefined ? undefined : clip(next.name),
  };
}

/** As many different keys as the column holds: it is indexed, so it cannot be longer. */
function joinWithin(keys: readonly string[]): string {
  const kept: string[] = [];
  for (const key of new Set(keys)) if (joinValues([...kept, key]).length <= lineLimit) kept.push(key);
  return joinValues(kept);
}
