import * as React from 'react';
import type { Conflict } from '../commands/save-fields';
import { diffWords } from '../domain/diff-words';
import { defineStrings } from '../strings/define';
import { Box } from '../ui/Box';
import { Button } from '../ui/Button';
import { formatTime } from '../ui/format';
import { useLanguage, useStrings } from '../ui/language';
import { MarkedSegments } from '../ui/Marked';
import { Text } from '../ui/Text';
import styles from './conflict-box.module.scss';

const strings = defineStrings(
  {
    lead: (name: string) => `${name} veranderde dit terwijl jij ook typte. Er is niets weg. Welke tekst blijft?`,
    somebody: 'Een collega',
    mine: 'Jouw tekst',
    mineWhere: 'op deze computer',
    theirs: (name: string) => `Tekst van ${name}`,
    theirsWhere: (time: string) => `${time}, opgeslagen`,
    keepMine: 'Mijn tekst houden',
    takeTheirs: 'Deze tekst nemen',
    both: 'Beide onder elkaar',
    empty: 'Leeg',
  },
  {
    lead: (name: string) => `${name} changed this while you were typing too. Nothing is lost. Which text stays?`,
    somebody: 'A colleague',
    mine: 'Your text',
    mineWhere: 'on this computer',
    theirs: (name: string) => `Text of ${name}`,
    theirsWhere: (time: string) => `${time}, saved`,
    keepMine: 'Keep my text',
    takeTheirs: 'Take this text',
    both: 'Both, one under the other',
    empty: 'Empty',
  },
);

export interface ConflictBoxProps {
  readonly conflict: Conflict;
  /** The text as it is on this screen now. */
  readonly mine: string;
  readonly onChoose: (text: string) => void;
  /** For a choice instead of a text: the words of a value. Two values cannot stand one under the other. */
  readonly choiceWords?: (value: string) => string;
}

/** Two people changed the same text: both texts with who and when, the difference marked. Nothing is lost; a person chooses. */
export function ConflictBox({ conflict, mine, onChoose, choiceWords }: ConflictBoxProps): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  const theirs = typeof conflict.theirs === 'string' ? conflict.theirs : '';
  const name = conflict.theirsBy ?? text.somebody;
  const shown = (value: string): string => (value === '' ? '' : (choiceWords?.(value) ?? value));
  const parts = diffWords(shown(mine), shown(theirs));
  const own = parts
    .filter(({ kind }) => kind !== 'added')
    .map(({ kind, text: words }) => ({ text: words, marked: kind === 'removed' }));
  const other = parts
    .filter(({ kind }) => kind !== 'removed')
    .map(({ kind, text: words }) => ({ text: words, marked: kind === 'added' }));
  return (
    <Box tone="conflict" role="alert">
      <Text block>{text.lead(name)}</Text>
      <div className={styles.versions}>
        <div>
          <Text strong>{text.mine}</Text> <Text small>{text.mineWhere}</Text>
          <div className={styles.text}>{mine === '' ? text.empty : <MarkedSegments segments={own} />}</div>
          <Button kind="primary" onClick={() => onChoose(mine)}>
            {text.keepMine}
          </Button>
        </div>
        <div>
          <Text strong>{text.theirs(name)}</Text>{' '}
          <Text small>{text.theirsWhere(formatTime(conflict.theirsAt, language))}</Text>
          <div className={styles.text}>{theirs === '' ? text.empty : <MarkedSegments segments={other} />}</div>
          <div className={styles.actions}>
            <Button onClick={() => onChoose(theirs)}>{text.takeTheirs}</Button>
            {!choiceWords && <Button onClick={() => onChoose(`${mine}\n\n${theirs}`)}>{text.both}</Button>}
          </div>
        </div>
      </div>
    </Box>
  );
}
