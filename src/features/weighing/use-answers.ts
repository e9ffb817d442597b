import * as React from 'react';
import type { Missing } from '../../domain/missing';
import { needsResponsibility } from '../../domain/weighing';
import type { Conclusion, View, WeighingAnswers } from '../../domain/weighing';
import { useServices } from '../../session/services';
import { useAlive } from '../../session/use-command';
import type { Saved } from '../../ui/SavedState';

/** A field of one of the two forms. */
export type FormColumn = keyof View | keyof Conclusion;

export interface Answers<T extends WeighingAnswers> {
  readonly answers: T;
  readonly change: (part: Partial<T>) => void;
  /** Columns that are still empty, in the order of the form. */
  readonly missing: readonly FormColumn[];
  /** As they are handed in: a task that the stance no longer asks for is left out. */
  readonly complete: () => T;
  readonly kept: Saved;
  /** What the list held when typing began; absent while nothing was typed. */
  readonly base: T | undefined;
  /** What was typed goes on from what the list holds now. */
  readonly rebase: (base: T, chosen?: Partial<T>) => void;
  /** After handing in: what is in the list now is the truth. */
  readonly forget: () => void;
}

interface Draft<T> {
  readonly answers: T;
  readonly base: T;
}

/**
 * The answers of a form with the four questions. What is typed is kept in this browser tab at once.
 * @param draftName - unique for the form and the initiative
 * @param initial - what the list holds, used where nothing was typed since
 * @param missingIn - what still keeps these answers from being handed in
 */
export function useAnswers<T extends WeighingAnswers>(
  draftName: string,
  initial: T,
  missingIn: (answers: T) => readonly Missing[],
): Answers<T> {
  const { drafts } = useServices();
  const alive = useAlive();
  const [draft, setDraft] = React.useState(() => drafts.read<Draft<T>>(draftName));
  const latest = React.useRef(draft);
  const answers = draft?.value.answers ?? initial;

  function keep(value: Draft<T>): void {
    latest.current = { value, savedAt: drafts.write(draftName, value) };
    // A save can end after the screen is gone: then the tab still knows what it goes on from.
    if (alive.current) setDraft(latest.current);
  }

  return {
    answers,
    change: (part) => {
      const now = latest.current?.value;
      keep({ answers: { ...(now?.answers ?? initial), ...part }, base: now?.base ?? initial });
    },
    missing: missingIn(answers).map(({ field }) => field as FormColumn),
    complete: () => ({
      ...answers,
      Responsibility: needsResponsibility(answers.Stance) ? answers.Responsibility : undefined,
    }),
    kept: draft ? { kind: 'draft', at: draft.savedAt } : { kind: 'untouched' },
    base: latest.current?.value.base,
    rebase: (base, chosen = {}) => {
      const now = latest.current?.value;
      if (now) keep({ answers: { ...now.answers, ...chosen }, base });
    },
    forget: () => {
      latest.current = undefined;
      setDraft(undefined);
      drafts.remove(draftName);
    },
  };
}
