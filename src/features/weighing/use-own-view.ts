import * as React from 'react';
import { saveWeighing } from '../../commands/save-weighing';
import { submitWeighing } from '../../commands/submit-weighing';
import type { SubmitWeighingResult } from '../../commands/submit-weighing';
import type { Stored } from '../../data/ports';
import type { Weighing } from '../../domain/records.generated';
import type { WeighingAnswers } from '../../domain/weighing';
import type { DossierStepProps } from '../../session/dossier';
import { useServices } from '../../session/services';
import { useAlive, useCommand } from '../../session/use-command';
import type { CommandState } from '../../session/use-command';
import type { Saved } from '../../ui/SavedState';
import { useAnswers } from './use-answers';
import type { Answers } from './use-answers';

const pause = 1500;

export interface OwnView extends Answers {
  /** In the list where that worked, else on this computer. */
  readonly saved: Saved;
  readonly submit: CommandState<WeighingAnswers, SubmitWeighingResult>;
}

/**
 * One's own view. A view that was not handed in yet is also kept in the list as a draft, so that it is there on another
 * device; one that was handed in is changed only by handing in again, so that nothing half-changed is counted.
 */
export function useOwnView({ dossier }: Pick<DossierStepProps, 'dossier'>, own: Stored<Weighing> | undefined): OwnView {
  const services = useServices();
  const { me } = dossier;
  const initiative = dossier.initiative.record;
  const answers = useAnswers(`weighing/${initiative.Key}`, own?.record ?? {});
  const stored = React.useRef(own);
  if (own !== undefined && own.etag !== stored.current?.etag && !isNewer(stored.current, own)) stored.current = own;
  const isHandedIn = own?.record.SubmittedAt !== undefined;
  const server = useServerDraft(
    answers.kept.kind === 'untouched' || isHandedIn ? undefined : answers.answers,
    async (typed) => {
      const result = await saveWeighing(services, { actor: me, initiative, answers: typed, stored: stored.current });
      if (result.kind !== 'saved') return false;
      stored.current = result.weighing;
      return true;
    },
  );
  const submit = useCommand<WeighingAnswers, SubmitWeighingResult>(async (_key, typed) => {
    await server.settled();
    const result = await submitWeighing(services, { actor: me, initiative, answers: typed, stored: stored.current });
    if (result.kind === 'submitted') stored.current = result.weighing;
    return result;
  });
  return { ...answers, saved: server.saved ?? answers.kept, submit };
}

/** A save by this screen is newer than what the dossier was read with before it. */
function isNewer(known: Stored<Weighing> | undefined, read: Stored<Weighing>): boolean {
  return known !== undefined && known.modifiedAt > read.modifiedAt;
}

/** Keeps the newest value in the list after a pause in typing; one save at a time. A failure is no drama: the tab has it. */
function useServerDraft(
  value: WeighingAnswers | undefined,
  save: (value: WeighingAnswers) => Promise<boolean>,
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
          kept = await latest.current.save(JSON.parse(text) as WeighingAnswers);
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
