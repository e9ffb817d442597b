import type { Changes, Services, Stored } from '../data/ports';
import { isUnknown, markUnknown, planColumn } from '../domain/exploration';
import type { QuestionId } from '../domain/exploration';
import type { Initiative } from '../domain/records.generated';
import { cleanNote, noteLimit } from '../domain/text';
import { blocked, refusal } from './command';
import type { Acting, Blocked } from './command';
import { saveFields } from './save-fields';
import type { SaveResult } from './save-fields';

/** What the screen holds for one question. A part that is absent was not touched. */
export interface AnswerOnScreen {
  readonly answer?: string;
  /** "Wat doe je om dit te weten te komen?" */
  readonly plan?: string;
  /** What kind it is, for the question after its kind; `null` takes the choice back. */
  readonly type?: Initiative['Type'] | null;
  /** "Nog onbekend" */
  readonly unknown?: boolean;
}

export interface SaveAnswerInput {
  readonly actor: Acting['actor'];
  /** As this screen last read it: the base of the merge, with its ETag. */
  readonly stored: Stored<Initiative>;
  readonly question: QuestionId;
  readonly mine: AnswerOnScreen;
  /** What an earlier attempt sent without getting an answer, if any. */
  readonly sentBefore?: AnswerOnScreen;
}

export type SaveAnswerResult = SaveResult<Initiative> | Blocked;

/**
 * Saves the answer to one of the seven questions. Others may save other fields meanwhile: their changes are merged in
 * silence. If somebody changed this same answer, both texts come back and the list is left as it is.
 * Safe to repeat without a key: saving the same text twice is saving it once.
 */
export async function saveAnswer(
  { lists }: Pick<Services, 'lists'>,
  { actor, stored, question, mine, sentBefore }: SaveAnswerInput,
): Promise<SaveAnswerResult> {
  const refused = refusal(actor, 'saveAnswer', { initiative: stored.record });
  if (refused) return refused;
  if (!stored.record.IsOpen) return blocked({ field: 'Phase', reason: 'wrong-phase' });
  const columns = columnsOf(question, mine);
  const tooLong = Object.entries(columns).filter(([, text]) => typeof text === 'string' && text.length > noteLimit);
  if (tooLong.length > 0) return blocked(...tooLong.map(([field]) => ({ field, reason: 'too-long' }) as const));
  return saveFields(lists.initiatives, {
    stored,
    mine: columns,
    sentBefore: sentBefore && columnsOf(question, sentBefore),
    // One column holds the marks of all questions, so only this question's mark is turned in what the list holds.
    derived: (latest) => marks(stored.record, latest, question, mine.unknown),
  });
}

function columnsOf(question: QuestionId, { answer, plan, type }: AnswerOnScreen): Changes<Initiative> {
  return {
    ...(answer === undefined ? {} : { [question]: cleanNote(answer) || null }),
    ...(plan === undefined ? {} : { [planColumn(question)]: cleanNote(plan) || null }),
    ...(type === undefined || question !== 'Kind' ? {} : { Type: type }),
  };
}

function marks(base: Initiative, latest: Initiative, question: QuestionId, unknown?: boolean): Changes<Initiative> {
  const untouched = unknown === undefined || unknown === isUnknown(base, question);
  if (untouched || unknown === isUnknown(latest, question)) return {};
  return { UnknownAnswers: markUnknown(latest.UnknownAnswers, question, unknown) || null };
}
