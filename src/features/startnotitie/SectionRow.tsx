import * as React from 'react';
import { saveStartnotitieText } from '../../commands/save-startnotitie-text';
import type { SaveStartnotitieTextResult } from '../../commands/save-startnotitie-text';
import { dayOf, formatDay } from '../../domain/days';
import { questionIds } from '../../domain/exploration';
import type { StartnotitieSection } from '../../domain/startnotitie/compose';
import type { WrittenText } from '../../domain/startnotitie/written';
import type { Dossier } from '../../session/dossier';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { formatTime } from '../../ui/format';
import { useLanguage, useStrings } from '../../ui/language';
import { Status } from '../../ui/Status';
import type { StatusKind } from '../../ui/Status';
import { Text } from '../../ui/Text';
import { TextField } from '../../ui/TextField';
import styles from './startnotitie.module.scss';
import { strings } from './strings';

export interface SectionRowProps {
  readonly section: StartnotitieSection;
  readonly own: WrittenText | undefined;
  readonly dossier: Dossier;
  readonly refresh: () => Promise<void>;
  readonly mayWrite: boolean;
}

const kinds: Readonly<Record<StartnotitieSection['state'], StatusKind>> = {
  filled: 'ok',
  partly: 'partial',
  empty: 'open',
};

/** One section: where its text comes from, how far it is, to read and to write in the row itself. */
export function SectionRow({ section, own, dossier, refresh, mayWrite }: SectionRowProps): React.ReactElement {
  const text = useStrings(strings);
  const [open, setOpen] = React.useState(false);
  const opener = React.useRef<HTMLButtonElement>(null);
  const name = text.sections[section.id];
  const state = useStateWords(section, own);

  function close(): void {
    setOpen(false);
    opener.current?.focus();
  }

  return (
    <li className={styles.row}>
      <Text secondary>{section.number}</Text>
      <Text strong={section.state === 'empty'}>{name}</Text>
      <span className={styles.source}>
        <Text secondary>{sourceWords()}</Text>
      </span>
      <span className={styles.state}>
        <Status kind={kinds[section.state]}>{state}</Status>
      </span>
      <Button ref={opener} kind="link" expanded={open} label={action()[1]} onClick={() => setOpen(!open)}>
        {action()[0]}
      </Button>
      {open && (
        <div className={styles.opened}>
          <Paragraphs section={section} />
          {mayWrite && <OwnText section={section} own={own} dossier={dossier} refresh={refresh} onClose={close} />}
        </div>
      )}
    </li>
  );

  function action(): readonly [string, string] {
    if (open) return [text.hide, text.hideNamed(name)];
    if (!mayWrite || section.state === 'filled') return [text.view, text.viewNamed(name)];
    return section.state === 'partly' ? [text.add, text.addNamed(name)] : [text.write, text.writeNamed(name)];
  }

  function sourceWords(): string {
    const { kind, question, count = 0 } = section.source;
    if (kind === 'question')
      return text.sources.question(question === undefined ? 0 : questionIds.indexOf(question) + 1);
    if (kind === 'opgaven' || kind === 'agreements' || kind === 'team') return text.sources[kind](count);
    return text.sources[kind];
  }
}

/** What the document will say, without what is still to be written. */
function Paragraphs({ section }: { readonly section: StartnotitieSection }): React.ReactElement {
  const bullets = section.paragraphs.filter(({ kind }) => kind === 'bullet');
  const lines = section.paragraphs.filter(({ kind }) => kind === 'text');
  return (
    <>
      {bullets.length > 0 && (
        <ul>
          {bullets.map((bullet, index) => (
            <li key={index}>{bullet.text}</li>
          ))}
        </ul>
      )}
      {lines.map((line, index) => (
        <p key={index}>{line.text}</p>
      ))}
      {section.paragraphs.length === 0 && (
        <Text secondary block>
          {section.hint}
        </Text>
      )}
    </>
  );
}

interface OwnTextProps extends Omit<SectionRowProps, 'mayWrite'> {
  readonly onClose: () => void;
}

/** What the accountmanager writes for this document. Esc closes; what was typed stays in this browser tab. */
function OwnText({ section, own, dossier, refresh, onClose }: OwnTextProps): React.ReactElement {
  const services = useServices();
  const text = useStrings(strings);
  const { Key } = dossier.initiative.record;
  const draftName = `startnotitie/${Key}/${section.id}`;
  const [typed, setTyped] = React.useState(() => services.drafts.read<string>(draftName)?.value ?? own?.text ?? '');
  const [wrong, setWrong] = React.useState<string>();
  const field = React.useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const save = useCommand<string, SaveStartnotitieTextResult>((_key, words) =>
    saveStartnotitieText(services, { actor: dossier.me, initiativeKey: Key, section: section.id, text: words }),
  );
  React.useEffect(() => field.current?.focus(), []);

  return (
    <>
      <TextField
        multiline
        label={text.ownText(text.sections[section.id])}
        description={text.ownTextHelp}
        value={typed}
        error={wrong}
        inputRef={field}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
        }}
        onChange={(words) => {
          setTyped(words);
          services.drafts.write(draftName, words);
        }}
      />
      {save.error !== undefined && <Failure error={save.error} title={text.saveFailed} />}
      <Button busy={save.busy} onClick={() => void run()}>
        {text.save}
      </Button>
    </>
  );

  async function run(): Promise<void> {
    const result = await save.run(typed);
    if (!result) return;
    if (result.kind !== 'saved') {
      const tooLong = result.kind === 'blocked' && result.missing.some(({ reason }) => reason === 'too-long');
      setWrong(tooLong ? text.tooLong : text.saveRefused);
      return;
    }
    services.drafts.remove(draftName);
    await refresh();
    onClose();
  }
}

function useStateWords(section: StartnotitieSection, own: WrittenText | undefined): string {
  const { states } = useStrings(strings);
  const language = useLanguage();
  const { now } = useServices();
  if (section.state !== 'filled' || own === undefined) return states[section.state];
  const day = dayOf(own.at);
  return day === dayOf(now())
    ? states.filledAt(formatTime(own.at, language))
    : states.filledOn(formatDay(day, language, 'short'));
}
