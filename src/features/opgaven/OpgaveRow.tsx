import * as React from 'react';
import { peopleOf } from '../../domain/opgaven-list';
import type { Opgave, OpgaveExpert } from '../../domain/records.generated';
import { classNames } from '../../ui/class-names';
import { formatNumber } from '../../ui/format';
import { useLanguage, useStrings } from '../../ui/language';
import { Marked } from '../../ui/Marked';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import styles from './opgaven.module.scss';
import { strings } from './strings';

/** Id of the row of an opgave, for focus that comes back to it. */
export function opgaveRowId(opgaveKey: string): string {
  return `opgave-${opgaveKey}`;
}

export interface OpgaveRowProps {
  readonly opgave: Opgave;
  readonly goal: string;
  readonly count: number | undefined;
  readonly experts: readonly OpgaveExpert[];
  readonly names: ReadonlyMap<string, string>;
  readonly words: readonly string[];
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

/** One opgave in the tree grid. */
export function OpgaveRow(props: OpgaveRowProps): React.ReactElement {
  const { opgave, goal, count, words, chosen, onChoose } = props;
  const text = useStrings(strings);
  const language = useLanguage();
  const people = usePeopleWords(props);
  return (
    <tr
      role="row"
      id={opgaveRowId(opgave.Key)}
      data-opgave={opgave.Key}
      data-row=""
      aria-level={2}
      aria-selected={chosen}
      tabIndex={chosen ? 0 : -1}
      className={classNames(styles.opgave, chosen && styles.chosen)}
      onClick={onChoose}
    >
      <td role="gridcell" className={styles.goal}>
        <Text secondary>
          <Marked text={goal} words={words} />
        </Text>
      </td>
      <th role="rowheader" scope="row">
        <span className={styles.choose}>
          <Marked text={opgave.Title} words={words} />
        </span>
        {!opgave.IsActive && <Text secondary small>{` ${text.expired}`}</Text>}
      </th>
      <td role="gridcell" className={styles.number}>
        {count === undefined ? '' : formatNumber(count, language)}
      </td>
      <td role="gridcell" className={styles.people}>
        {people === undefined ? <Status kind="open">{text.nobody}</Status> : people}
      </td>
    </tr>
  );
}

/** "Wim Nijboer en 2 anderen", "groep", or nothing when there is nobody. */
function usePeopleWords({ opgave, experts, names }: OpgaveRowProps): string | undefined {
  const text = useStrings(strings);
  const { owners, hasGroup } = peopleOf(opgave);
  const others = experts.filter(({ PersonKey }) => !owners.includes(PersonKey));
  const total = owners.length + others.length;
  const first = owners.map((key) => names.get(key)).find((name) => name !== undefined) ?? others[0]?.Title;
  const parts = [
    ...(total === 0 ? [] : [first === undefined ? text.people(total) : text.personAnd(first, total - 1)]),
    ...(hasGroup ? [text.group] : []),
  ];
  return parts.length === 0 ? undefined : parts.join(', ');
}
