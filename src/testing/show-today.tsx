import * as React from 'react';
import type { Services } from '../data/ports';
import { DecidingList } from '../features/today/DecidingList';
import { OwnRegistrations } from '../features/today/OwnRegistrations';
import { TodayView } from '../features/today/TodayView';
import type { RequestsPartProps, TodayViewProps, WaitingPartProps } from '../features/today/TodayView';
import { people } from './people';
import type { Person } from './people';
import { show } from './show';
import type { ShowOptions, Shown } from './show';

/** Vandaag as this person sees it, with the parts of other features as one line each. */
export function showToday(
  person: Person,
  services: Services,
  { copies, ...parts }: Partial<TodayViewProps> & Pick<ShowOptions, 'copies'> = {},
): Shown {
  const view = (
    <TodayView
      WaitingPart={WaitingPart}
      RequestsPart={RequestsPart}
      DecidingPart={DecidingList}
      OwnPart={OwnRegistrations}
      {...parts}
    />
  );
  return show(view, { services, copies, viewerKey: people[person].personKey });
}

/** Only says what waits: how it is given to somebody is the part of another feature. */
function WaitingPart({ waiting }: WaitingPartProps): React.ReactElement {
  return <p>{waiting.map(({ Title }) => Title).join()}</p>;
}

function RequestsPart({ toTakeOver, standIns }: RequestsPartProps): React.ReactElement {
  return <p>{[...toTakeOver.map(({ Title }) => Title), ...standIns.map(({ name }) => name)].join()}</p>;
}
