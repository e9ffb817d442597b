import * as React from 'react';
import { searchWords } from '../../domain/opgaven-list';
import type { OpgavenFacts, ProgrammeGroup } from '../../domain/opgaven-list';
import { Button } from '../../ui/Button';
import { formatNumber } from '../../ui/format';
import { ChevronDownIcon, ChevronRightIcon } from '../../ui/icons';
import { useLanguage, useStrings } from '../../ui/language';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import { useNarrow } from '../../ui/width';
import { moveInTree } from './move-in-tree';
import { OpgaveRow } from './OpgaveRow';
import styles from './opgaven.module.scss';
import { strings } from './strings';
import { validityWords } from './validity-words';

export interface OpgavenTableProps {
  readonly groups: readonly ProgrammeGroup[];
  readonly facts: OpgavenFacts;
  readonly names: ReadonlyMap<string, string>;
  readonly chosen: string | undefined;
  /** What was searched for: marked, and all that matches is open. */
  readonly words: string;
  readonly forceOpen: boolean;
  readonly onChoose: (opgaveKey: string) => void;
  /** Under 640 px the chosen opgave opens under its row. */
  readonly detail: React.ReactNode;
}

/** So many programmes stand there at first, of which so many are open. */
const shownAtFirst = 6;
const openAtFirst = 3;

/** Programmes that open to their goals and opgaven: a tree grid, walked with the arrows. */
export function OpgavenTable(props: OpgavenTableProps): React.ReactElement {
  const { groups, forceOpen, chosen } = props;
  const text = useStrings(strings);
  const [opened, setOpened] = React.useState<ReadonlySet<string>>();
  const [showsAll, setShowsAll] = React.useState(false);
  const names = groups.map(({ programme }) => programme);
  const open = opened ?? new Set(names.slice(0, openAtFirst));
  const isOpen = ({ programme, opgaven }: ProgrammeGroup): boolean =>
    forceOpen || open.has(programme) || (opened === undefined && opgaven.some(({ Key }) => Key === chosen));
  const hasAll = showsAll || forceOpen || groups.length <= shownAtFirst + 1;
  const shown = hasAll
    ? groups
    : groups.filter((group, at) => at < shownAtFirst || group.opgaven.some(({ Key }) => Key === chosen));
  const total = groups.reduce((sum, { opgaven }) => sum + opgaven.length, 0);
  const hasChosen = shown.some((group) => isOpen(group) && group.opgaven.some(({ Key }) => Key === chosen));
  const allOpen = groups.every(isOpen);

  function toggle(group: ProgrammeGroup): void {
    const next = new Set(groups.filter(isOpen).map(({ programme }) => programme));
    if (!next.delete(group.programme)) next.add(group.programme);
    setOpened(next);
  }

  return (
    <>
      <div className={styles.summary}>
        <span role="status">
          <Text strong>{text.count(total)}</Text>
          {` ${text.inProgrammes(groups.length)}`}
        </span>
        {!forceOpen && (
          <Button
            kind="link"
            onClick={() => {
              setOpened(allOpen ? new Set() : new Set(names));
              setShowsAll(true);
            }}
          >
            {allOpen ? text.closeAll : text.openAll}
          </Button>
        )}
      </div>
      <table className={styles.table} role="treegrid" aria-label={text.title} onKeyDown={moveInTree}>
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
        {shown.map((group, at) => (
          <Programme
            key={group.programme}
            {...props}
            group={group}
            isOpen={isOpen(group)}
            isFirst={at === 0 && !hasChosen}
            onToggle={() => toggle(group)}
          />
        ))}
      </table>
      {!hasAll && shown.length < groups.length && (
        <div className={styles.more}>
          <Button kind="link" onClick={() => setShowsAll(true)}>
            {text.moreProgrammes(groups.length - shown.length)}
          </Button>
        </div>
      )}
    </>
  );
}

interface ProgrammeProps extends OpgavenTableProps {
  readonly group: ProgrammeGroup;
  readonly isOpen: boolean;
  readonly isFirst: boolean;
  readonly onToggle: () => void;
}

function Programme(props: ProgrammeProps): React.ReactElement {
  const { group, isOpen, isFirst, onToggle, facts, names, chosen, onChoose, detail } = props;
  const { programme, opgaven, validity } = group;
  const text = useStrings(strings);
  const language = useLanguage();
  const narrow = useNarrow();
  const words = searchWords(props.words);
  const initiatives = facts.initiatives;
  const count = initiatives && opgaven.reduce((sum, { Key }) => sum + (initiatives.get(Key) ?? 0), 0);
  return (
    <tbody role="rowgroup">
      <tr
        role="row"
        className={styles.programme}
        aria-level={1}
        aria-expanded={isOpen}
        data-row=""
        tabIndex={isFirst ? 0 : -1}
        onClick={onToggle}
      >
        <td role="gridcell" colSpan={4}>
          <span className={styles.toggle}>
            <span className={styles.chevron}>{isOpen ? <ChevronDownIcon /> : <ChevronRightIcon />}</span>
            <span className={styles.programmeName}>
              <Text strong>{programme}</Text>
              <Text small secondary>
                {[
                  count === undefined || isOpen
                    ? text.programmeCount(opgaven.length)
                    : text.programmeBoth(opgaven.length, formatNumber(count, language), count),
                  ...(validity.kind === 'none' ? [] : [validityWords(validity, text)]),
                ].join(' · ')}
              </Text>
              {validity.kind === 'none' && (
                <Status kind="warning" small>
                  {text.noYear}
                </Status>
              )}
            </span>
          </span>
        </td>
      </tr>
      {isOpen &&
        opgaven.map((opgave, index) => (
          <React.Fragment key={opgave.Key}>
            <OpgaveRow
              opgave={opgave}
              // A goal is said once for the opgaven under it.
              goal={opgaven[index - 1]?.Goal === opgave.Goal ? '' : opgave.Goal}
              count={initiatives && (initiatives.get(opgave.Key) ?? 0)}
              experts={facts.experts.get(opgave.Key) ?? []}
              names={names}
              words={words}
              chosen={opgave.Key === chosen}
              onChoose={() => onChoose(opgave.Key)}
            />
            {narrow && opgave.Key === chosen && (
              <tr role="row" aria-level={2}>
                <td role="gridcell" colSpan={4}>
                  {detail}
                </td>
              </tr>
            )}
          </React.Fragment>
        ))}
    </tbody>
  );
}
