import * as React from 'react';
import { can } from '../../domain/rights';
import { CoordinatorDesk } from './CoordinatorDesk';
import { PickUpList } from './PickUpList';
import { releasedAsWaiting } from './waiting';
import type { WaitingPartProps } from './waiting';

/** The registrations that wait: the coordinator appoints, an accountmanager picks up. */
export function WaitingPart(given: WaitingPartProps): React.ReactElement {
  const { waiting, released, settings } = given;
  const props = { ...given, waiting: [...waiting, ...released.map((one) => releasedAsWaiting(one, settings))] };
  return can(props.me, 'assign') ? <CoordinatorDesk {...props} /> : <PickUpList {...props} />;
}
