import * as React from 'react';
import { dayOf, formatDay } from '../../domain/days';
import { can } from '../../domain/rights';
import { useNavigation } from '../../session/navigation';
import { useServices } from '../../session/services';
import { valueOr } from '../../session/parts';
import { Empty } from '../../ui/Empty';
import { Failure } from '../../ui/Failure';
import { formatTime } from '../../ui/format';
import { useLanguage, useStrings } from '../../ui/language';
import { Link } from '../../ui/Link';
import { Loading } from '../../ui/Loading';
import { Columns, PageTitle } from '../../ui/Section';
import { Text } from '../../ui/Text';
import { AgreementList } from './AgreementList';
import { CallList } from './CallList';
import { QuietList } from './QuietList';
import { RequestList } from './RequestList';
import { StalledList } from './StalledList';
import { strings } from './strings';
import type { TodayData, WaitingRegistration } from './today-data';
import { useToday } from './use-today';
import type { Today } from './use-today';
import { WeighingList } from './WeighingList';

/** What the part about registrations that wait is given. */
export interface WaitingPartProps {
  readonly me: TodayData['me'];
  readonly settings: Today['settings'];
  readonly waiting: readonly WaitingRegistration[];
  /** Reads the worklist again, after somebody got an accountmanager. */
  readonly refresh: () => Promise<void>;
}

export interface TodayViewProps {
  /** Shows the registrations that wait for an accountmanager, to who may give them one. */
  readonly WaitingPart: React.ComponentType<WaitingPartProps>;
}

/** Vandaag: what must I do, for whom, until when. */
export function TodayView({ WaitingPart }: TodayViewProps): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  const { now } = useServices();
  const state = useToday();
  const title = capitalised(formatDay(dayOf(now()), language, 'long'));
  if (state.state !== 'ready') {
    return (
      <>
        <PageTitle>{title}</PageTitle>
        {state.state === 'loading' ? (
          <Loading rows={5} />
        ) : (
          <Failure title={text.failed} error={state.error} onRetry={state.retry} />
        )}
      </>
    );
  }
  return <Day title={title} today={state} error={state.error} WaitingPart={WaitingPart} />;
}

interface DayProps extends TodayViewProps {
  readonly title: string;
  readonly today: Today;
  /** Reading again failed: what is shown may be old. */
  readonly error: unknown;
}

function Day({ title, today, error, WaitingPart }: DayProps): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  const { data, settings, copyOf, refresh } = today;
  const isPool = can(data.me, 'recordContact');
  const waiting = data.waiting && valueOr(data.waiting, []);
  // Stays once it is there: it says what became of the last one, and how to undo that.
  const hadWaiting = React.useRef(false);
  if (waiting && waiting.length > 0) hadWaiting.current = true;
  // Who appoints sees first what waits; who may also pick one up first calls the people who wait already.
  const assigns = can(data.me, 'assign');
  const waitingPart = can(data.me, 'pickUp') && waiting && (hadWaiting.current || assigns) && (
    <WaitingPart me={data.me} settings={settings} waiting={waiting} refresh={refresh} />
  );
  return (
    <>
      <PageTitle sub={useSummary(today, waiting?.length ?? 0)}>{title}</PageTitle>
      {copyOf !== undefined && (
        <Text small secondary block>
          {text.lastSeen(formatTime(copyOf, language))}
        </Text>
      )}
      {error !== undefined && <Failure title={text.failed} error={error} onRetry={() => void refresh()} />}
      {can(data.me, 'seeRegistrations') && data.waiting?.state === 'failed' && (
        <Failure title={text.partFailed} error={data.waiting.error} onRetry={() => void refresh()} />
      )}
      {assigns && waitingPart}
      {isPool ? <PoolDay today={today}>{!assigns && waitingPart}</PoolDay> : <ColleagueDay today={today} />}
    </>
  );
}

interface PoolDayProps {
  readonly today: Today;
  /** Between the calls and the agreements. */
  readonly children: React.ReactNode;
}

function PoolDay({ today, children }: PoolDayProps): React.ReactElement {
  const text = useStrings(strings);
  const { linkTo } = useNavigation();
  const mine = valueOr(today.data.mine, []);
  return (
    <Columns
      main={
        <>
          <CallList today={today} />
          {children}
          <AgreementList today={today} />
        </>
      }
      aside={
        <>
          <RequestList today={today} />
          <StalledList today={today} />
          <WeighingList today={today} />
          <QuietList today={today} />
          {mine.length > 0 && (
            <p>
              <Text secondary>{text.accountmanagerOf(mine.length)}</Text>{' '}
              <Link inText {...linkTo({ view: 'initiatives', query: { van: 'mij' } })}>
                {text.seeAll}
              </Link>
            </p>
          )}
        </>
      }
    />
  );
}

/** Somebody who is not of the pool: what colleagues ask. */
function ColleagueDay({ today }: { readonly today: Today }): React.ReactElement {
  const text = useStrings(strings);
  const { linkTo } = useNavigation();
  const isEmpty = today.requests.length + today.viewsAsked.length + today.agreements.length === 0;
  return (
    <>
      {isEmpty && (
        <Empty title={text.nothingForYou}>
          <p>{text.nothingForYouHelp}</p>
          <Link {...linkTo({ view: 'initiatives' })}>{text.toInitiatives}</Link>
          {can(today.data.me, 'register') && (
            <p>
              <Link {...linkTo({ view: 'registration' })}>{text.toRegistration}</Link>
            </p>
          )}
        </Empty>
      )}
      <RequestList today={today} />
      {today.viewsAsked.length > 0 && <WeighingList today={today} />}
      {today.agreements.length > 0 && <AgreementList today={today} />}
    </>
  );
}

/** One or two sentences that sum up the day. */
function useSummary({ calls, data }: Today, waiting: number): string | undefined {
  const text = useStrings(strings);
  if (!can(data.me, 'recordContact')) return undefined;
  const late = calls.filter(({ clock }) => clock?.state === 'late').length;
  const sentences = [
    ...(waiting > 0 ? [text.registrationsWait(waiting)] : []),
    calls.length > 0 ? text.peopleWait(calls.length) : text.nobodyWaits,
    ...(late > 0 ? [text.peopleLate(late)] : []),
  ];
  return sentences.join(' ');
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
