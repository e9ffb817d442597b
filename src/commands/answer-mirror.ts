import type { Changes, Services, Stored } from '../data/ports';
import { withoutContactData } from '../domain/contact-data';
import { deriveKey, mirrorKey } from '../domain/keys';
import { sameValue } from '../domain/merge-text';
import { formatScores, isMirrorAnswer } from '../domain/partner-mirror';
import type { MirrorAnswers, MirrorSide } from '../domain/partner-mirror';
import type { Contributor, Initiative, PartnerMirror } from '../domain/records.generated';
import { cleanNote } from '../domain/text';
import { blocked, refusal } from './command';
import type { Acting, Blocked } from './command';
import { updateStored } from './update-stored';

export interface AnswerMirrorInput extends Acting {
  readonly initiative: Pick<Initiative, 'Key' | 'Phase' | 'AccountmanagerKey' | 'StandInKey'>;
  readonly contributors: readonly Contributor[];
  /** Whose answers they are; the pool writes down those of an initiator. */
  readonly side: MirrorSide;
  readonly answers: MirrorAnswers;
  readonly remark?: string;
}

export type AnswerMirrorResult = { readonly kind: 'answered'; readonly stored: Stored<PartnerMirror> } | Blocked;

/**
 * Answers the partner mirror at the phase in which the initiative is: one item an answer, without a name. A colleague who
 * answers again at the same moment changes the own answer; each answer of an initiator is one of its own.
 */
export async function answerMirror(
  { lists }: Pick<Services, 'lists'>,
  input: AnswerMirrorInput,
): Promise<AnswerMirrorResult> {
  const { actor, commandKey, initiative, contributors, side, answers, remark = '' } = input;
  const refused = refusal(actor, side === 'team' ? 'answerMirror' : 'seeMirror', { initiative, contributors });
  if (refused) return refused;
  if (!isMirrorAnswer(answers)) return blocked({ field: 'Scores', reason: 'empty' });
  const key =
    side === 'team' ? mirrorKey(initiative.Key, initiative.Phase, actor.personKey) : deriveKey(commandKey, 'mirror');
  const wanted: PartnerMirror = {
    Title: initiative.Phase,
    Key: key,
    InitiativeKey: initiative.Key,
    Side: side,
    Scores: formatScores(answers),
    Remark: withoutContactData(cleanNote(remark)) || undefined,
  };
  const made = await lists.partnerMirrors.createOnce(wanted);
  const stored = await updateStored(lists.partnerMirrors, made, 'Partnerspiegel', (latest) => {
    const changes = changesTo(latest, wanted);
    return Object.keys(changes).length === 0 ? undefined : changes;
  });
  return { kind: 'answered', stored };
}

function changesTo(held: PartnerMirror, wanted: PartnerMirror): Changes<PartnerMirror> {
  const columns = ['Scores', 'Remark'] as const;
  return Object.fromEntries(
    columns
      .filter((column) => !sameValue(held[column], wanted[column]))
      .map((column) => [column, wanted[column] ?? null]),
  );
}
