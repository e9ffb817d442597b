import * as React from 'react';
import { saveContribution } from '../../commands/save-contribution';
import type { Conflict } from '../../commands/save-fields';
import type { Stored } from '../../data/ports';
import type { Opgave, OpgaveLink } from '../../domain/records.generated';
import { ConflictBox } from '../../parts/ConflictBox';
import type { DossierStepProps } from '../../session/dossier';
import { useServices } from '../../session/services';
import { Button } from '../../ui/Button';
import { useErrorSentence } from '../../ui/Failure';
import { CancelIcon } from '../../ui/icons';
import { useStrings } from '../../ui/language';
import { Row } from '../../ui/Rows';
import { SavedState } from '../../ui/SavedState';
import type { Saved } from '../../ui/SavedState';
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

/** A linked opgave with how the initiative contributes to it; saved when the field is left. */
export function LinkedRow({ dossier, refresh, stored, opgave, mayEdit, onUnlink }: LinkedRowProps): React.ReactElement {
  const text = useStrings(strings);
  const services = useServices();
  const errorSentence = useErrorSentence();
  const [value, setValue] = React.useState(stored.record.Contribution ?? '');
  const [saved, setSaved] = React.useState<Saved>({ kind: 'untouched' });
  const [error, setError] = React.useState<string>();
  const [conflict, setConflict] = React.useState<{ stored: Stored<OpgaveLink>; conflict: Conflict }>();

  async function save(base: Stored<OpgaveLink>, contribution: string): Promise<void> {
    if (contribution === (base.record.Contribution ?? '')) return;
    setSaved({ kind: 'saving' });
    setError(undefined);
    try {
      const initiative = dossier.initiative.record;
      const result = await saveContribution(services, { actor: dossier.me, initiative, stored: base, contribution });
      if (result.kind === 'conflict' && result.conflicts[0]) {
        setConflict({ stored: result.stored, conflict: result.conflicts[0] });
        setSaved({ kind: 'untouched' });
      } else if (result.kind === 'saved') {
        setConflict(undefined);
        setSaved({ kind: 'saved', at: services.now() });
        await refresh();
      } else {
        setSaved({ kind: 'unsaved' });
        setError(text.blocked);
      }
    } catch (failure) {
      setSaved({ kind: 'unsaved' });
      setError(errorSentence(failure));
    }
  }

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
    if (conflict) {
      return (
        <ConflictBox
          conflict={conflict.conflict}
          mine={value}
          onChoose={(chosen) => {
            setValue(chosen);
            setConflict(undefined);
            void save(conflict.stored, chosen);
          }}
        />
      );
    }
    return (
      <TextField
        id={contributionFieldId(stored.record.OpgaveKey)}
        label={text.contributes}
        placeholder={text.contributesHelp}
        value={value}
        error={error}
        state={<SavedState saved={saved} small />}
        onChange={(next) => {
          setValue(next);
          setSaved({ kind: 'unsaved' });
        }}
        onBlur={() => void save(stored, value)}
      />
    );
  }
}
