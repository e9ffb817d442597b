import type { DossierFacts } from '../../domain/phases';
import { Phase, phaseNumber } from '../../domain/phases';
import { dossierSteps } from '../../session/routes';
import type { DossierStep } from '../../session/routes';

export type StepId = DossierStep;

export function isStepId(text: string | undefined): text is StepId {
  return dossierSteps.some((id) => id === text);
}

/**
 * Which tabs a dossier shows. "Besluit" comes once the weighing has been concluded, "Afronden" from begeleiding on;
 * a tab that was there stays when a phase is gone back to, because what was written there stays too.
 */
export function visibleSteps({ initiative }: Pick<DossierFacts, 'initiative'>): readonly StepId[] {
  const decisionKnown = initiative.Stance !== undefined || initiative.DecisionResult !== undefined;
  const atDecision = phaseNumber(initiative.Phase) >= phaseNumber(Phase.deciding);
  const closing = phaseNumber(initiative.Phase) >= phaseNumber(Phase.deciding) || initiative.OutcomeNote !== undefined;
  return dossierSteps.filter((id) => {
    if (id === 'besluit') return decisionKnown || atDecision;
    if (id === 'afronden') return closing;
    return true;
  });
}

/** Where the work of a phase is done. */
export function stepOfPhase(phase: Phase): StepId {
  const steps: Readonly<Record<Phase, StepId>> = {
    aangemeld: 'overzicht',
    toegewezen: 'overzicht',
    verkenning: 'verkenning',
    inschatting: 'inschatting',
    verbreding: 'verbreding',
    weging: 'weging',
    besluit: 'besluit',
    begeleiding: 'afspraken',
    afgerond: 'afronden',
  };
  return steps[phase];
}
