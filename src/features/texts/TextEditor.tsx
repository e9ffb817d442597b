import * as React from 'react';
import { saveStandardText } from '../../commands/save-standard-text';
import { AppError } from '../../data/app-error';
import type { Me } from '../../data/ports';
import { can } from '../../domain/rights';
import { fillIn, standardTexts, textFor, unknownPlaceholders } from '../../domain/standard-texts';
import type { StandardTextKey } from '../../domain/standard-texts';
import { isBlank } from '../../domain/text';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import { Box } from '../../ui/Box';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { useStrings } from '../../ui/language';
import { Section } from '../../ui/Section';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import { TextField } from '../../ui/TextField';
import { exampleValues } from './example-values';
import { strings } from './strings';
import styles from './texts.module.scss';

export interface TextEditorProps {
  readonly textKey: StandardTextKey;
  readonly me: Me;
  /** The municipality's own words, as they are stored. */
  readonly own: string | undefined;
  readonly refresh: () => Promise<void>;
}

interface Save {
  readonly value: string;
  readonly madeFrom: string | undefined;
}

/** One text, with what it fills in by itself and how it reads. */
export function TextEditor({ textKey, me, own, refresh }: TextEditorProps): React.ReactElement {
  const text = useStrings(strings);
  const services = useServices();
  const mayChange = can(me, 'manageTexts');
  const stored = textFor(textKey, [{ Key: textKey, Value: own }]);
  const usual = standardTexts[textKey].body;
  const [typed, setTyped] = React.useState<string>();
  // From what the editor started: reading again meanwhile must not make somebody's change look like one's own.
  const [madeFrom, setMadeFrom] = React.useState(own);
  const [theirs, setTheirs] = React.useState<{ readonly value: string | undefined }>();
  const [isSaved, setSaved] = React.useState(false);
  const value = typed ?? stored;
  const name = text.names[textKey];
  const unknown = unknownPlaceholders(textKey, value);
  const save = useCommand(async (commandKey: string, input: Save) => {
    const result = await saveStandardText(services, { ...input, key: textKey, actor: me, commandKey });
    if (result.kind === 'blocked') throw new AppError('no-rights', { subject: 'Teksten' });
    setTheirs(result.kind === 'taken' ? { value: result.value } : undefined);
    if (result.kind === 'taken') return;
    await refresh();
    setTyped(undefined);
    setSaved(true);
  });

  function change(next: string): void {
    if (typed === undefined) setMadeFrom(own);
    setTyped(next);
    setSaved(false);
  }

  function takeTheirs(): void {
    setTyped(undefined);
    setTheirs(undefined);
    void refresh();
  }

  return (
    <Section plain level={3} heading={name} aside={isBlank(own) ? text.usual : text.own}>
      {mayChange ? (
        <TextField
          multiline
          hideLabel
          label={name}
          description={text.placeholders(braced(standardTexts[textKey].placeholders))}
          error={isBlank(value) ? text.blank : undefined}
          value={value}
          onChange={change}
        />
      ) : null}
      {unknown.length > 0 && (
        <div role="status">
          <Status kind="warning">{text.unknown(braced(unknown))}</Status>
        </div>
      )}
      <div className={styles.preview} role="group" aria-label={text.previewOf(name)}>
        <Text small secondary block>
          {text.preview}
        </Text>
        <div className={styles.words} lang="nl">
          {fillIn(value, exampleValues)}
        </div>
      </div>
      {theirs && (
        <Box tone="conflict" role="alert" actions={<Button onClick={takeTheirs}>{text.takeTheirs}</Button>}>
          {text.taken} {theirs.value ?? usual}
        </Box>
      )}
      {mayChange && (
        <div className={styles.actions}>
          {typed !== undefined && typed !== stored && !isBlank(typed) && (
            <Button label={text.saveOf(name)} busy={save.busy} onClick={() => void save.run({ value, madeFrom })}>
              {text.save}
            </Button>
          )}
          {(!isBlank(own) || value !== usual) && (
            <Button
              kind="quiet"
              label={text.backOf(name)}
              busy={save.busy}
              onClick={() => void save.run({ value: '', madeFrom: typed === undefined ? own : madeFrom })}
            >
              {text.back}
            </Button>
          )}
          <span role="status">{isSaved && <Status kind="ok">{text.savedText}</Status>}</span>
        </div>
      )}
      {save.error !== undefined && <Failure title={text.saveFailed} error={save.error} />}
    </Section>
  );
}

function braced(names: readonly string[]): string {
  return names.map((name) => `{${name}}`).join(', ');
}
