import * as React from 'react';
import { recordView } from '../commands/record-view';
import type { Dossier } from '../session/dossier';
import { useServices } from '../session/services';

/**
 * Writes in the timeline that this person saw contact data, once they are on screen.
 * @param isShown - whether there is something to see
 */
export function useRecordedView(dossier: Dossier, isShown: boolean): void {
  const services = useServices();
  const { me } = dossier;
  const { Key, AccountmanagerKey, StandInKey } = dossier.initiative.record;
  React.useEffect(() => {
    if (!isShown) return;
    recordView(services, me, { Key, AccountmanagerKey, StandInKey }).catch(() => {
      // The colleague needs the number now: a line that could not be written must not keep it away. The next view writes one.
    });
  }, [services, isShown, me, Key, AccountmanagerKey, StandInKey]);
}
