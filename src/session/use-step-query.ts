import * as React from 'react';
import { useNavigation } from './navigation';
import type { DossierStep, RouteQuery } from './routes';

const nothing: RouteQuery = {};

export interface StepQuery {
  readonly query: RouteQuery;
  /** Changes what is named; the place before cannot be gone back to, because filters are no places. */
  readonly change: (changes: RouteQuery) => void;
}

/** What the address says of one step of a dossier, e.g. the filters of its timeline: a link to it can be shared. */
export function useStepQuery(initiativeKey: string, step: DossierStep): StepQuery {
  const { route, go } = useNavigation();
  const query = (route.view === 'dossier' && route.step === step && route.query) || nothing;
  const change = React.useCallback(
    (changes: RouteQuery) => go({ view: 'dossier', initiativeKey, step, query: { ...query, ...changes } }, 'replace'),
    [go, initiativeKey, step, query],
  );
  return { query, change };
}
