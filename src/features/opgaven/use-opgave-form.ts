import * as React from 'react';
import { saveOpgave, setOpgaveActive } from '../../commands/save-opgave';
import type { SaveOpgaveResult } from '../../commands/save-opgave';
import type { Me, Stored } from '../../data/ports';
import type { Missing } from '../../domain/missing';
import { draftOf, emptyOpgaveDraft, missingInOpgave } from '../../domain/opgave-form';
import type { OpgaveDraft } from '../../domain/opgave-form';
import type { Opgave } from '../../domain/records.generated';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import type { CommandState } from '../../session/use-command';

export interface OpgaveFormState {
  readonly draft: OpgaveDraft;
  readonly change: (part: Partial<OpgaveDraft>) => void;
  readonly problem: (field: keyof OpgaveDraft) => Missing | undefined;
  /** What was typed before in this browser tab and is not on the server. */
  readonly isKept: boolean;
  readonly save: CommandState<OpgaveDraft, SaveOpgaveResult>;
  readonly setActive: CommandState<boolean, SaveOpgaveResult>;
  /** @returns the first field that is not right, or `undefined` when all is */
  readonly check: () => keyof OpgaveDraft | undefined;
  readonly forget: () => void;
  /** Fields that somebody else changed as well: theirs stands in the list, ours on screen. */
  readonly conflicts: readonly string[];
  readonly rebase: (latest: Stored<Opgave>, conflicts: readonly string[]) => void;
}

/** Making or changing one opgave. What is typed is kept in this browser tab until it is saved. */
export function useOpgaveForm(me: Me, first: Stored<Opgave> | undefined): OpgaveFormState {
  const services = useServices();
  const name = `opgave/${first?.record.Key ?? 'new'}`;
  const [stored, setStored] = React.useState(first);
  const [conflicts, setConflicts] = React.useState<readonly string[]>([]);
  const [checked, setChecked] = React.useState(false);
  const [kept] = React.useState(() => services.drafts.read<OpgaveDraft>(name)?.value);
  const [draft, setDraft] = React.useState<OpgaveDraft>(
    () => kept ?? (first ? draftOf(first.record) : emptyOpgaveDraft),
  );
  const missing = checked ? missingInOpgave(draft) : [];
  const save = useCommand<OpgaveDraft, SaveOpgaveResult>((commandKey, given) =>
    saveOpgave(services, { actor: me, commandKey, draft: given, stored }),
  );
  const setActive = useCommand<boolean, SaveOpgaveResult>((commandKey, isActive) => {
    if (!stored) throw new RangeError('a new opgave cannot expire');
    return setOpgaveActive(services, { actor: me, commandKey, stored, isActive });
  });
  return {
    draft,
    change: (part) => {
      const next = { ...draft, ...part };
      setDraft(next);
      services.drafts.write(name, next);
    },
    problem: (field) => missing.find((one) => one.field === field),
    isKept: kept !== undefined,
    save,
    setActive,
    check: () => {
      setChecked(true);
      return missingInOpgave(draft)[0]?.field as keyof OpgaveDraft | undefined;
    },
    forget: () => services.drafts.remove(name),
    conflicts,
    rebase: (latest, fields) => {
      setStored(latest);
      setConflicts(fields);
    },
  };
}
