import * as React from 'react';
import { addDays, dayOf, formatDay } from '../../domain/days';
import { can } from '../../domain/rights';
import type { PlainDay } from '../../domain/types';
import { useNavigation } from '../../session/navigation';
import { useServices } from '../../session/services';
import { LastSeen } from '../../parts/LastSeen';
import { valueOr } from '../../session/parts';
import { Empty } from '../../ui/Empty';
import { Failure } from '../../ui/Failure';
import { useLanguage, useStrings } from '../../ui/language';
import { Link } from '../../ui/Link';
import { Loading } from '../../ui/Loading';
import { Columns, PageTitle } from '../../ui/Section';
import { Text } from '../../ui/Text';
import { AgreementList } from './AgreementList';
import { CallList } from './CallList';
import { OwnHandoverList } from './OwnHandoverList';
import { QuietList } from './QuietList';
import { ReferralList } from './ReferralList';
import { RequestList } from './RequestList';
import { StalledList } from './StalledList';
import { strings } from './strings';
import type { ReleasedInitiative, ToTakeOver } from './today-continuity';
import type { TodayData, WaitingRegistration } from './today-data';
import { useToday } from './use-today';
import type { Today } from './use-today';
import { BrokenPromises, WaitingForList } from './WaitingForList';
import { WeighingList } from './WeighingList';
import type { StandInRequest } from './worklist';

/** What the part about registrations that wait is given. */
export interface WaitingPartProps {
  readonly me: TodayData['me'];
  readonly settings: Today['settings'];
  readonly waiting: readonly WaitingRegistration[];
  /** Initiatives that were let go of and wait for a new accountmanager. */
  readonly released: readonly ReleasedInitiative[];
  /** Reads the worklist again, after somebody got an accountmanager. */
  readonly refresh: () => Promise<void>;
}

/** What the part with questions of colleagues of the pool is given. */
export interface RequestsPartProps {
  readonly me: TodayData['me'];
  readonly settings: Today['settings'];
  readonly toTakeOver: readonly ToTakeOver[];
  readonly standIns: readonly StandInRequest[];
  readonly refresh: () => Promise<void>;
}

export interface TodayViewProps {
  /** Shows the registrations that wait for an accountmanager, to who may give them one. */
  readonly WaitingPart: React.ComponentType<WaitingPartProps>;
  /** Questions to take over or to stand in; loaded only when there are any. */
  readonly RequestsPart: React.ComponentType<RequestsPartProps>;
  /** For griffie and secretaries: what is coming for decision. */
  readonly DecidingPart: React.ComponentType;
  /** For the counter: what became of what they registered. */
  readonly OwnPart: React.ComponentType;
}

/** Vandaag: what must I do, for whom, until when. */
export function TodayView(parts: TodayViewProps): React.ReactElement {
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
  return <Day title={title} today={state} error={state.error} {...parts} />;
}

interface DayProps extends TodayViewProps {
  readonly title: string;
  readonly today: Today;
  /** Reading again failed: what is shown may be old. */
  readonly error: unknown;
}

function Day({ title, today, error, WaitingPart, ...parts }: DayProps): React.ReactElement {
  const text = useStrings(strings);
  const { data, settings, copyOf, refresh } = today;
  const isPool = can(data.me, 'recordContact');
  const waiting = data.waiting && valueOr(data.waiting, []);
  const released = valueOr(data.released, []);
  // Stays once it is there: it says what became of the last one, and how to undo that.
  const hadWaiting = React.useRef(false);
  if (waiting && waiting.length + released.length > 0) hadWaiting.current = true;
  // Who appoints sees first what waits; who may also pick one up first calls the people who wait already.
  const assigns = can(data.me, 'assign');
  const waitingPart = can(data.me, 'pickUp') && waiting && (hadWaiting.current || assigns) && (
    <WaitingPart me={data.me} settings={settings} waiting={waiting} released={released} refresh={refresh} />
  );
  return (
    <>
      <PageTitle sub={useSummary(today, waiting ?? [], released.length)}>{title}</PageTitle>
      {error !== undefined && <Failure title={text.failed} error={error} onRetry={() => void refresh()} />}
      {copyOf !== undefined && <LastSeen at={copyOf} hasFailed={error !== undefined} />}
      {can(data.me, 'seeRegistrations') && data.waiting?.state === 'failed' && (
        <Failure title={text.partFailed} error={data.waiting.error} onRetry={() => void refresh()} />
      )}
      {assigns && waitingPart}
      {isPool ? (
        <PoolDay today={today} {...parts}>
          {!assigns && waitingPart}
        </PoolDay>
      ) : (
        <ColleagueDay today={today} {...parts} />
      )}
    </>
  );
}

