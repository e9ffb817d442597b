import * as React from 'react';
import { releaseInitiatives } from '../../commands/release-initiatives';
import type { Released } from '../../commands/release-initiatives';
import { isBlank } from '../../domain/text';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import { Box } from '../../ui/Box';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Failure } from '../../ui/Failure';
import { FieldError } from '../../ui/Field';
import { useStrings } from '../../ui/language';
import { Panel } from '../../ui/Panel';
import { Progress } from '../../ui/Progress';
import { Text } from '../../ui/Text';
import { TextField } from '../../ui/TextField';
import type { AbsenceData } from './absence-data';
import styles from './handover.module.scss';
import { releaseStrings } from './release-strings';

export interface ReleasePanelProps {
  readonly data: AbsenceData;
  readonly refresh: () => Promise<void>;
  readonly onClose: () => void;
}

interface Input {
  readonly initiativeKeys: readonly string[];
  readonly reason: string;
}

/** Letting go of several initiatives with one reason: each waits in the pool again. Can be stopped, and pressed again. */
export function ReleasePanel({ data, refresh, onClose }: ReleasePanelProps): React.ReactElement {
  const text = useStrings(releaseStrings);
  const services = useServices();
  // As it was when the panel opened: what is let go of leaves the list behind it.
  const [initiatives] = React.useState(data.initiatives);
  const [chosen, setChosen] = React.useState<ReadonlySet<string>>(() => new Set(initiatives.map(({ Key }) => Key)));
  const [reason, setReason] = React.useState('');
  const [tried, setTried] = React.useState(false);
  const [progress, setProgress] = React.useState<{ readonly done: number; readonly total: number }>();
  const [result, setResult] = React.useState<Released>();
  const stopper = React.useRef<AbortController>();
  const command = useCommand(async (commandKey: string, input: Input) => {
    stopper.current = new AbortController();
    const onProgress = (done: number, total: number): void => setProgress({ done, total });
    const given = { ...input, actor: data.me, commandKey, onProgress, signal: stopper.current.signal };
    const released = await releaseInitiatives(services, given);
    setProgress(undefined);
    if (released.kind !== 'blocked') setResult(released);
    await refresh();
  });
  const isDone = result?.kind === 'released';

  function submit(): void {
    setTried(true);
    const initiativeKeys = initiatives.map(({ Key }) => Key).filter((key) => chosen.has(key));
    if (initiativeKeys.length > 0 && !isBlank(reason)) void command.run({ initiativeKeys, reason });
  }

  return (
    <Panel
      title={text.title}
      onClose={onClose}
      footer={
        <>
          {!isDone && (
            <Button kind="primary" busy={command.busy} onClick={submit}>
              {result || command.error !== undefined ? text.goOn : text.submit(chosen.size)}
            </Button>
          )}
          {command.busy ? (
            <Button onClick={() => stopper.current?.abort()}>{text.stop}</Button>
          ) : (
            <Button onClick={onClose}>{isDone ? text.close : text.cancel}</Button>
          )}
        </>
      }
    >
      <div className={styles.form}>
        <Text block>{text.explain}</Text>
        <fieldset className={styles.choice}>
          <legend className={styles.legend}>{text.which}</legend>
          {initiatives.map(({ Key, Title, Settlement }) => (
            <Checkbox
              key={Key}
              label={`${Title}, ${Settlement}`}
              checked={chosen.has(Key)}
              readOnly={command.busy || isDone}
              onChange={(checked) => {
                const next = new Set(chosen);
                if (checked) next.add(Key);
                else next.delete(Key);
                setChosen(next);
              }}
            />
          ))}
          {tried && chosen.size === 0 && <FieldError id="release-none">{text.noneChosen}</FieldError>}
        </fieldset>
        <TextField
          label={text.reason}
          required
          multiline
          description={text.reasonHelp}
          error={tried && isBlank(reason) ? text.reasonNeeded : undefined}
          value={reason}
          onChange={setReason}
        />
        <div role="status">
          {command.busy && progress && <Progress {...progress} words={text.progress(progress.done, progress.total)} />}
          {result && (
            <Box tone={isDone && result.left.length === 0 ? 'ok' : 'warning'}>
              {isDone ? text.done(result.done - result.left.length) : text.stopped(result.done, result.total)}
              {result.left.length > 0 && (
                <Text block>
                  {text.left(
                    initiatives
                      .filter(({ Key }) => result.left.includes(Key))
                      .map(({ Title }) => Title)
                      .join(', '),
                  )}
                </Text>
              )}
            </Box>
          )}
          {command.error !== undefined && (
            <Failure error={command.error}>
              <Text block>{text.failed}</Text>
            </Failure>
          )}
        </div>
      </div>
    </Panel>
  );
}
