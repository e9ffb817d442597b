import * as React from 'react';
import { saveAgreement } from '../../../commands/save-agreement';
import { missingInAgreement } from '../../../domain/agreements';
import type { AgreementInput } from '../../../domain/agreements';
import { lineLimit } from '../../../domain/text';
import type { Dossier } from '../../../session/dossier';
import { useServices } from '../../../session/services';
import { useCommand } from '../../../session/use-command';
import { Box } from '../../../ui/Box';
import { Button } from '../../../ui/Button';
import { Choices } from '../../../ui/Choices';
import { DateField } from '../../../ui/DateField';
import { Failure } from '../../../ui/Failure';
import { useStrings } from '../../../ui/language';
import { Panel } from '../../../ui/Panel';
import { TextField } from '../../../ui/TextField';
import styles from '../dossier.module.scss';
import { strings } from './strings';

export interface AgreementPanelProps {
  readonly dossier: Dossier;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Makes an agreement; what is typed stays as a draft when the panel is closed. */
export function AgreementPanel({ dossier, onClose, onDone }: AgreementPanelProps): React.ReactElement {
  const text = useStrings(strings).panel;
  const services = useServices();
  const initiativeKey = dossier.initiative.record.Key;
  const draftName = `agreement/${initiativeKey}`;
  const [form, setForm] = React.useState<AgreementInput>(
    () =>
      services.drafts.read<AgreementInput>(draftName)?.value ?? {
        Title: '',
        OwnerSide: 'gemeente',
        OwnerName: dossier.me.name,
      },
  );
  const [tried, setTried] = React.useState(false);
  const [refused, setRefused] = React.useState(false);
  const missing = missingInAgreement(form);
  const titleProblem = missing.find(({ field }) => field === 'Title');
  const ownerProblem = missing.find(({ field }) => field === 'OwnerName');

  function change(part: Partial<AgreementInput>): void {
    const next = { ...form, ...part };
    setForm(next);
    services.drafts.write(draftName, next);
  }

  const command = useCommand(async (commandKey: string, agreement: AgreementInput) => {
    const ownKey =
      agreement.OwnerSide === 'gemeente' && agreement.OwnerName === dossier.me.name ? dossier.me.personKey : undefined;
    const result = await saveAgreement(services, {
      actor: dossier.me,
      commandKey,
      initiativeKey,
      agreement: { ...agreement, OwnerKey: ownKey },
    });
    if (result.kind !== 'saved') {
      setRefused(true);
      return;
    }
    services.drafts.remove(draftName);
    onDone();
  });

  function submit(): void {
    setTried(true);
    setRefused(false);
    if (missing.length === 0) void command.run(form);
  }

  return (
    <Panel
      title={text.title}
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          <Button kind="primary" busy={command.busy} onClick={submit}>
            {text.submit}
          </Button>
          <Button onClick={onClose}>{text.cancel}</Button>
        </>
      }
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
          label={form.OwnerSide === 'gemeente' ? text.owner : text.ownerSide}
          required={form.OwnerSide === 'gemeente'}
          description={form.OwnerSide === 'gemeente' ? undefined : text.ownerSideHelp}
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
        {refused && (
          <Box tone="warning" role="alert">
            {text.refused}
          </Box>
        )}
        {command.error !== undefined && <Failure error={command.error} />}
      </div>
    </Panel>
  );
}
