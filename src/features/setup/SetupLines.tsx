import * as React from 'react';
import { useStrings } from '../../ui/language';
import { Row, Rows } from '../../ui/Rows';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import type { SetupLine } from './lines';
import styles from './setup.module.scss';
import { isKnownPermission, strings } from './strings';
import type { RunResult, SetupRun } from './use-setup';

export interface SetupLinesProps {
  readonly lines: readonly SetupLine[];
  readonly run: SetupRun | undefined;
}

/** One line a check: what it is, what goes wrong because of it, and who mends it. */
export function SetupLines({ lines, run }: SetupLinesProps): React.ReactElement {
  const text = useStrings(strings);
  const words = useLineWords();
  return (
    <Rows>
      {lines.map((line) => {
        const { name, detail, who } = words(line);
        const ok = line.state === 'ok';
        return (
          <Row key={line.id}>
            <div className={styles.line}>
              <Status kind={ok ? 'ok' : line.state === 'unknown' ? 'partial' : 'late'} strong={!ok}>
                {name}
              </Status>
              <div>
                {detail}
                {line.parts && (
                  <details>
                    <summary>{text.showParts}</summary>
                    <ul className={styles.report}>
                      {line.parts.map((part) => (
                        <li key={part.id}>{words(part).name}</li>
                      ))}
                    </ul>
                  </details>
                )}
              </div>
              <Text secondary>
                <Who result={run?.results.get(line.id)?.result} words={who} />
              </Text>
            </div>
          </Row>
        );
      })}
    </Rows>
  );
}

function Who({
  result,
  words,
}: {
  readonly result: RunResult | undefined;
  readonly words: string;
}): React.ReactElement {
  const text = useStrings(strings);
  if (result === undefined) return <>{words}</>;
  return <>{{ busy: text.busyLine, made: text.madeLine, failed: text.failedLine }[result]}</>;
}

interface LineWords {
  readonly name: string;
  readonly detail: string;
  readonly who: string;
}

/** @returns a function that puts a line into words */
export function useLineWords(): (line: SetupLine) => LineWords {
  const text = useStrings(strings);
  return (line) => ({ name: nameOf(line), detail: detailOf(line), who: line.state === 'ok' ? '' : whoOf(line) });

  function nameOf({ kind, subject = '', count = 0, parts }: SetupLine): string {
    if (parts && isSummed(kind)) return text.sums[kind](count);
    switch (kind) {
      case 'permission':
        return subject;
      case 'column': {
        const [list = '', column = ''] = subject.split('.');
        return text.names.column(list, column);
      }
      case 'list':
      case 'view':
      case 'group':
      case 'rights':
      case 'setting':
        return text.names[kind](subject);
      case 'lists':
      case 'groups':
      case 'settings':
      case 'time-zone':
      case 'pool':
      case 'opgaven':
      case 'team':
      case 'teams-app':
        return text.names[kind];
    }
  }

  function detailOf({ kind, state, subject = '', count = 0 }: SetupLine): string {
    if (state === 'unknown') return text.unknown;
    const ok = state === 'ok';
    switch (kind) {
      case 'permission': {
        if (!isKnownPermission(subject)) return ok ? '' : text.notAllowed('');
        const { works, fails } = text.permissions[subject];
        return ok ? works : text.notAllowed(fails);
      }
      case 'lists':
      case 'groups':
      case 'settings':
        return text.inOrder[kind](count);
      case 'column':
        return ok ? '' : text.problems.column[state === 'missing' ? 'missing' : 'different'];
      case 'list':
      case 'view':
      case 'group':
      case 'rights':
      case 'setting':
        return ok ? '' : text.problems[kind];
      case 'time-zone':
      case 'pool':
      case 'opgaven':
      case 'team':
      case 'teams-app':
        return ok ? text.inOrder[kind] : text.problems[kind];
    }
  }

  function whoOf({ kind, repairable }: SetupLine): string {
    if (repairable) return text.who.button;
    if (kind === 'permission') return text.who.tenant;
    if (kind === 'pool' || kind === 'opgaven') return text.who.you;
    return text.who.site;
  }
}

function isSummed(kind: SetupLine['kind']): kind is keyof typeof strings.nl.sums {
  return kind in strings.nl.sums;
}
