import * as React from 'react';
import { pauseClock } from '../../commands/pause-clock';
import { PauseForm } from '../../parts/pause/PauseForm';
import type { DossierPanelProps } from '../../session/dossier';
import { useServices } from '../../session/services';

/** The clock of an initiative stands still while we wait for the initiators. */
export function PausePanel({ dossier, refresh, onClose }: DossierPanelProps): React.ReactElement {
  const services = useServices();
  const { record } = dossier.initiative;
  return (
    <PauseForm
      of={record}
      onClose={onClose}
      execute={async (commandKey, pause) => {
        const input = { initiativeKey: record.Key, pause, actor: dossier.me, commandKey };
        const { kind } = await pauseClock(services, input);
        if (kind === 'paused') await refresh();
        return kind === 'paused';
      }}
    />
  );
}
