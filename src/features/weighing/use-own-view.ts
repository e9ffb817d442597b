import * as React from 'react';
import { saveWeighing } from '../../commands/save-weighing';
import type { OtherDevice } from '../../commands/save-weighing';
import { submitWeighing } from '../../commands/submit-weighing';
import type { SubmitWeighingResult } from '../../commands/submit-weighing';
import type { Stored } from '../../data/ports';
import type { Weighing } from '../../domain/records.generated';
import { missingInWeighing, weighingColumns } from '../../domain/weighing';
import type { View } from '../../domain/weighing';
import type { DossierStepProps } from '../../session/dossier';
import { useServices } from '../../session/services';
import { useAlive, useCommand } from '../../session/use-command';
import type { CommandState } from '../../session/use-command';
import type { Saved } from '../../ui/SavedState';
import { useAnswers } from './use-answers';
import type { Answers } from './use-answers';

const pause = 1500;

export interface OwnView extends Answers<View> {
  /** In the list where that worked, else on this computer. */
  readonly saved: Saved;
  readonly submit: CommandState<View, SubmitWeighingResult>;
  /** Another device of the same person holds other texts; until a choice nothing is saved in the list. */
  readonly other: OtherDevice | undefined;
  /** The texts that were chosen, for all fields in conflict. */
  readonly choose: (chosen: Partial<View>) => void;
}

/**
 * One's own view. A view that was not handed in yet is also kept in the list as a draft, so that it is there on another
 * device; one that was handed in is changed only by handing in again, so that nothing half-changed is counted.
 */
export function useOwnView({ dossier }: Pick<DossierStepProps, 'dossier'>, own: Stored<Weighing> | undefined): OwnView {
  const services = useServices();
  const { me } = dossier;
  const initiative = dossier.initiative.record;
  const answers = useAnswers<View>(`weighing-view/${initiative.Key}`, viewOf(own?.record), missingInWeighing);
  const [other, setOther] = React.useState<OtherDevice>();
  const stored = React.useRef(own);
  const sent = React.useRef<View>();
  // What was typed goes on from what the list held then: something newer in the list may come from another device.
  if (answers.kept.kind === 'untouched' && !isNewer(stored.current, own)) stored.current = own;
  const isHandedIn = own?.record.SubmittedAt !== undefined;

  /** Sends what is typed; remembers it while the answer is out, and stops at what another device typed. */
  async function send<R extends { readonly kind: string }>(
    typed: View,
    give: (input: Parameters<typeof saveWeighing>[1]) => Promise<R>,
  ): Promise<R> {
    const sentBefore = sent.current;
    sent.current = typed;
    const base = { stored: stored.current, base: answers.base, sentBefore };
    const result = await give({ actor: me, initiative, answers: typed, ...base });
    sent.current = undefined;
    return result;
  }

  function keep(weighing: Stored<Weighing>): void {
    stored.current = weighing;
    answers.rebase(viewOf(weighing.record));
  }

  const server = useServerDraft(
    answers.kept.kind === 'untouched' || isHandedIn || other !== undefined ? undefined : answers.answers,
    async (typed) => {
      const result = await send(typed, (input) => saveWeighing(services, input));
      if (result.kind === 'conflict') setOther(result);
      if (result.kind !== 'saved') return false;
      keep(result.weighing);
      return true;
    },
  );
  const submit = useCommand<View, SubmitWeighingResult>(async (_key, typed) => {
    await server.settled();
    const result = await send(typed, (input) => submitWeighing(services, input));
    if (result.kind === 'submitted') keep(result.weighing);
    if (result.kind === 'conflict') setOther(result);
    return result;
  });
  return {
    ...answers,
    saved: server.saved ?? answers.kept,
    submit,
    other,
    choose: (chosen) => {
      if (!other) return;
      stored.current = other.weighing;
      answers.rebase(viewOf(other.weighing.record), chosen);
      setOther(undefined);
    },
  };
}

/** Only what stands on the form. */
function viewOf(weighing: Weighing | undefined): View {
  if (!weighing) return {};
  const columns = [...weighingColumns, 'OpenQuestions', 'ChangedWhy'] as const;
  return Object.fromEntries(columns.map((column) => [column, weighing[column]]));
}

/** A save by this screen is newer than what the dossier was read with before it. */
function isNewer(known: Stored<Weighing> | undefined, read: Stored<Weighing> | undefined): boolean {
  return known !== undefined && (read === undefined || known.modifiedAt > read.modifiedAt);
}

/** Keeps the newest value in the list after a pause in typing; one save at a time. A failure is no drama: the tab has it. */
function useServerDraft(
  value: View | undefined,
  save: (value: View) => Promise<boolean>,
): { readonly saved: Saved | undefined; readonly settled: () => Promise<void> } {
  const { now } = useServices();
  const alive = useAlive();
  const [saved, setSaved] = React.useState<Saved>();
  const running = React.useRef<Promise<void>>(Promise.resolve());
  const latest = React.useRef({ save, now });
  latest.current = { save, now };
  const text = value === undefined ? undefined : JSON.stringify(value);

  React.useEffect(() => {
    if (text === undefined) return undefined;
    setSaved(undefined);
    const timer = setTimeout(() => {
      running.current = running.current.then(async () => {
        let kept: boolean;
        try {
          kept = await latest.current.save(JSON.parse(text) as View);
        } catch {
          // It is on this computer, and the next pause tries again; handing in shows the error itself.
          kept = false;
        }
        if (alive.current) setSaved({ kind: kept ? 'draft' : 'local', at: latest.current.now() });
      });
    }, pause);
    return () => clearTimeout(timer);
  }, [alive, text]);

  return { saved, settled: () => running.current };
}
