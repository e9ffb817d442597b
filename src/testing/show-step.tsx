import * as React from 'react';
import { useDossier } from '../session/dossier';
import type { DossierStepProps } from '../session/dossier';
import type { TestServices } from './memory-tenant';
import { show } from './show';
import type { ShowOptions, Shown } from './show';

export interface ShownStep extends Shown {
  /** Steps that the screen asked to go to, in order. */
  readonly wentTo: readonly string[];
}

/** A step of a dossier as the frame shows it: with the dossier read from the lists, and read again on `refresh`. */
export function showStep(
  Step: React.ComponentType<DossierStepProps>,
  initiativeKey: string,
  services: TestServices,
  options: Partial<ShowOptions> = {},
): ShownStep {
  const wentTo: string[] = [];
  const shown = show(<StepHost step={Step} initiativeKey={initiativeKey} onGo={(step) => wentTo.push(step)} />, {
    services,
    ...options,
  });
  return { ...shown, wentTo };
}

interface StepHostProps {
  readonly step: React.ComponentType<DossierStepProps>;
  readonly initiativeKey: string;
  readonly onGo: (step: string) => void;
}

function StepHost({ step: Step, initiativeKey, onGo }: StepHostProps): React.ReactElement | null {
  const dossier = useDossier(initiativeKey);
  return dossier.state === 'ready' ? <Step dossier={dossier.dossier} refresh={dossier.refresh} goTo={onGo} /> : null;
}
