import * as React from 'react';
import { can } from '../../domain/rights';
import { CoordinatorDesk } from './CoordinatorDesk';
import { PickUpList } from './PickUpList';
import type { WaitingPartProps } from './waiting';

/** The registrations that wait: the coordinator appoints, an accountmanager picks up. */
export function WaitingPart(props: WaitingPartProps): React.ReactElement {
  return can(props.me, 'assign') ? <CoordinatorDesk {...props} /> : <PickUpList {...props} />;
}
