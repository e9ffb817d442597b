import * as React from 'react';
import type { StepInput, StepResult } from '../../commands/take-step';
import type { Dossier } from '../../session/dossier';
import { useCommand } from '../../session/use-command';
import type { ControlFormProps } from './ControlForm';

/** A field of the form, and what is wrong with what stands in it. */
export interface ControlField {
  readonly id: string;
  readonly problem: string | undefined;
}

export interface ControlInput<T> {
  /** Whose weighing it is, and who is at it. */
  readonly dossier: Dossier;
  readonly typed: T;
  /** In the order of the screen: the first takes focus when the form opens. */
  readonly fields: readonly ControlField[];
  /** The step, with what was typed. */
  readonly execute: (input: StepInput & T) => Promise<StepResult>;
  /** The step was taken. */
  readonly onDone: () => Promise<void>;
}

export interface Control {
  /** What is wrong with a field, once the person tried. */
  readonly errorOf: (field: ControlField) => string | undefined;
  readonly form: Pick<ControlFormProps, 'busy' | 'error' | 'isRefused' | 'onRun'>;
}

/**
 * What the forms of an open weighing share: nothing is sent while a field is wrong (focus goes to the first of them), and a
 * weighing that is no longer where it was is said and not changed.
 */
export function useControl<T>({ dossier, typed, fields, execute, onDone }: ControlInput<T>): Control {
  const [hasTried, setTried] = React.useState(false);
  const [isRefused, setRefused] = React.useState(false);
  const command = useCommand<T, StepResult>((commandKey, input) =>
    execute({
      actor: dossier.me,
      commandKey,
      settings: dossier.settings,
      initiativeKey: dossier.initiative.record.Key,
      ...input,
    }),
  );
  const first = fields[0]?.id ?? '';
  React.useEffect(() => document.getElementById(first)?.focus(), [first]);

  async function run(): Promise<void> {
    setTried(true);
    const wrong = fields.find(({ problem }) => problem !== undefined);
    if (wrong) {
      document.getElementById(wrong.id)?.focus();
      return;
    }
    const result = await command.run(typed);
    if (!result) return;
    setRefused(result.kind !== 'done');
    if (result.kind === 'done') await onDone();
  }

  return {
    errorOf: ({ problem }) => (hasTried ? problem : undefined),
    form: { busy: command.busy, error: command.error, isRefused, onRun: () => void run() },
  };
}
