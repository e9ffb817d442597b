import * as React from 'react';
import { dayOf } from '../../domain/days';
import { readSettings } from '../../domain/settings';
import type { Settings } from '../../domain/settings';
import type { PlainDay } from '../../domain/types';
import { valueOr } from '../../session/parts';
import { useServices } from '../../session/services';
import { useLoad } from '../../session/use-load';
import type { Loaded } from '../../session/use-load';
import { useViewerKey } from '../../session/viewer';
import { readToday, withoutPersonalData } from './today-data';
import type { TodayCopy, TodayData } from './today-data';
import { useTodayDetails } from './today-details';
import type { TodayDetails } from './today-details';
import type { MyInitiative } from './today-columns';
import {
  agreementsOf,
  callbacksOf,
  callsOf,
  coveredOf,
  handoversOf,
  quietOf,
  requestsOf,
  standInRequestsOf,
  standInsWithoutYes,
  viewsAskedOf,
  waitingForOf,
  weighingsLedBy,
} from './worklist';
import type { Call, CallBack, DueAgreement, QuietDossier } from './worklist';

export interface Today {
  readonly data: TodayCopy & Partial<Pick<TodayData, 'waiting' | 'callbacks'>>;
  readonly settings: Settings;
  readonly today: PlainDay;
  readonly calls: readonly Call[];
  readonly callbacks: readonly CallBack[];
  readonly agreements: readonly DueAgreement[];
  readonly quiet: readonly QuietDossier[];
  /** One's own, and those of colleagues who are away. */
  readonly answersFor: readonly MyInitiative[];
  readonly covered: readonly MyInitiative[];
  readonly waitingFor: ReturnType<typeof waitingForOf>;
  readonly handovers: ReturnType<typeof handoversOf>;
  readonly standInRequests: ReturnType<typeof standInRequestsOf>;
  readonly withoutYes: ReturnType<typeof standInsWithoutYes>;
  readonly viewsAsked: ReturnType<typeof viewsAskedOf>;
  readonly led: ReturnType<typeof weighingsLedBy>;
  readonly requests: ReturnType<typeof requestsOf>;
  readonly details: Loaded<TodayDetails, never>;
  /** When this was seen, while it is what the computer kept and not what the lists hold now. */
  readonly copyOf: string | undefined;
  readonly refresh: () => Promise<void>;
}

export type TodayState =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: unknown; readonly retry: () => void }
  | ({ readonly state: 'ready'; readonly error: unknown } & Today);

/** The worklist of the person who looks: rows after one round trip, names and numbers after a second. */
export function useToday(): TodayState {
  const services = useServices();
  const viewerKey = useViewerKey();
  const loaded = useLoad(['today', viewerKey ?? ''], () => readToday(services, viewerKey), {
    strip: withoutPersonalData,
  });
  // A copy that an older release kept lacks what came later.
  const kept = loaded.copy?.value;
  const data = React.useMemo(() => loaded.data ?? (kept && { ...nothingYet, ...kept }), [loaded.data, kept]);
  const today = dayOf(services.now());
  const list = React.useMemo(() => data && worklistOf(data, today), [data, today]);
  const details = useTodayDetails(
    list && loaded.data
      ? {
          mine: list.answersFor.map(({ Key }) => Key),
          calls: list.calls.map(({ initiative }) => initiative.Key),
          quiet: list.quiet.map(({ initiative }) => initiative.Key),
          led: list.led.map(({ Key }) => Key),
          titles: list.foreign,
        }
      : undefined,
  );
  if (!data || !list) {
    if (loaded.error === undefined) return { state: 'loading' };
    return { state: 'failed', error: loaded.error, retry: () => void loaded.refresh() };
  }
  const promised = details.data ? valueOr(details.data.agreements, []) : [];
  const known = new Map([...valueOr(data.agreements, []), ...promised].map((agreement) => [agreement.Key, agreement]));
  const agreements = agreementsOf([...known.values()], list.answersFor, data.me.personKey, {
    ...list.settings,
    today,
  });
  const callbacks = callbacksOf(loaded.data ? valueOr(loaded.data.callbacks, []) : [], list.answersFor, {
    ...list.settings,
    today,
  });
  const copyOf = loaded.data ? undefined : loaded.copy?.at;
  return {
    state: 'ready',
    error: loaded.error,
    data,
    today,
    agreements,
    callbacks,
    details,
    copyOf,
    refresh: loaded.refresh,
    ...list,
  };
}

const none = { state: 'ready', value: [] } as const;
const nothingYet = { standIns: none, toTakeOver: none, released: none };

function worklistOf(data: TodayCopy, today: PlainDay) {
  const settings = readSettings(data.settings);
  const frame = { ...settings, today };
  const mine = valueOr(data.mine, []);
  const weighed = valueOr(data.weighed, []);
  const asked = valueOr(data.asked, []);
  const { personKey } = data.me;
  const requests = requestsOf(asked, weighed);
  const standIns = valueOr(data.standIns, []);
  const covered = coveredOf(standIns, today);
  const answersFor = [...mine, ...covered];
  const own = new Set(answersFor.map(({ Key }) => Key));
  const named = [
    ...requests.map(({ InitiativeKey }) => InitiativeKey),
    ...valueOr(data.agreements, []).map(({ InitiativeKey }) => InitiativeKey),
  ];
  return {
    settings,
    answersFor,
    covered,
    calls: callsOf(answersFor, frame),
    quiet: quietOf(answersFor, frame),
    waitingFor: waitingForOf(answersFor, frame),
    handovers: handoversOf(mine),
    standInRequests: standInRequestsOf(standIns, today),
    withoutYes: standInsWithoutYes(mine, today),
    viewsAsked: viewsAskedOf(asked, weighed, valueOr(data.given, []), today),
    led: weighingsLedBy(weighed, personKey),
    requests,
    /** Initiatives of others, of which only a title is shown. */
    foreign: [...new Set(named.filter((key) => !own.has(key)))],
  };
}
