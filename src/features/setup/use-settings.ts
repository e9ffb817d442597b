import * as React from 'react';
import useSWR from 'swr';
import { findAll } from '../../commands/read-dossier';
import { saveSettings } from '../../commands/save-settings';
import type { SaveSettingsResult, SettingChanges } from '../../commands/save-settings';
import type { Me } from '../../data/ports';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import type { CommandState } from '../../session/use-command';
import { changesOf, shownOf, wrongFields } from './settings-form';
import type { FormKey, StoredValues, TypedValues } from './settings-form';

export interface SettingsState {
  /** Absent until the list has answered. */
  readonly stored: StoredValues | undefined;
  readonly error: unknown;
  readonly retry: () => void;
  /** As it stands in the field. */
  readonly shown: (key: FormKey) => string;
  readonly change: (key: FormKey, text: string) => void;
  /** Takes what is in the list in place of what was typed. */
  readonly takeOver: (key: FormKey, value: string) => void;
  /** From now on what was typed replaces this value, which somebody else gave it. */
  readonly know: (key: FormKey, value: string) => void;
  readonly changes: SettingChanges;
  readonly wrong: readonly FormKey[];
  readonly forget: () => void;
}

const draftName = 'inrichting/instellingen';

/** What is typed stays until it is saved, also when the panel closes in between. */
export function useSettings(): SettingsState {
  const { lists, drafts, newKey } = useServices();
  // Opened again, the form begins from what is in the list by then.
  const [opened] = React.useState(newKey);
  const { data, error, mutate } = useSWR<StoredValues, unknown>(['settings', 'form', opened], async () => {
    const rows = await findAll(lists.settings, { select: ['Key', 'Value'], top: 500 });
    return Object.fromEntries(rows.map(({ record }) => [record.Key, record.Value ?? '']));
  });
  const [typed, setTyped] = React.useState<TypedValues>(() => drafts.read<TypedValues>(draftName)?.value ?? {});
  const [fresh, setFresh] = React.useState<StoredValues>({});
  const stored = data && { ...data, ...fresh };

  function put(next: TypedValues): void {
    setTyped(next);
    drafts.write(draftName, next);
  }

  return {
    stored,
    error,
    retry: () => void mutate(),
    shown: (key) => typed[key]?.text ?? shownOf(key, stored ?? {}),
    change: (key, text) => put({ ...typed, [key]: { text, from: typed[key]?.from ?? stored?.[key] ?? '' } }),
    takeOver: (key, value) => {
      setFresh({ ...fresh, [key]: value });
      put(Object.fromEntries(Object.entries(typed).filter(([other]) => other !== key)));
    },
    know: (key, value) => {
      const one = typed[key];
      if (one) put({ ...typed, [key]: { ...one, from: value } });
    },
    changes: changesOf(typed),
    wrong: wrongFields(typed),
    forget: () => drafts.remove(draftName),
  };
}

/** Saves changes, or takes them back: the same with `from` and `to` swapped. */
export function useSaveSettings(me: Me | undefined): CommandState<SettingChanges, SaveSettingsResult> {
  const services = useServices();
  return useCommand<SettingChanges, SaveSettingsResult>(async (commandKey, changes) =>
    saveSettings(services, { actor: me ?? (await services.me()), commandKey, changes }),
  );
}

export function swapped(changes: SettingChanges): SettingChanges {
  return Object.fromEntries(Object.entries(changes).map(([key, { from, to }]) => [key, { from: to, to: from }]));
}
