import * as React from 'react';
import { dayOf } from '../../domain/days';
import { readSettings } from '../../domain/settings';
import { useLastSeen } from '../../parts/use-last-seen';
import { useNavigation } from '../../session/navigation';
import { useServices } from '../../session/services';
import { useAnnouncer } from '../../ui/Announcer';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { Failure } from '../../ui/Failure';
import { formatTime } from '../../ui/format';
import { useLanguage, useStrings } from '../../ui/language';
import { Loading } from '../../ui/Loading';
import { PageTitle } from '../../ui/Section';
import { HiddenText, Text } from '../../ui/Text';
import { ExportButton } from './ExportButton';
import { FilterBar } from './FilterBar';
import { filtered, filtersOf, isLate, noFilters, queryOf } from './filters';
import type { Filters, Viewpoint } from './filters';
import styles from './initiatives.module.scss';
import { InitiativeTable } from './InitiativeTable';
import { useList } from './list-data';
import type { List, ListData } from './list-data';
import { strings } from './strings';
import { useRowMemory } from './use-row-memory';

/** Initiatieven: find one, see what is stuck. The filters stand in the address. */
export function InitiativesView(): React.ReactElement {
  const text = useStrings(strings);
  const { route } = useNavigation();
  const filters = filtersOf('query' in route ? (route.query ?? {}) : {});
  const list = useList(filters);
  return (
    <>
      <PageTitle>
        <HiddenText>{text.title}</HiddenText>
      </PageTitle>
      {list.error !== undefined && (
        <Failure title={text.failed} error={list.error} onRetry={() => void list.refresh()} />
      )}
      {list.data && <Loaded list={list} data={list.data} filters={filters} />}
      {!list.data && list.error === undefined && <Loading rows={8} />}
    </>
  );
}

interface LoadedProps {
  readonly list: List;
  readonly data: ListData;
  readonly filters: Filters;
}

const step = 15;

function Loaded({ list, data, filters }: LoadedProps): React.ReactElement {
  const text = useStrings(strings);
  const { go } = useNavigation();
  const { now } = useServices();
  const settings = React.useMemo(() => readSettings(data.settings), [data.settings]);
  const today = dayOf(now());
  const view = React.useMemo<Viewpoint>(
    () => ({ personKey: data.me.personKey, today, calendar: settings.calendar, norms: settings.norms }),
    [data.me.personKey, today, settings],
  );
  const filterKey = JSON.stringify(filters);
  const rows = React.useMemo(
    () => filtered(data.initiatives, JSON.parse(filterKey) as Filters, view),
    [data.initiatives, filterKey, view],
  );
  const search = React.useRef<HTMLInputElement>(null);
  const table = React.useRef<HTMLDivElement>(null);
  const memory = useRowMemory(table, search);
  const [shownCount, setShownCount] = React.useState({ of: filterKey, count: step });
  const returned = rows.findIndex(({ Key }) => Key === memory.opened);
  const count = Math.max(shownCount.of === filterKey ? shownCount.count : step, returned + 1);
  const shown = rows.slice(0, count);
  useCountAnnounced(list.isPartial ? undefined : text.count(rows.length), filterKey);

  function change(part: Partial<Filters>, how: 'push' | 'replace' = 'push'): void {
    go({ view: 'initiatives', query: queryOf({ ...filters, ...part }) }, how);
  }

  return (
    <>
      <FilterBar
        filters={filters}
        onChange={change}
        settlements={settings.settlements}
        initiatives={data.initiatives}
        searchRef={search}
        onDown={() => table.current?.querySelector<HTMLElement>('th a')?.focus()}
      >
        <span className={styles.export}>
          <ExportButton rows={rows} view={view} />
        </span>
      </FilterBar>
      <CountLine list={list} data={data} filters={filters} view={view} count={rows.length} onChange={change} />
      {rows.length === 0 && isComing(list) && <Loading rows={6} />}
      {rows.length === 0 && !list.isPartial && (
        <NothingFound
          isFiltered={filterKey !== JSON.stringify(noFilters)}
          onClear={() => go({ view: 'initiatives' })}
        />
      )}
      {rows.length > 0 && (
        <div ref={table}>
          <InitiativeTable rows={shown} view={view} onOpen={memory.open} byDeadline={filters.search.trim() === ''} />
        </div>
      )}
      {rows.length > shown.length && (
        <div className={styles.more}>
          <Button kind="link" onClick={() => setShownCount({ of: filterKey, count: count + step })}>
            {text.more(Math.min(step, rows.length - shown.length))}
          </Button>
        </div>
      )}
      {rows.length <= shown.length && data.hasMore && !list.isPartial && (
        <Text small secondary block>
          {text.hasMore}
        </Text>
      )}
    </>
  );
}

interface CountLineProps extends LoadedProps {
  readonly view: Viewpoint;
  readonly count: number;
  readonly onChange: (part: Partial<Filters>) => void;
}

const isComing = ({ isPartial, error }: List): boolean => isPartial && error === undefined;

/** How many, in which order, and the two choices that are made most. Counts only once everything is there. */
function CountLine({ list, data, filters, view, count, onChange }: CountLineProps): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  const lastSeen = useLastSeen();
  const [mine, late] = React.useMemo(
    () => [
      data.initiatives.filter(({ AccountmanagerKey, IsOpen }) => IsOpen && AccountmanagerKey === view.personKey),
      data.initiatives.filter((initiative) => isLate(initiative, view)),
    ],
    [data.initiatives, view],
  );
  const isMine = filters.accountmanager === 'mij';
  return (
    <div className={styles.line}>
      {isComing(list) && <Text secondary>{text.partial}</Text>}
      {!list.isPartial && <Text strong>{text.count(count)}</Text>}
      <Text secondary>{filters.search.trim() === '' ? text.sortedByDeadline : text.sortedByFit}</Text>
      {!list.isPartial && (mine.length > 0 || isMine) && (
        <Button kind="link" pressed={isMine} onClick={() => onChange({ accountmanager: isMine ? '' : 'mij' })}>
          {text.onlyMine(mine.length)}
        </Button>
      )}
      {!list.isPartial && (late.length > 0 || filters.late) && (
        <Button kind="link" pressed={filters.late} onClick={() => onChange({ late: !filters.late })}>
          {text.onlyLate(late.length)}
        </Button>
      )}
      <span className={styles.end}>
        <Text small secondary>
          {list.copyOf !== undefined
            ? lastSeen(list.copyOf, list.error !== undefined)
            : list.at && text.updated(formatTime(list.at, language))}
        </Text>
      </span>
    </div>
  );
}

function NothingFound({
  isFiltered,
  onClear,
}: {
  readonly isFiltered: boolean;
  readonly onClear: () => void;
}): React.ReactElement {
  const text = useStrings(strings);
  if (!isFiltered)
    return (
      <Empty kind="info" title={text.nothingYet}>
        {text.nothingYetHelp}
      </Empty>
    );
  return (
    <Empty kind="info" title={text.nothing}>
      <Button kind="link" onClick={onClear}>
        {text.clear}
      </Button>
    </Empty>
  );
}

/** Says how many there are when the filters change, once somebody stops typing. */
function useCountAnnounced(words: string | undefined, filterKey: string): void {
  const announce = useAnnouncer();
  const before = React.useRef(filterKey);
  React.useEffect(() => {
    if (words === undefined || before.current === filterKey) return undefined;
    const timer = setTimeout(() => {
      before.current = filterKey;
      announce(words);
    }, 700);
    return () => clearTimeout(timer);
  }, [words, filterKey, announce]);
}
