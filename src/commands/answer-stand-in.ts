import { deriveKey } from '../domain/keys';
import { timelineEvent } from '../domain/timeline';
import { poolWording } from '../domain/pool-wording';
import { refusal } from './command';
import type { Acting, Blocked, ListServices } from './command';
import { updateInitiative } from './update-initiative';

export interface AnswerStandInInput extends Acting {
  readonly initiativeKeys: readonly string[];
  readonly answer: 'ja' | 'nee';
}

export type AnswerStandInResult =
  | { readonly kind: 'answered'; /** Meanwhile somebody else was asked. */ readonly left: readonly string[] }
  | Blocked;

/** Who was asked to stand in says yes or no, for all initiatives of one absence at once. Can be changed; safe to repeat. */
export async function answerStandIn(services: ListServices, input: AnswerStandInInput): Promise<AnswerStandInResult> {
  const { initiativeKeys, answer, actor, commandKey } = input;
  const refused = refusal(actor, 'takeOver');
  if (refused) return refused;
  const left: string[] = [];
  for (const initiativeKey of initiativeKeys) {
    const ownKey = deriveKey(commandKey, `stand-in:${initiativeKey}`);
    const outcome = await updateInitiative<boolean>(services, initiativeKey, ownKey, ({ initiative }) => {
      const { StandInKey, StandInAnswer } = initiative.record;
      if (StandInKey !== actor.personKey) return { stop: false };
      return StandInAnswer === answer ? { stop: true } : { write: { StandInAnswer: answer } };
    });
    if (outcome.kind === 'not-found' || (outcome.kind === 'stopped' && !outcome.result)) left.push(initiativeKey);
    if (outcome.kind !== 'written') continue;
    const line = poolWording.standInAnswered(actor.name, answer);
    const at = services.now().toISOString();
    await services.lists.timeline.createOnce(timelineEvent(ownKey, 'stand-in', line, at, initiativeKey, actor));
  }
  return { kind: 'answered', left };
}
