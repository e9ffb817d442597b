import * as React from 'react';
import { dayOf } from '../../domain/days';
import { formatPeriod, readPeriod } from '../../domain/report/period';
import { seesSomePrivacy } from '../../domain/rights';
import { LastSeen } from '../../parts/LastSeen';
import { useNavigation } from '../../session/navigation';
import type { RouteQuery } from '../../session/routes';
import { useServices } from '../../session/services';
import { Failure } from '../../ui/Failure';
import { formatNumber } from '../../ui/format';
import { useLanguage, useStrings } from '../../ui/language';
import { Link } from '../../ui/Link';
import { Loading } from '../../ui/Loading';
import { Progress } from '../../ui/Progress';
import { PageTitle } from '../../ui/Section';
import { HiddenText, Text } from '../../ui/Text';
import { ExportButtons } from './ExportButtons';
import styles from './report.module.scss';
import { ReportFilters } from './ReportFilters';
import { ReportPart } from './ReportPart';
import { sayingIn } from './report-saying';
import { sectionsOf } from './report-sections';
import { strings } from './strings';
import { useReport } from './use-report';

/** Overzicht: numbers for raad and college. Each subject's heading is the finding; period and filters stand in the address. */
export function ReportView(): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  const { route, go, linkTo } = useNavigation();
  const { now } = useServices();
  const query: RouteQuery = 'query' in route ? (route.query ?? {}) : {};
  const today = dayOf(now());
  const period = readPeriod(query.periode, today);
  const filter = { settlement: query.kern ?? '', opgaveKey: query.opgave ?? '' };
  const report = useReport(period, filter);
  const { figures, source, progress } = report;
  return (
    <>
      <PageTitle>
        <HiddenText>{text.title}</HiddenText>
      </PageTitle>
      <div className={styles.filters}>
        <ReportFilters
          period={period}
          filter={filter}
          settlements={source?.settings.settlements ?? []}
          opgaven={source?.opgaven ?? []}
          today={today}
          onChange={(part) =>
            go({
              view: 'report',
              query: {
                periode: formatPeriod(part.period ?? period),
                kern: part.filter?.settlement ?? filter.settlement,
                opgave: part.filter?.opgaveKey ?? filter.opgaveKey,
              },
            })
          }
        />
        <span className={styles.count} role="status">
          {figures && (
            <Text secondary>
              {text.received(figures.firstContact.received, formatNumber(figures.firstContact.received, language))}
            </Text>
          )}
        </span>
        {source && seesSomePrivacy(source.me) && <Link {...linkTo({ view: 'privacy' })}>{text.privacy}</Link>}
        {figures && source && (
          <ExportButtons figures={figures} source={source} period={period} filter={filter} today={today} />
        )}
      </div>
      {report.error !== undefined && <Failure error={report.error} title={text.failed} onRetry={report.retry} />}
      {report.copyOf !== undefined && <LastSeen at={report.copyOf} hasFailed={report.error !== undefined} />}
      {progress && (
        <Progress done={progress.done} total={progress.total} words={text.reading(progress.done, progress.total)} />
      )}
      {!figures && report.error === undefined && <Loading rows={8} />}
      {figures &&
        sectionsOf(figures, sayingIn(language, report.norm)).map((section) => (
          <ReportPart key={section.id} section={section} />
        ))}
    </>
  );
}
