import * as React from 'react';
import type { Stored } from '../../../data/ports';
import { missingInAgreement } from '../../../domain/agreements';
import type { Agreement } from '../../../domain/records.generated';
import { lineLimit } from '../../../domain/text';
import type { Dossier } from '../../../session/dossier';
import { Box } from '../../../ui/Box';
import { Button } from '../../../ui/Button';
import { Choices } from '../../../ui/Choices';
import { DateField } from '../../../ui/DateField';
import { Failure } from '../../../ui/Failure';
import { useStrings } from '../../../ui/language';
import { Panel } from '../../../ui/Panel';
import { Section } from '../../../ui/Section';
import { TextField } from '../../../ui/TextField';
import styles from '../dossier.module.scss';
import { strings } from './strings';
import { useAgreementForm } from './use-agreement-form';

export interface AgreementPanelProps {
  readonly dossier: Dossier;
  /** The one that is changed; absent for a new one. */
  readonly stored: Stored<Agreement> | undefined;
  /** Drops it, with the reason; resolves to whether that was done. */
  readonly onDrop: (reason: string) => Promise<boolean>;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Makes or changes an agreement; what is typed stays as a draft when the panel is closed. */
export function AgreementPanel({ dossier, stored, onDrop, onClose, onDone }: AgreementPanelProps): React.ReactElement {
  const text = useStrings(strings).panel;
  const { form, change, save, problem, busy, error } = useAgreementForm({ dossier, stored, onDone });
  const [tried, setTried] = React.useState(false);
  const missing = missingInAgreement(form);
  const titleProblem = missing.find(({ field }) => field === 'Title');
  const ownerProblem = missing.find(({ field }) => field === 'OwnerName');
  const ofMunicipality = form.OwnerSide === 'gemeente';

  function submit(): void {
    setTried(true);
    if (missing.length === 0) save();
  }

  return (
    <Panel
      title={stored ? text.changeTitle : text.title}
      onClose={onClose}
      onSubmit={submit}
      step={{ label: stored ? text.save : text.submit, cancel: text.cancel, busy: busy }}
    >
      <div className={styles.form}>
        <TextField
          label={text.what}
          required
          description={text.whatHelp}
          maxLength={lineLimit}
          value={form.Title}
          error={
            tried && titleProblem ? (titleProblem.reason === 'too-long' ? text.tooLong : text.whatNeeded) : undefined
          }
          onChange={(Title) => change({ Title })}
        />
        <Choices
          label={text.side}
          options={[
            { value: 'gemeente', label: text.gemeente },
            { value: 'initiatiefnemers', label: text.initiatiefnemers },
          ]}
          value={form.OwnerSide}
          onChange={(OwnerSide) => change({ OwnerSide, OwnerName: OwnerSide === 'gemeente' ? dossier.me.name : '' })}
        />
        <TextField
          label={ofMunicipality ? text.owner : text.ownerSide}
          required={ofMunicipality}
          description={ofMunicipality ? undefined : text.ownerSideHelp}
          maxLength={lineLimit}
          value={form.OwnerName ?? ''}
          error={
            tried && ownerProblem
              ? ownerProblem.reason === 'too-long'
                ? text.ownerTooLong
                : text.ownerNeeded
              : undefined
          }
          onChange={(OwnerName) => change({ OwnerName })}
        />
        <DateField
          label={text.due}
          value={form.DueOn ?? ''}
          onChange={(DueOn) => change({ DueOn: DueOn === '' ? undefined : DueOn })}
        />
        {problem !== undefined && (
          <Box tone="warning" role="alert">
            {problem}
          </Box>
        )}
        {error !== undefined && <Failure error={error} />}
        {stored && <Dropping onDrop={onDrop} onDone={onClose} />}
      </div>
    </Panel>
  );
}

interface DroppingProps {
  readonly onDrop: (reason: string) => Promise<boolean>;
  readonly onDone: () => void;
}

/** An agreement that is not needed any more is not removed: it lapses, with the reason. */
function Dropping({ onDrop, onDone }: DroppingProps): React.ReactElement {
  const text = useStrings(strings).panel;
  const [reason, setReason] = React.useState('');
  const [problem, setProblem] = React.useState<string>();
  const [busy, setBusy] = React.useState(false);

  async function drop(): Promise<void> {
    if (reason.trim() === '') {
      setProblem(text.dropNeeded);
      return;
    }
    setProblem(undefined);
    setBusy(true);
    const isDone = await onDrop(reason);
    setBusy(false);
    if (isDone) onDone();
    else setProblem(text.dropFailed);
  }

  return (
    <Section level={3} heading={text.dropHeading}>
      <div className={styles.form}>
        <TextField
          label={text.dropReason}
          description={text.dropHelp}
          value={reason}
          error={problem}
          onChange={setReason}
        />
        <div>
          <Button busy={busy} onClick={() => void drop()}>
            {text.drop}
          </Button>
        </div>
      </div>
    </Section>
  );
}
