import type { Weighing } from './records.generated';
import { agreement, agreementOf, countVotes, isSubmitted, majority, sideOf } from './weighing';
import type { Agreement, Decider, Stance } from './weighing';

/** One person's counted view, with which of its answers differ from what most say. */
export interface CountedView {
  readonly weighing: Weighing;
  readonly deviates: { readonly stance: boolean; readonly decider: boolean; readonly startnotitie: boolean };
}

/** What all answers to one question come to. */
export interface Together<V> {
  /** `undefined` without answers. */
  readonly agreement: Agreement | undefined;
  /** How often each answer was given. */
  readonly counts: ReadonlyMap<V, number>;
}

export interface Argument {
  readonly name: string;
  readonly text: string;
}

/** The views beside each other. */
export interface WeighingOverview {
  readonly views: readonly CountedView[];
  readonly stance: Together<Stance>;
  readonly decider: Together<Decider>;
  readonly startnotitie: Together<boolean>;
  readonly argumentsFor: readonly Argument[];
  readonly argumentsAgainst: readonly Argument[];
  readonly openQuestions: readonly Argument[];
}

/** @param weighings - of one initiative; drafts are not counted */
export function weighingOverview(weighings: readonly Weighing[]): WeighingOverview {
  const counted = weighings.filter(isSubmitted);
  const stances = counted.flatMap(({ Stance }) => (Stance === undefined ? [] : [Stance]));
  const deciders = counted.flatMap(({ Decider }) => (Decider === undefined ? [] : [Decider]));
  const notes = counted.flatMap(({ StartnotitieNeeded }) =>
    StartnotitieNeeded === undefined ? [] : [StartnotitieNeeded],
  );
  const side = majority(stances.map(sideOf));
  const decider = majority(deciders);
  const note = majority(notes);
  return {
    views: counted.map((weighing) => ({
      weighing,
      deviates: {
        stance: side !== undefined && weighing.Stance !== undefined && sideOf(weighing.Stance) !== side,
        decider: decider !== undefined && weighing.Decider !== decider,
        startnotitie: note !== undefined && weighing.StartnotitieNeeded !== note,
      },
    })),
    stance: { agreement: agreement(stances), counts: countVotes(stances) },
    decider: { agreement: agreementOf(deciders), counts: countVotes(deciders) },
    startnotitie: { agreement: agreementOf(notes), counts: countVotes(notes) },
    argumentsFor: counted.filter(joins).flatMap(({ Title, WhyAndHow }) => argument(Title, WhyAndHow)),
    argumentsAgainst: counted.flatMap((weighing) => [
      ...(joins(weighing) ? [] : argument(weighing.Title, weighing.WhyAndHow)),
      ...argument(weighing.Title, weighing.ArgumentsAgainst),
    ]),
    openQuestions: counted.flatMap(({ Title, OpenQuestions }) => argument(Title, OpenQuestions)),
  };
}

/** Who slows down or leaves alone gives a reason against, also in what they write as why. */
function joins({ Stance }: Weighing): boolean {
  return Stance === undefined || sideOf(Stance) === 'join';
}

/** The form asks to write "geen" when nothing speaks against: that is no argument. */
function argument(name: string, text: string | undefined): readonly Argument[] {
  const clean = (text ?? '').trim();
  return clean === '' || /^(?:geen|niets|nee|none|no)[.!]?$/i.test(clean) ? [] : [{ name, text: clean }];
}
