import * as React from 'react';
import type { SettingChanges } from '../../commands/save-settings';
import type { Me } from '../../data/ports';
import { useServices } from '../../session/services';
import { Failure } from '../../ui/Failure';
import { formatTime } from '../../ui/format';
import { useLanguage, useStrings } from '../../ui/language';
import { Status } from '../../ui/Status';
import { Undo } from '../../ui/Undo';
import { settingsStrings } from './settings.strings';
import { swapped, useSaveSettings } from './use-settings';

export interface SettingsSavedProps {
  readonly me: Me | undefined;
  readonly changes: SettingChanges;
  readonly at: Date;
  readonly onUndone: () => void;
}

/** That settings were saved, and the way back; a value that somebody else changed since is left alone. */
export function SettingsSaved({ me, changes, at, onUndone }: SettingsSavedProps): React.ReactElement {
  const text = useStrings(settingsStrings);
  const language = useLanguage();
  const { now } = useServices();
  const save = useSaveSettings(me);
  const [result, setResult] = React.useState<string>();

  async function undo(): Promise<void> {
    const answer = await save.run(swapped(changes));
    if (answer?.kind === 'taken') setResult(text.notUndone(answer.by ?? ''));
    if (answer?.kind === 'blocked') setResult(text.refused);
    if (answer?.kind !== 'saved') return;
    setResult(text.undone(formatTime(now(), language)));
    onUndone();
  }

  if (result !== undefined)
    return (
      <div role="status">
        <Status kind="info">{result}</Status>
      </div>
    );
  return (
    <>
      <Undo busy={save.busy} onUndo={() => void undo()}>
        {text.saved(formatTime(at, language))}
      </Undo>
      {save.error !== undefined && <Failure error={save.error} title={text.undoFailed} />}
    </>
  );
}
