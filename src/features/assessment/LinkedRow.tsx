import * as React from 'react';
import { saveContribution } from '../../commands/save-contribution';
import type { Stored } from '../../data/ports';
import type { Opgave, OpgaveLink } from '../../domain/records.generated';
import { ConflictBox } from '../../parts/ConflictBox';
import { savedOf } from '../../parts/saved-of';
import type { DossierStepProps } from '../../session/dossier';
import { useServices } from '../../session/services';
import { useAutosave } from '../../session/use-autosave';
import { Button } from '../../ui/Button';
import { useErrorSentence } from '../../ui/Failure';
import { CancelIcon } from '../../ui/icons';
import { useStrings } from '../../ui/language';
import { Row } from '../../ui/Rows';
import { SavedState } from '../../ui/SavedState';
import { Text } from '../../ui/Text';
import { TextField } from '../../ui/TextField';
import { strings } from './strings';

export interface LinkedRowProps extends DossierStepProps {
  readonly stored: Stored<OpgaveLink>;
  readonly opgave: Opgave | undefined;
  readonly mayEdit: boolean;
  readonly onUnlink: () => void;
}

/** Id of the field with how an initiative contributes, to move focus to after linking. */
export function contributionFieldId(opgaveKey: string): string {
  return `contribution-${opgaveKey}`;
}

/** A linked opgave with how the initiative contributes to it, which saves itself. */
export function LinkedRow({ dossier, refresh, stored, opgave, mayEdit, onUnlink }: LinkedRowProps): React.ReactElement {
  const text = useStrings(strings);
  const services = useServices();
  const errorSentence = useErrorSentence();
  const initiative = dossier.initiative.record;
  const autosave = useAutosave<'Contribution', string, OpgaveLink>(
    {
      stored,
      draftName: `contribution/${stored.record.Key}`,
      columnsOf: (column) => [column],
      read: (record, column) => record[column] ?? '',
      isSame: (one, other) => one === other,
      save: async (base, _column, contribution, sentBefore) => {
        const given = { actor: dossier.me, initiative, stored: base, contribution, sentBefore };
        const result = await saveContribution(services, given);
        if (result.kind === 'saved') await refresh();
        return result;
      },
    },
    ['Contribution'],
  );
  const { value, state } = autosave.field('Contribution');
  const [editing, setEditing] = React.useState(value === '');
  const fieldId = contributionFieldId(stored.record.OpgaveKey);
  const askedToEdit = React.useRef(false);
  React.useEffect(() => {
    if (editing && askedToEdit.current) document.getElementById(fieldId)?.focus();
    askedToEdit.current = false;
  }, [editing, fieldId]);

  return (
    <Row
      action={
        mayEdit && (
          <Button kind="quiet" icon={CancelIcon} label={text.unlinkNamed(stored.record.Title)} onClick={onUnlink}>
            {text.unlink}
          </Button>
        )
      }
    >
      <Text strong block>
        {opgave?.Title ?? stored.record.Title}
      </Text>
      <Text small secondary block>
        {[opgave?.Programme, opgave && !opgave.IsActive ? text.expired : undefined].filter(Boolean).join(' · ')}
      </Text>
      {content()}
    </Row>
  );

  function content(): React.ReactElement {
    if (!mayEdit) return <Text preserved>{stored.record.Contribution ?? ''}</Text>;
    if (state.kind === 'conflict' && state.conflicts[0]) {
      return (
        <ConflictBox
          conflict={state.conflicts[0]}
          mine={value}
          onChoose={(chosen) => void autosave.resolve('Contribution', chosen)}
        />
      );
    }
    const mustStay = state.kind === 'failed' || state.kind === 'refused';
    if (!editing && !mustStay) {
      return (
        <>
          <Text preserved>{`${text.contributes}: ${value} `}</Text>
          <Button
            kind="link"
            label={text.changeContribution(stored.record.Title)}
            onClick={() => {
              askedToEdit.current = true;
              setEditing(true);
            }}
          >
            {text.change}
          </Button>{' '}
          <SavedState saved={savedOf(state)} small />
        </>
      );
    }
    return (
      <TextField
        id={fieldId}
        label={text.contributes}
        placeholder={text.contributesHelp}
        value={value}
        error={problem()}
        state={<SavedState saved={savedOf(state)} small />}
        onChange={(next) => autosave.change('Contribution', next)}
        onBlur={() => {
          if (value.trim() !== '') setEditing(false);
          void autosave.flush();
        }}
      />
    );
  }

  function problem(): string | undefined {
    if (state.kind === 'refused') return text.blocked;
    return state.kind === 'failed' ? errorSentence(state.error) : undefined;
  }
}
