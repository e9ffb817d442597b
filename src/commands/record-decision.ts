import { lineLimit, noteLimit, cleanLine, cleanNote } from '../domain/text';
import type { DecisionInput } from '../domain/decision';
import { deriveKey } from '../domain/keys';
import type { Missing } from '../domain/missing';
import { decide } from '../domain/phases';
import { dayOf } from '../domain/days';
import { hasCommand } from '../domain/command-trail';
import type { Changes } from '../data/ports';
import type { Agreement, Initiative } from '../domain/records.generated';
import { timelineWording } from '../domain/timeline-wording';
import { addWorkingDays } from '../domain/working-days';
import { blocked, notFound } from './command';
import type { Blocked, ListServices } from './command';
import { factsOf, readDossier } from './read-dossier';
import { takeStep } from './take-step';
import type { StepInput, StepResult } from './take-step';

export interface RecordDecisionInput extends StepInput {
  readonly decision: DecisionInput;
}

/**
 * "Besluit vastleggen". A yes starts the guidance; a no or "later opnieuw" stays with the decision. Each condition becomes
 * an agreement "uit het besluit"; those are written first, so that a yes with conditions is never stored without them.
 * Repeating it with the same key gives one decision and each condition once.
 */
export async function recordDecision(
  services: ListServices,
  { decision, ...input }: RecordDecisionInput,
): Promise<StepResult> {
  const clean = cleanDecision(decision);
  const tooLong = tooLongIn(clean);
  if (tooLong) return tooLong;
  const dossier = await readDossier(services, input.initiativeKey);
  if (!dossier) return notFound;
  const event = { type: 'recordDecision', decision: clean } as const;
  if (!hasCommand(dossier.initiative.record.LastCommand, input.commandKey)) {
    const verdict = decide(factsOf(dossier), event, input.actor, services.now());
    if (verdict.kind === 'blocked') return verdict;
  }
  await Promise.all(conditionsOf(clean, input).map((agreement) => services.lists.agreements.createOnce(agreement)));
  return takeStep(
    services,
    input,
    event,
    () => timelineWording.decided(clean),
    () => nextAfter(clean, input, services.now()),
  );
}

function conditionsOf({ result, conditions = [] }: DecisionInput, input: StepInput): readonly Agreement[] {
  if (result !== 'ja-als') return [];
  return conditions.map((condition, index) => ({
    Title: condition.title,
    Key: deriveKey(input.commandKey, `condition:${index}`),
    InitiativeKey: input.initiativeKey,
    OwnerSide: condition.ownerSide,
    OwnerKey: condition.ownerKey,
    OwnerName: condition.ownerName,
    DueOn: condition.dueOn,
    Status: 'open',
    FromDecision: true,
  }));
}

/** Whatever was decided, the initiators get to hear it within the norm; "later" comes back on its day. */
function nextAfter({ result, againOn }: DecisionInput, { settings }: StepInput, now: Date): Changes<Initiative> {
  if (result === 'later') return { NextAction: 'Opnieuw voorleggen voor besluit', NextActionOn: againOn ?? null };
  return {
    NextAction: 'Initiatiefnemers de uitkomst vertellen',
    NextActionOn: addWorkingDays(dayOf(now), settings.norms.outcome, settings.calendar),
  };
}

function cleanDecision(decision: DecisionInput): DecisionInput {
  return {
    ...decision,
    reference: decision.reference === undefined ? undefined : cleanLine(decision.reference),
    note: decision.note === undefined ? undefined : cleanNote(decision.note),
    conditions: decision.conditions?.map((condition) => ({ ...condition, title: cleanLine(condition.title) })),
  };
}

function tooLongIn({ reference = '', note = '', conditions = [] }: DecisionInput): Blocked | undefined {
  const missing: Missing[] = [];
  if (reference.length > lineLimit) missing.push({ field: 'DecisionReference', reason: 'too-long' });
  if (note.length > noteLimit) missing.push({ field: 'DecisionNote', reason: 'too-long' });
  conditions.forEach(({ title }, index) => {
    if (title.length > lineLimit) missing.push({ field: 'conditions', reason: 'too-long', subject: String(index) });
  });
  return missing.length > 0 ? blocked(...missing) : undefined;
}
