import * as React from 'react';
import type { WaitingPartProps } from '../features/assignment/waiting';
import { TodayView } from '../features/today/TodayView';
import type { RequestsPartProps } from '../features/today/TodayView';
import { lazyPart } from '../ui/lazy-part';
import { useLatePart } from './use-late-part';

/** Only the pool sees it, and only while registrations wait. */
const WaitingPart = lazyPart<WaitingPartProps>(
  async () => (await import(/* webpackChunkName: 'toewijzen' */ '../features/assignment/WaitingPart')).WaitingPart,
);

/** Questions of colleagues: to take over, to stand in. */
const RequestsPart = lazyPart<RequestsPartProps>(
  async () => (await import(/* webpackChunkName: 'overdragen' */ '../features/handover/TodayRequests')).TodayRequests,
);

const DecidingPart = lazyPart(
  async () => (await import(/* webpackChunkName: 'vandaag-rollen' */ '../features/today/DecidingList')).DecidingList,
);

const OwnPart = lazyPart(
  async () =>
    (await import(/* webpackChunkName: 'vandaag-rollen' */ '../features/today/OwnRegistrations')).OwnRegistrations,
);

/** Fetches the registrations of the website while somebody looks at the page. */
const fetchInPassing = async (): Promise<React.ComponentType> =>
  (await import(/* webpackChunkName: 'inname-vanzelf' */ '../features/intake/FetchInPassing')).FetchInPassing;

/** Vandaag, with the registrations that wait for an accountmanager; what was sent in on the website is fetched meanwhile. */
export function TodayPage(): React.ReactElement {
  const FetchInPassing = useLatePart(fetchInPassing);
  return (
    <>
      {FetchInPassing && <FetchInPassing />}
      <TodayView WaitingPart={WaitingPart} RequestsPart={RequestsPart} DecidingPart={DecidingPart} OwnPart={OwnPart} />
    </>
  );
}
