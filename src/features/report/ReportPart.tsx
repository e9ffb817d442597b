import * as React from 'react';
import type { ReportSection } from '../../domain/report/section';
import { Button } from '../../ui/Button';
import { useStrings } from '../../ui/language';
import { Section } from '../../ui/Section';
import { Text } from '../../ui/Text';
import { MonthBars } from './MonthBars';
import styles from './report.module.scss';
import { SectionTable } from './SectionTable';
import { strings } from './strings';

const shownAtFirst = 10;

/** One subject: the finding as its heading, then chart and numbers together. */
export function ReportPart({ section }: { readonly section: ReportSection }): React.ReactElement {
  const text = useStrings(strings);
  const [showsAll, setShowsAll] = React.useState(false);
  const rows = showsAll || section.chart ? section.rows : section.rows.slice(0, shownAtFirst);
  const table = <SectionTable section={section} rows={rows} />;
  return (
    <Section heading={section.finding} aside={section.note}>
      {section.empty !== undefined && (
        <Text secondary block>
          {section.empty}
        </Text>
      )}
      {section.rows.length > 0 &&
        (section.chart ? (
          <div className={styles.beside}>
            <MonthBars chart={section.chart} label={section.chartLabel} />
            {table}
          </div>
        ) : (
          table
        ))}
      {rows.length < section.rows.length && (
        <Button kind="link" onClick={() => setShowsAll(true)}>
          {text.showAll(section.rows.length)}
        </Button>
      )}
    </Section>
  );
}
