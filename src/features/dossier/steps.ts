import type { Host } from '../../data/ports';
import type { DossierFacts } from '../../domain/phases';
import { can } from '../../domain/rights';
import type { Actor } from '../../domain/rights';
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
 * @param asked - the step in the address: "Afronden" can be asked for earlier, because every initiative can end
 */
export function visibleSteps({ initiative }: Pick<DossierFacts, 'initiative'>, asked?: StepId): readonly StepId[] {
  const decisionKnown = initiative.Stance !== undefined || initiative.DecisionResult !== undefined;
  const atDecision = phaseNumber(initiative.Phase) >= phaseNumber(Phase.deciding);
  const closing = phaseNumber(initiative.Phase) >= phaseNumber(Phase.deciding) || initiative.OutcomeNote !== undefined;
  return dossierSteps.filter((id) => {
    if (id === 'besluit') return decisionKnown || atDecision;
    if (id === 'afronden') return closing || asked === id;
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

/**
 * The step that shows when the address names none. The tab of a channel opens on what is asked of its reader: the weighing,
 * while it takes views.
 */
export function openingStep(facts: DossierFacts, me: Actor, host: Host['kind']): StepId {
  const asked = facts.initiative.Phase === Phase.weighing && can(me, 'weigh', facts);
  return host === 'channel-tab' && asked ? 'weging' : 'overzicht';
}
