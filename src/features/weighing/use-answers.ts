import * as React from 'react';
import { missingInWeighing, needsResponsibility, weighingColumns } from '../../domain/weighing';
import type { WeighingAnswers } from '../../domain/weighing';
import { useServices } from '../../session/services';
import type { Saved } from '../../ui/SavedState';

export type AnswerColumn = keyof WeighingAnswers;

export interface Answers {
  readonly answers: WeighingAnswers;
  readonly change: (part: Partial<WeighingAnswers>) => void;
  /** Columns that are still empty, in the order of the form. */
  readonly missing: readonly AnswerColumn[];
  /** As they are handed in: a task that the stance no longer asks for is left out. */
  readonly complete: () => WeighingAnswers;
  readonly kept: Saved;
  /** After handing in: what is in the list now is the truth. */
  readonly forget: () => void;
}

/**
 * The answers of a form with the four questions. What is typed is kept in this browser tab at once.
 * @param draftName - unique for the form and the initiative
 * @param initial - what the list holds, used where nothing was typed since
 */
export function useAnswers(draftName: string, initial: WeighingAnswers): Answers {
  const { drafts } = useServices();
  const [draft, setDraft] = React.useState(() => drafts.read<WeighingAnswers>(draftName));
  const answers = draft?.value ?? initial;
  return {
    answers,
    change: (part) => {
      const value = { ...answers, ...part };
      setDraft({ value, savedAt: drafts.write(draftName, value) });
    },
    missing: missingInWeighing(answers)
      .map(({ field }) => field)
      .filter(isColumn),
    complete: () => ({
      ...answers,
      Responsibility: needsResponsibility(answers.Stance) ? answers.Responsibility : undefined,
    }),
    kept: draft ? { kind: 'draft', at: draft.savedAt } : { kind: 'untouched' },
    forget: () => {
      setDraft(undefined);
      drafts.remove(draftName);
    },
  };
}

function isColumn(field: string): field is AnswerColumn {
  return weighingColumns.some((column) => column === field);
}