type Parts = Pick<TodayViewProps, 'RequestsPart' | 'DecidingPart' | 'OwnPart'>;

interface PoolDayProps extends Pick<Parts, 'RequestsPart'> {
  readonly today: Today;
  /** Between the calls and the agreements. */
  readonly children: React.ReactNode;
}

function PoolDay({ today, RequestsPart, children }: PoolDayProps): React.ReactElement {
  const text = useStrings(strings);
  const { linkTo } = useNavigation();
  const mine = valueOr(today.data.mine, []);
  const toTakeOver = valueOr(today.data.toTakeOver, []);
  // Stays once it is there: it says what came of the answer.
  const hadRequests = React.useRef(false);
  if (toTakeOver.length + today.standInRequests.length > 0) hadRequests.current = true;
  return (
    <Columns
      main={
        <>
          <BrokenPromises today={today} />
          <CallList today={today} />
          {children}
          <AgreementList today={today} />
          <ReferralList today={today} />
        </>
      }
      aside={
        <>
          {hadRequests.current && (
            <RequestsPart
              me={today.data.me}
              settings={today.settings}
              toTakeOver={toTakeOver}
              standIns={today.standInRequests}
              refresh={today.refresh}
            />
          )}
          <OwnHandoverList today={today} />
          <RequestList today={today} />
          <StalledList today={today} />
          <WeighingList today={today} />
          <WaitingForList today={today} />
          <QuietList today={today} />
          {mine.length > 0 && (
            <p>
              <Text secondary>{text.accountmanagerOf(mine.length)}</Text>{' '}
              <Link inText {...linkTo({ view: 'initiatives', query: { van: 'mij' } })}>
                {text.seeAll}
              </Link>
            </p>
          )}
          <p>
            <Link {...linkTo({ view: 'absence' })}>{text.iAmAway}</Link>
          </p>
        </>
      }
    />
  );
}

interface ColleagueDayProps extends Pick<Parts, 'DecidingPart' | 'OwnPart'> {
  readonly today: Today;
}

/** Somebody who is not of the pool: what colleagues ask, what they registered, what is coming for decision. */
function ColleagueDay({ today, DecidingPart, OwnPart }: ColleagueDayProps): React.ReactElement {
  const text = useStrings(strings);
  const { linkTo } = useNavigation();
  const { me } = today.data;
  const registers = can(me, 'register');
  const isReader = me.groups.includes('readers');
  const isEmpty = today.requests.length + today.viewsAsked.length + today.agreements.length === 0;
  return (
    <>
      {isEmpty && !registers && !isReader && (
        <Empty title={text.nothingForYou}>
          <p>{text.nothingForYouHelp}</p>
          <Link {...linkTo({ view: 'initiatives' })}>{text.toInitiatives}</Link>
        </Empty>
      )}
      <RequestList today={today} />
      {today.viewsAsked.length > 0 && <WeighingList today={today} />}
      {today.agreements.length > 0 && <AgreementList today={today} />}
      {isReader && <DecidingPart />}
      {registers && <OwnPart />}
    </>
  );
}

/** One or two sentences that sum up the day. */
function useSummary(
  { calls, data, covered, today }: Today,
  waiting: readonly WaitingRegistration[],
  released: number,
): string | undefined {
  const text = useStrings(strings);
  const language = useLanguage();
  if (!can(data.me, 'recordContact')) return undefined;
  const late = calls.filter(({ clock }) => clock?.state === 'late').length;
  const running = waiting.filter(({ WaitingSince }) => WaitingSince === undefined);
  const [firstDue] = running.flatMap(({ ContactDueOn }) => ContactDueOn ?? []).sort();
  const awayNames = [...new Set(covered.map(({ AccountmanagerName }) => AccountmanagerName ?? ''))];
  const sentences = [
    ...(waiting.length + released > 0 ? [text.registrationsWait(waiting.length + released)] : []),
    ...(can(data.me, 'assign') && firstDue !== undefined ? [firstCaller(firstDue)] : []),
    calls.length > 0 ? text.peopleWait(calls.length) : text.nobodyWaits,
    ...(late > 0 ? [text.peopleLate(late)] : []),
    ...(covered.length > 0 ? [text.coveredCount(new Intl.ListFormat(language).format(awayNames), covered.length)] : []),
  ];
  return sentences.join(' ');

  function firstCaller(due: PlainDay): string {
    if (due < today) return text.callerLate;
    if (due === today) return text.callerToday;
    return text.callerUntil(due === addDays(today, 1) ? text.tomorrow : formatDay(due, language, 'long'));
  }
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
