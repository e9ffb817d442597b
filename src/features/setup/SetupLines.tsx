import * as React from 'react';
import { useNavigation } from '../../session/navigation';
import { useServices } from '../../session/services';
import { useStrings } from '../../ui/language';
import { Button } from '../../ui/Button';
import { Link } from '../../ui/Link';
import { Row, Rows } from '../../ui/Rows';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import { GuideLink } from './GuideLink';
import { helperOf } from './helper';
import { useLineWords } from './line-words';
import type { SetupLine } from './lines';
import { fieldOf } from './settings-form';
import type { FormKey } from './settings-form';
import { settingsStrings } from './settings.strings';
import styles from './setup.module.scss';
import { strings } from './strings';
import type { SetupRun } from './use-setup';

export interface SetupLinesProps {
  readonly lines: readonly SetupLine[];
  readonly run: SetupRun | undefined;
  readonly mayManageSite: boolean;
  /** Opens the form on a setting; absent for who may not change any. */
  readonly onSet: ((key: FormKey) => void) | undefined;
}

/** One line a check: what it is, what goes wrong because of it, what still works, and who mends it. */
export function SetupLines({ lines, run, mayManageSite, onSet }: SetupLinesProps): React.ReactElement {
  const words = useLineWords();
  return (
    <Rows>
      {lines.map((line) => {
        const { name, detail } = words(line);
        return (
          <Row key={line.id}>
            <div className={styles.line}>
              <Status kind={kindOf(line)} strong={line.state !== 'ok' && line.state !== 'unknown'}>
                {line.kind === 'permission' ? <Permission name={name} /> : name}
              </Status>
              <div>
                {detail}
                <More line={line} />
              </div>
              <Text secondary>
                <Progress line={line} run={run} mayManageSite={mayManageSite} onSet={onSet} />
              </Text>
            </div>
          </Row>
        );
      })}
    </Rows>
  );
}

/** May go on to the next line behind a point, and nowhere else. */
function Permission({ name }: { readonly name: string }): React.ReactElement {
  return (
    <>
      {name.split('.').map((part, at) => (
        <React.Fragment key={part}>
          {at > 0 && (
            <>
              .<wbr />
            </>
          )}
          {part}
        </React.Fragment>
      ))}
    </>
  );
}

const kindOf = ({ state }: SetupLine): 'ok' | 'partial' | 'late' =>
  state === 'ok' ? 'ok' : state === 'unknown' ? 'partial' : 'late';

/** Which ones, what still works and how it is mended, for who wants to know; of what the button makes only the first two. */
function More({ line }: { readonly line: SetupLine }): React.ReactElement | null {
  const text = useStrings(strings);
  const words = useLineWords();
  const { name, still, how } = words(line);
  const isKnown = line.problem !== 'hidden' && line.problem !== 'silent' && line.problem !== 'unasked';
  if (still === undefined || (!isKnown && !line.parts)) return null;
  return (
    <details>
      <summary aria-label={text.moreOf(name)}>{text.more}</summary>
      {isKnown && (
        <p className={styles.more}>
          <strong>{text.stillWorks}</strong> {still}
        </p>
      )}
      {isKnown && !line.repairable && how !== undefined && (
        <p className={styles.more}>
          <strong>{text.howTo}</strong> {how}
        </p>
      )}
      {line.parts && (
        <ul className={styles.report}>
          {line.parts.map((part) => (
            <li key={part.id}>{words(part).name}</li>
          ))}
        </ul>
      )}
      <GuideLink line={line} />
    </details>
  );
}

interface ProgressProps extends Omit<SetupLinesProps, 'lines'> {
  readonly line: SetupLine;
}

/** What happens to a line just now, or who mends it, or where it is to be seen. */
function Progress({ line, run, mayManageSite, onSet }: ProgressProps): React.ReactElement | null {
  const text = useStrings(strings);
  const parts = line.parts ?? [line];
  const results = parts.flatMap(({ id }) => run?.results.get(id)?.result ?? []);
  if (results.length > 0 && line.state !== 'ok') {
    const made = results.filter((result) => result === 'made').length;
    if (results.includes('busy')) return <>{text.busyLine}</>;
    if (results.includes('failed')) return <>{text.failedLine}</>;
    return <>{made === parts.length ? text.madeLine : text.progressOf(made, parts.length)}</>;
  }
  const helper = helperOf(line, mayManageSite);
  return (
    <>
      {helper !== undefined && text.who[helper]}
      <Look line={line} onSet={onSet} />
    </>
  );
}

/** The place where somebody sees or changes it. */
function Look({ line, onSet }: Pick<ProgressProps, 'line' | 'onSet'>): React.ReactElement | null {
  const text = useStrings(strings);
  const { linkTo } = useNavigation();
  const { host } = useServices();
  const { name } = useLineWords()(line);
  const settings = useStrings(settingsStrings);
  if (line.kind === 'pool' || line.kind === 'opgaven') {
    const place = linkTo({ view: line.kind === 'pool' ? 'today' : 'opgaven' });
    return (
      <span className={styles.look}>
        <Link {...place} label={text.lookAt(name)}>
          {text.look}
        </Link>
      </span>
    );
  }
  if (line.kind === 'programme-team' && line.problem !== undefined) {
    return (
      <span className={styles.look}>
        <Link {...linkTo({ view: 'rules' })} label={text.lookAt(name)}>
          {text.look}
        </Link>
      </span>
    );
  }
  const field = fieldOf(line);
  if (field !== undefined && onSet) {
    return (
      <span className={styles.look}>
        <Button kind="link" label={settings.openFor(name)} onClick={() => onSet(field)}>
          {settings.set}
        </Button>
      </span>
    );
  }
  if (field === undefined && line.problem !== 'setting.value') return null;
  return (
    <span className={styles.look}>
      <Link href={`${host.siteUrl}/Lists/Instellingen`} newTab>
        {text.openList}
      </Link>
    </span>
  );
}
