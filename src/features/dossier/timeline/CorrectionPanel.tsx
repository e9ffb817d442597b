import * as React from 'react';
import { correctTimeline } from '../../../commands/correct-timeline';
import type { Dossier } from '../../../session/dossier';
import { factsOf } from '../../../session/dossier';
import { useServices } from '../../../session/services';
import { useCommand } from '../../../session/use-command';
import { Box } from '../../../ui/Box';
import { Failure } from '../../../ui/Failure';
import { useStrings } from '../../../ui/language';
import { Panel } from '../../../ui/Panel';
import { TextField } from '../../../ui/TextField';
import styles from '../dossier.module.scss';
import { strings } from './strings';

export interface CorrectionPanelProps {
  readonly dossier: Dossier;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Adds a line "Verbeterd: …": a mistake stays readable, and so does what is right. */
export function CorrectionPanel({ dossier, onClose, onDone }: CorrectionPanelProps): React.ReactElement {
  const text = useStrings(strings).correction;
  const services = useServices();
  const draftName = `correction/${dossier.initiative.record.Key}`;
  const [words, setWords] = React.useState(() => services.drafts.read<string>(draftName)?.value ?? '');
  const [problem, setProblem] = React.useState<string>();
  const [refused, setRefused] = React.useState(false);
  const command = useCommand(async (commandKey: string, typed: string) => {
    const { initiative, contributors } = factsOf(dossier);
    const result = await correctTimeline(services, {
      actor: dossier.me,
      commandKey,
      initiative,
      contributors,
      words: typed,
    });
    if (result.kind === 'blocked') {
      setRefused(true);
      return;
    }
    services.drafts.remove(draftName);
    onDone();
  });

  function submit(): void {
    setRefused(false);
    setProblem(words.trim() === '' ? text.needed : undefined);
    if (words.trim() !== '') void command.run(words);
  }

  return (
    <Panel
      title={text.title}
      onClose={onClose}
      onSubmit={submit}
      step={{ label: text.submit, cancel: text.cancel, busy: command.busy }}
    >
      <div className={styles.form}>
        <TextField
          label={text.label}
          description={text.help}
          required
          multiline
          value={words}
          error={problem}
          onChange={(next) => {
            setWords(next);
            services.drafts.write(draftName, next);
          }}
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
