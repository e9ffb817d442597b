import * as React from 'react';
import { saveBroadening } from '../../commands/save-broadening';
import type { BroadeningColumn } from '../../commands/save-broadening';
import { noteLimit } from '../../domain/text';
import { ConflictBox } from '../../parts/ConflictBox';
import { savedOf } from '../../parts/saved-of';
import type { Dossier } from '../../session/dossier';
import { useServices } from '../../session/services';
import { useAutosave } from '../../session/use-autosave';
import { useStrings } from '../../ui/language';
import { SavedState } from '../../ui/SavedState';
import { Text } from '../../ui/Text';
import { TextField } from '../../ui/TextField';
import styles from './broadening.module.scss';
import { MomentChoice } from './MomentChoice';
import { strings } from './strings';

export interface MomentFieldsProps {
  readonly dossier: Dossier;
  readonly refresh: () => Promise<void>;
  /** An opgave has nobody, or a reason was given before. */
  readonly showGap: boolean;
  readonly gapId: string;
}

/** Why now, and why a gap may stay: saved while one types. */
export function MomentFields({ dossier, refresh, showGap, gapId }: MomentFieldsProps): React.ReactElement {
  const services = useServices();
  const text = useStrings(strings);
  const autosave = useAutosave<BroadeningColumn, string>(
    {
      stored: dossier.initiative,
      draftName: `broadening/${dossier.initiative.record.Key}`,
      columnsOf: (column) => [column],
      read: (record, column) => record[column] ?? '',
      isSame: (one, other) => one.trim() === other.trim(),
      save: async (stored, column, value, sentBefore) => {
        const result = await saveBroadening(services, {
          actor: dossier.me,
          stored,
          mine: { [column]: value },
          sentBefore: sentBefore === undefined ? undefined : { [column]: sentBefore },
        });
        // The guard of the next step looks at this field: let the rest of the screen know.
        if (result.kind === 'saved') await refresh();
        return result;
      },
    },
    ['CoverageGapReason', 'BroadeningReason'],
  );
  return (
    <div className={styles.block}>
      {showGap && field('CoverageGapReason', text.gap, text.gapHelp, gapId)}
      <MomentChoice dossier={dossier} refresh={refresh} />
      {field('BroadeningReason', text.momentReason, text.momentReasonHelp)}
    </div>
  );

  function field(column: BroadeningColumn, label: string, help: string, id?: string): React.ReactElement {
    const { value, state } = autosave.field(column);
    if (state.kind === 'conflict' && state.conflicts[0]) {
      return (
        <div>
          <Text strong block>
            {label}
          </Text>
          <ConflictBox
            conflict={state.conflicts[0]}
            mine={value}
            onChoose={(chosen) => void autosave.resolve(column, chosen)}
          />
        </div>
      );
    }
    return (
      <TextField
        multiline
        maxLength={noteLimit}
        id={id}
        label={label}
        description={help}
        value={value}
        onChange={(typed) => autosave.change(column, typed)}
        onBlur={() => void autosave.flush()}
        state={<SavedState small saved={savedOf(state)} />}
        error={state.kind === 'refused' ? text.saveFailed : undefined}
      />
    );
  }
}
