import * as React from 'react';
import { readReport } from '../../commands/read-report';
import type { ReportProgress, ReportSource } from '../../commands/read-report';
import { dayOf } from '../../domain/days';
import { filterFacts, noReportFilter } from '../../domain/report/facts';
import type { ReportFilter } from '../../domain/report/facts';
import { figuresOf } from '../../domain/report/figures';
import type { Figures } from '../../domain/report/figures';
import { formatPeriod } from '../../domain/report/period';
import type { Period } from '../../domain/report/period';
import type { PlainDay } from '../../domain/types';
import { useServices } from '../../session/services';
import { useAlive } from '../../session/use-command';
import { useLoad } from '../../session/use-load';

/** What is kept on this computer: only counted numbers, nothing about one initiative. */
interface KeptReport {
  readonly figures: Figures;
  readonly norm: number;
}

export interface ReportState {
  readonly source: ReportSource | undefined;
  readonly figures: Figures | undefined;
  readonly norm: number;
  /** When this was seen, while it is what the computer kept. */
  readonly copyOf: string | undefined;
  readonly progress: ReportProgress | undefined;
  readonly error: unknown;
  readonly retry: () => void;
}

/** The numbers of a period. Filters count again what was read: choosing one asks nothing of the lists. */
export function useReport(period: Period, filter: ReportFilter): ReportState {
  const services = useServices();
  const alive = useAlive();
  const [progress, setProgress] = React.useState<ReportProgress>();
  const today = dayOf(services.now());
  const loaded = useLoad<ReportSource, KeptReport>(
    ['report', formatPeriod(period)],
    () => readReport(services, period, (next) => alive.current && setProgress(next)),
    {
      strip: (source) => ({
        figures: countedOf(source, period, noReportFilter, today),
        norm: source.settings.norms.firstContact,
      }),
    },
  );
  const { data: source, copy, error } = loaded;
  const { settlement, opgaveKey } = filter;
  const { from, until } = period;
  const figures = React.useMemo(
    () => source && countedOf(source, { from, until }, { settlement, opgaveKey }, today),
    [source, from, until, settlement, opgaveKey, today],
  );
  const isWhole = settlement === '' && opgaveKey === '';
  const kept = !figures && isWhole ? copy : undefined;
  return {
    source,
    figures: figures ?? kept?.value.figures,
    norm: source?.settings.norms.firstContact ?? kept?.value.norm ?? 0,
    copyOf: kept?.at,
    progress: source ? undefined : progress,
    error,
    retry: () => void loaded.refresh(),
  };
}

function countedOf(source: ReportSource, period: Period, filter: ReportFilter, today: PlainDay): Figures {
  return figuresOf({
    facts: filterFacts(source.facts, filter),
    period,
    opgaven: source.opgaven,
    settlements: filter.settlement === '' ? source.settings.settlements : [filter.settlement],
    calendar: source.settings.calendar,
    today,
  });
}
