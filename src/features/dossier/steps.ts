import type { Host } from '../../data/ports';
import type { DossierFacts } from '../../domain/phases';
import { can } from '../../domain/rights';
import type { Actor } from '../../domain/rights';
import { isWeighingOver, Phase, phaseNumber } from '../../domain/phases';
import { hasAnswered, roundOf } from '../../domain/weighing-rounds';
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
 * Whether the dossier shows only the question to its reader, without header and tabs: the tab of a channel, as it opens, to
 * who has not answered yet. The channel has the name of the initiative, and "Lees het dossier" leads to the rest.
 */
export function isOnlyAsking(facts: DossierFacts, me: Actor, host: Host['kind'], now: Date): boolean {
  if (openingStep(facts, me, host) !== 'weging' || isWeighingOver(facts.initiative, now)) return false;
  const own = facts.weighings.find(({ PersonKey }) => PersonKey === me.personKey);
  return !hasAnswered(own, roundOf(facts.initiative));
}

/**
 * The step that shows when the address names none. The tab of a channel opens on what is asked of its reader: the weighing,
 * while it takes views.
 */
export function openingStep(facts: DossierFacts, me: Actor, host: Host['kind']): StepId {
  const asked = facts.initiative.Phase === Phase.weighing && can(me, 'weigh', facts);
  return host === 'channel-tab' && asked ? 'weging' : 'overzicht';
}
