import * as React from 'react';
import type { Lists, Me, Page, Services } from '../../data/ports';
import { addDays, dayOf } from '../../domain/days';
import type { Initiative, Setting } from '../../domain/records.generated';
import { useCopies } from '../../session/copies';
import { prepareSearch } from '../../session/prepare-search';
import { useServices } from '../../session/services';
import { useLoad } from '../../session/use-load';
import type { Filters } from './filters';

const columns = [
  'Key',
  'Number',
  'Title',
  'Settlement',
  'Phase',
  'IsOpen',
  'ReceivedAt',
  'ClosedAt',
  'AccountmanagerKey',
  'AccountmanagerName',
  'FirstContactDueOn',
  'FirstContactAt',
  'LastContactAt',
  'WaitingSince',
  'NextAction',
  'NextActionOn',
  'Outcome',
  'ReferredTo',
] as const satisfies readonly (keyof Initiative)[];

/** What the table shows of an initiative, and its text once somebody searches. */
export type ListedInitiative = Pick<Initiative, (typeof columns)[number]> & Pick<Initiative, 'Summary' | 'OutcomeNote'>;

export interface ListData {
  readonly me: Me;
  readonly settings: readonly Pick<Setting, 'Key' | 'Value'>[];
  readonly initiatives: readonly ListedInitiative[];
  /** There are more than were read. */
  readonly hasMore: boolean;
}

export interface List {
  readonly data: ListData | undefined;
  /** Only the most urgent are here; the others are on their way, and counts would be wrong. */
  readonly isPartial: boolean;
  /** When this was seen, while it is what the computer kept. */
  readonly copyOf: string | undefined;
  readonly at: Date | undefined;
  readonly error: unknown;
  readonly refresh: () => Promise<void>;
}

const topOfList = 40;
/** As many open ones as the list view threshold lets a filter find; of the closed ones the newest are shown. */
const readAtMost = { open: 5000, newest: 1000 };
/** What is kept for the next visit: enough for the first screens. */
const keptAtMost = 200;

/**
 * The list in two steps: what must be done first with the first round trip, however many there are, and then all of it.
 * Only with words to search for does the text of each initiative come along.
 */
export function useList({ scope, search }: Pick<Filters, 'scope' | 'search'>): List {
  const services = useServices();
  // Whoever searched once searches again: the texts stay, and are not read anew when the field was empty for a moment.
  const hasSearched = React.useRef(false);
  if (search.trim() !== '') hasSearched.current = true;
  const withText = hasSearched.current;
  const isOpenList = scope === 'open';
  const top = useLoad(isOpenList ? ['initiatives', 'top'] : undefined, () => readTop(services));
  const isNext = !isOpenList || top.data !== undefined || top.error !== undefined;
  const rows = useLoad(isNext ? ['initiatives', scope] : undefined, () => readAll(services, scope, false));
  const texts = useLoad(isNext && withText ? ['initiatives', scope, 'text'] : undefined, () =>
    readAll(services, scope, true),
  );
  const all = texts.data ? texts : rows;
  const copies = useCopies();
  const copy = React.useMemo(() => copies.read<ListData>(copyName), [copies]);
  React.useEffect(() => {
    if (!isOpenList || !rows.data) return;
    copies.write(copyName, {
      ...rows.data,
      initiatives: rows.data.initiatives.slice(0, keptAtMost),
    } satisfies ListData);
  }, [copies, isOpenList, rows.data]);
  const kept = isOpenList && !all.data ? copy : undefined;
  return {
    data: all.data ?? kept?.value ?? top.data,
    isPartial: !all.data,
    copyOf: kept?.at,
    at: all.at,
    error: all.error ?? (all.data ? undefined : top.error),
    refresh: all.refresh,
  };
}

const copyName = 'initiatives';

/** What must be done first: by day, also when thousands are open. Those without a day come with all of it. */
async function readTop(services: Services): Promise<ListData> {
  const until = addDays(dayOf(services.now()), 21);
  return read(services, async (lists) => {
    const page = await lists.initiatives.find({
      where: [
        { column: 'NextActionOn', is: 'le', value: until },
        { column: 'IsOpen', is: 'eq', value: true },
      ],
      orderBy: { column: 'NextActionOn' },
      select: columns,
      top: topOfList,
    });
    return [page];
  });
}

async function readAll(services: Services, scope: Filters['scope'], withText: boolean): Promise<ListData> {
  const select = withText || scope !== 'open' ? [...columns, 'Summary' as const, 'OutcomeNote' as const] : columns;
  const data = await read(services, (lists) =>
    Promise.all([
      ...(scope === 'closed' || scope === 'referred'
        ? []
        : [
            lists.initiatives.find({
              where: [{ column: 'IsOpen', is: 'eq', value: true }],
              select,
              top: readAtMost.open,
            }),
          ]),
      // Without a filter: there may be more closed ones than the list view threshold lets a filter find.
      ...(scope === 'open'
        ? []
        : [
            lists.initiatives.find({
              orderBy: { column: 'ReceivedAt', descending: true },
              select,
              top: readAtMost.newest,
            }),
          ]),
    ]),
  );
  const prepared = prepareSearch(data.initiatives);
  // Rows stand there at once; what somebody searches in is ready when they see it.
  if (withText) await prepared;
  return data;
}

async function read(
  services: Services,
  find: (lists: Lists) => Promise<readonly Page<Initiative>[]>,
): Promise<ListData> {
  const [me, settings, pages] = await services.together((lists) =>
    Promise.all([services.me(), lists.settings.find({ select: ['Key', 'Value'], top: 200 }), find(lists)]),
  );
  const found = new Map(pages.flatMap(({ items }) => items).map(({ record }) => [record.Key, record]));
  return {
    me,
    settings: settings.items.map(({ record }) => record),
    // A column that was not asked for may be absent.
    initiatives: [...found.values()].map((record) => ({
      ...record,
      Summary: searched(record),
    })),
    hasMore: pages.some(({ next }) => next !== undefined),
  };
}

/** To whom something was referred, and why, is found like the rest of its text. */
function searched({ Summary = '', Outcome, ReferredTo = '', OutcomeNote = '' }: Partial<Initiative>): string {
  return Outcome === 'doorverwezen' ? [Summary, ReferredTo, OutcomeNote].join(' ') : Summary;
}
