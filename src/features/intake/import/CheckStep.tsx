import * as React from 'react';
import { countFormulas } from '../../../domain/import/row';
import { Button } from '../../../ui/Button';
import { Footer } from '../../../ui/Footer';
import { LockIcon } from '../../../ui/icons';
import { useStrings } from '../../../ui/language';
import { Status } from '../../../ui/Status';
import { Text } from '../../../ui/Text';
import { ResultHeading } from '../ResultHeading';
import { CheckTable } from './CheckTable';
import { importStrings } from './import-strings';
import styles from './import.module.scss';
import { tallyOf } from './tally';
import type { Checked } from './use-import-file';

/** So many rows come on the screen at once; the next ones when somebody asks. */
const shownAtOnce = 100;

export interface CheckStepProps {
  readonly checked: Checked;
  readonly onRepair: (repairKey: string, answer: string) => void;
  readonly onSaveProblems: () => void;
  readonly onStart: () => void;
}

/** What stands in the way of which rows, each with its repair; and how many go along. */
export function CheckStep({ checked, onRepair, onSaveProblems, onStart }: CheckStepProps): React.ReactElement {
  const text = useStrings(importStrings).check;
  const heading = React.useRef<HTMLHeadingElement>(null);
  const tally = tallyOf(checked);
  // Rows stay where they are, also when they are repaired: nothing jumps.
  const [asking] = React.useState(
    () => new Set(checked.rows.filter(({ issues }) => issues.length > 0).map(({ row }) => row.key)),
  );
  // Of the file, which stays as it is while somebody types.
  const [formulas] = React.useState(() => countFormulas(checked.rows.map(({ row }) => row)));
  const [all, setAll] = React.useState(false);
  const [limit, setLimit] = React.useState(shownAtOnce);
  React.useEffect(() => heading.current?.focus(), []);
  const rows = all ? checked.rows : checked.rows.filter(({ row }) => asking.has(row.key));
  return (
    <>
      <div className={styles.checkHead}>
        <ResultHeading ref={heading}>{finding()}</ResultHeading>
        {asking.size > 0 && asking.size < checked.rows.length && (
          <div className={styles.toggle}>
            <Button pressed={!all} onClick={() => setAll(false)}>
              {text.onlyThese(asking.size)}
            </Button>
            <Button pressed={all} onClick={() => setAll(true)}>
              {text.all(checked.rows.length)}
            </Button>
          </div>
        )}
      </div>
      {rows.length > 0 && <CheckTable checked={checked} rows={rows.slice(0, limit)} onRepair={onRepair} />}
      {rows.length > limit && (
        <Button onClick={() => setLimit(limit + shownAtOnce)}>
          {text.more(Math.min(shownAtOnce, rows.length - limit))}
        </Button>
      )}
      <p className={styles.notes}>
        <Text secondary>
          <LockIcon /> {text.personal}
        </Text>
        {formulas > 0 && <Status kind="info">{text.formulas(formulas)}</Status>}
      </p>
      <Footer
        step={
          <>
            {tally.blocked + tally.skipped > 0 && <Button onClick={onSaveProblems}>{text.toExcel}</Button>}
            {tally.ready > 0 && (
              <Button kind="primary" onClick={onStart}>
                {text.start(tally.ready)}
              </Button>
            )}
          </>
        }
      >
        <strong>{text.goAlong(tally.ready)}</strong> <Text secondary>{text.stay(tally.skipped, tally.blocked)}</Text>
      </Footer>
    </>
  );

  function finding(): string {
    const { good, choice, blocked, known, total } = tally;
    if (total === known) return text.allKnown(known);
    if (choice + blocked === 0) return known > 0 ? text.goodAndKnown(good, known) : text.allGood(good);
    return text.finding(good, choice, blocked) + (known > 0 ? ` ${text.alsoKnown(known)}` : '');
  }
}
