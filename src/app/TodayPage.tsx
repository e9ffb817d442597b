import * as React from 'react';
import type { WaitingPartProps } from '../features/assignment/waiting';
import { TodayView } from '../features/today/TodayView';
import { lazyPart } from './lazy-part';

/** Only the pool sees it, and only while registrations wait. */
const WaitingPart = lazyPart<WaitingPartProps>(
  async () => (await import(/* webpackChunkName: 'toewijzen' */ '../features/assignment/WaitingPart')).WaitingPart,
);

/** Vandaag, with the registrations that wait for an accountmanager. */
export function TodayPage(): React.ReactElement {
  return <TodayView WaitingPart={WaitingPart} />;
}
