import * as React from 'react';
import { classNames } from './class-names';
import { useStrings } from './language';
import styles from './person.module.scss';
import { strings } from './strings';

export type Presence = 'Available' | 'Busy' | 'Away' | 'BeRightBack' | 'DoNotDisturb' | 'Offline' | 'PresenceUnknown';

export interface PersonProps {
  readonly name: string;
  /** Second line, 12 px. The word for the presence where it decides something: `secondIsPresence`. */
  readonly second?: React.ReactNode;
  readonly secondIsPresence?: boolean;
  readonly presence?: Presence;
  readonly size?: 'small' | 'normal' | 'large';
  readonly strong?: boolean;
}

/** A colleague: initials, name, and whether they can be reached. The initials are no decoration: they carry the presence. */
export function Person({
  name,
  second,
  secondIsPresence,
  presence,
  size = 'normal',
  strong,
}: PersonProps): React.ReactElement {
  const text = useStrings(strings);
  const word = presence && text.presence[presence];
  const line = secondIsPresence ? word : second;
  return (
    <span className={styles.person}>
      <span
        className={classNames(styles.coin, size !== 'normal' && styles[size], styles[groundOf(name)])}
        aria-hidden={word === undefined || undefined}
      >
        <span aria-hidden="true">{initialsOf(name)}</span>
        {presence && (
          <span className={classNames(styles.dot, styles[presence])} role="img" aria-label={word} title={word} />
        )}
      </span>
      <span className={styles.names}>
        <span className={classNames(styles.name, strong && styles.strong)}>{name}</span>
        {line !== undefined && <span className={styles.second}>{line}</span>}
      </span>
    </span>
  );
}

/** @returns the first letters of the first and last word that start with a capital, e.g. `"AW"` for Anna de Wit */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word));
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  const used = capitals.length > 0 ? capitals : words;
  const letters = used.length > 1 ? [used[0], used[used.length - 1]] : [used[0]];
  return letters
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('')
    .toLocaleUpperCase('nl');
}

type Ground = 'c0' | 'c1' | 'c2' | 'c3' | 'c4' | 'c5' | 'c6' | 'c7' | 'c8' | 'c9';

/** The same person has the same ground everywhere. */
function groundOf(name: string): Ground {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return `c${sum % 10}` as Ground;
}
