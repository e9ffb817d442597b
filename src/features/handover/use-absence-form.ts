import * as React from 'react';
import { recordAbsence } from '../../commands/record-absence';
import type { RecordAbsenceInput } from '../../commands/record-absence';
import type { Missing } from '../../domain/missing';
import type { PersonRef } from '../../domain/person';
import { dayOf } from '../../domain/days';
import { missingInAbsence } from '../../domain/stand-in';
import type { Absence } from '../../domain/stand-in';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import { recordedAbsence } from './absence-data';
import type { AbsenceData } from './absence-data';

export interface AbsenceForm {
  readonly from: string;
  readonly until: string;
  /** Key of the colleague per initiative; `''` for nobody. */
  readonly chosen: Readonly<Record<string, string>>;
  readonly note: string;
}

export interface Saved {
  readonly kind: 'recorded' | 'back' | 'refused';
  readonly at: Date;
  /** Titles of initiatives that belong to somebody else by now. */
  readonly left: readonly string[];
}

export interface AbsenceFormState {
  readonly form: AbsenceForm;
  readonly change: (part: Partial<AbsenceForm>) => void;
  readonly absence: Absence | undefined;
  readonly missing: readonly Missing[];
  readonly saved: Saved | undefined;
  readonly progress: { readonly done: number; readonly total: number } | undefined;
  readonly busy: boolean;
  readonly error: unknown;
  readonly submit: () => void;
  /** They are back: nobody stands in any more. */
  readonly endAbsence: () => void;
}

export function useAbsenceForm(data: AbsenceData, refresh: () => Promise<void>): AbsenceFormState {
  const services = useServices();
  const draftName = `absence/${data.person.PersonKey}`;
  const [form, setForm] = React.useState(
    () => services.drafts.read<AbsenceForm>(draftName)?.value ?? startingForm(data, services.now()),
  );
  const [tried, setTried] = React.useState(false);
  const [saved, setSaved] = React.useState<Saved>();
  const [progress, setProgress] = React.useState<AbsenceFormState['progress']>();
  const missing = missingInAbsence(form, dayOf(services.now()));
  const absence = missing.length === 0 ? { from: form.from, until: form.until } : undefined;
  type Asked = Pick<RecordAbsenceInput, 'absence' | 'standIns' | 'note'>;
  const command = useCommand(async (commandKey: string, asked: Asked) => {
    const result = await recordAbsence(services, {
      ...asked,
      personKey: data.person.PersonKey,
      actor: data.me,
      commandKey,
      onProgress: (done, total) => setProgress({ done, total }),
    });
    setProgress(undefined);
    const at = services.now();
    if (result.kind === 'blocked') {
      setSaved({ kind: 'refused', at, left: [] });
      return;
    }
    services.drafts.remove(draftName);
    const left = data.initiatives.filter(({ Key }) => result.left.includes(Key)).map(({ Title }) => Title);
    setSaved({ kind: asked.absence ? 'recorded' : 'back', at, left });
    if (!asked.absence) setForm({ from: '', until: '', chosen: {}, note: '' });
    await refresh();
  });
  const personOf = (key: string | undefined): PersonRef | undefined => {
    const member = data.colleagues.find(({ PersonKey }) => PersonKey === key);
    return member && { personKey: member.PersonKey, name: member.Title, mail: member.Mail, phone: member.Phone };
  };
  const standIns = (chosen: AbsenceForm['chosen']): Asked['standIns'] =>
    data.initiatives.map(({ Key }) => ({ initiativeKey: Key, standIn: personOf(chosen[Key]) }));

  return {
    form,
    absence,
    saved,
    progress,
    missing: tried ? missing : [],
    busy: command.busy,
    error: command.error,
    change: (part) => {
      const next = { ...form, ...part };
      setForm(next);
      setSaved(undefined);
      services.drafts.write(draftName, next);
    },
    submit: () => {
      setTried(true);
      if (absence) void command.run({ absence, standIns: standIns(form.chosen), note: form.note });
    },
    endAbsence: () => void command.run({ absence: undefined, standIns: standIns({}), note: '' }),
  };
}

/** What is recorded already; else for every initiative the stand-in that the pool names. */
function startingForm(data: AbsenceData, now: Date): AbsenceForm {
  const { person, initiatives, colleagues } = data;
  const recorded = recordedAbsence(data, now);
  const usual = colleagues.find(({ PersonKey }) => PersonKey === person.StandInKey)?.PersonKey ?? '';
  return {
    from: recorded?.from ?? '',
    until: recorded?.until ?? '',
    chosen: Object.fromEntries(
      initiatives.map(({ Key, StandInKey, StandInAnswer }) => [
        Key,
        recorded ? (StandInAnswer === 'nee' ? '' : (StandInKey ?? '')) : usual,
      ]),
    ),
    note: recorded ? (initiatives.find(({ StandInNote }) => StandInNote)?.StandInNote ?? '') : '',
  };
}
