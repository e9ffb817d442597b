import * as React from 'react';
import type { Opgave } from '../../domain/records.generated';
import { Button } from '../../ui/Button';
import { classNames } from '../../ui/class-names';
import { formatNumber } from '../../ui/format';
import { ChevronDownIcon, ChevronRightIcon } from '../../ui/icons';
import { useLanguage, useStrings } from '../../ui/language';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import styles from './opgaven.module.scss';
import { strings } from './strings';
import { peopleOf } from './use-opgaven-list';
import type { ProgrammeGroup } from './use-opgaven-list';

export interface OpgavenTableProps {
  readonly groups: readonly ProgrammeGroup[];
  readonly counts: ReadonlyMap<string, number> | undefined;
  readonly chosen: string | undefined;
  readonly forceOpen: boolean;
  readonly onChoose: (opgaveKey: string) => void;
}

/** Programmes that open to their goals and opgaven. */
export function OpgavenTable({ groups, counts, chosen, forceOpen, onChoose }: OpgavenTableProps): React.ReactElement {
  const text = useStrings(strings);
  const [open, setOpen] = React.useState<ReadonlySet<string>>(
    () => new Set(groups.slice(0, 3).map(({ programme }) => programme)),
  );
  const allOpen = groups.every(({ programme }) => open.has(programme));
  const total = groups.reduce((sum, { opgaven }) => sum + opgaven.length, 0);

  function toggle(programme: string): void {
    const next = new Set(open);
    if (!next.delete(programme)) next.add(programme);
    setOpen(next);
  }

  return (
    <>
      <div className={styles.summary}>
        <span role="status">{text.count(total, groups.length)}</span>
        {!forceOpen && (
          <Button
            kind="link"
            onClick={() => setOpen(allOpen ? new Set() : new Set(groups.map(({ programme }) => programme)))}
          >
            {allOpen ? text.closeAll : text.openAll}
          </Button>
        )}
      </div>
      <table className={styles.table} role="table" aria-label={text.title}>
        <thead role="rowgroup" className={styles.head}>
          <tr role="row">
            <th role="columnheader" scope="col" className={styles.goal}>
              {text.columns.goal}
            </th>
            <th role="columnheader" scope="col">
              {text.columns.opgave}
            </th>
            <th role="columnheader" scope="col" className={styles.number}>
              {text.columns.initiatives}
            </th>
            <th role="columnheader" scope="col" className={styles.people}>
              {text.columns.people}
            </th>
          </tr>
        </thead>
        {groups.map(({ programme, opgaven }) => {
          const isOpen = forceOpen || open.has(programme);
          return (
            <tbody key={programme} role="rowgroup">
              <tr role="row" className={styles.programme}>
                <th role="rowheader" scope="rowgroup" colSpan={4}>
                  <button
                    type="button"
                    className={styles.toggle}
                    aria-expanded={isOpen}
                    onClick={() => toggle(programme)}
                  >
                    {isOpen ? <ChevronDownIcon /> : <ChevronRightIcon />}
                    <Text strong>{programme}</Text>
                    <Text small secondary>
                      {text.programmeCount(opgaven.length)}
                    </Text>
                  </button>
                </th>
              </tr>
              {isOpen &&
                opgaven.map((opgave, index) => (
                  <OpgaveRow
                    key={opgave.Key}
                    opgave={opgave}
                    // A goal is said once for the opgaven under it.
                    goal={opgaven[index - 1]?.Goal === opgave.Goal ? '' : opgave.Goal}
                    count={counts && (counts.get(opgave.Key) ?? 0)}
                    chosen={opgave.Key === chosen}
                    onChoose={() => onChoose(opgave.Key)}
                  />
                ))}
            </tbody>
          );
        })}
      </table>
    </>
  );
}

/** Id of the button of an opgave, for focus that comes back to it. */
export function opgaveButtonId(opgaveKey: string): string {
  return `opgave-${opgaveKey}`;
}

interface OpgaveRowProps {
  readonly opgave: Opgave;
  readonly goal: string;
  readonly count: number | undefined;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function OpgaveRow({ opgave, goal, count, chosen, onChoose }: OpgaveRowProps): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  const { owners, hasGroup } = peopleOf(opgave);
  const people = [...(owners.length > 0 ? [text.people(owners.length)] : []), ...(hasGroup ? [text.group] : [])];
  return (
    <tr
      role="row"
      data-opgave={opgave.Key}
      className={classNames(styles.opgave, chosen && styles.chosen)}
      aria-current={chosen || undefined}
    >
      <td role="cell" className={styles.goal}>
        <Text secondary>{goal}</Text>
      </td>
      <th role="rowheader" scope="row">
        <button type="button" id={opgaveButtonId(opgave.Key)} className={styles.choose} onClick={onChoose}>
          {opgave.Title}
        </button>
        {!opgave.IsActive && <Text secondary small>{` ${text.expired}`}</Text>}
      </th>
      <td role="cell" className={styles.number}>
        {count === undefined ? '' : formatNumber(count, language)}
      </td>
      <td role="cell" className={styles.people}>
        {people.length === 0 ? <Status kind="open">{text.nobody}</Status> : people.join(', ')}
      </td>
    </tr>
  );
}
