import type { PartnerMirror } from './records.generated';

/**
 * What makes a municipality a good partner, in the order in which it is asked. Source: the call to make being a good partner
 * in cooperation top priority (samenwerkingswijzer Noordoostpolder; handreiking Rekenkamer WVOLV 2.4).
 */
export const mirrorCriteria = ['aansluiten', 'meedenken', 'stem', 'open', 'weten', 'betrokken', 'anderen'] as const;
export type MirrorCriterion = (typeof mirrorCriteria)[number];
export type MirrorSide = PartnerMirror['Side'];

/** 1 never to 5 always; absent when somebody has no view. */
export type MirrorAnswers = Readonly<Partial<Record<MirrorCriterion, number>>>;

/** From so many answers of a side its averages are shown: with fewer it could be traced to who gave them. */
export const fewestMirrorAnswers = 3;
/** From this difference on the two sides see it differently. */
const difference = 0.5;

export interface MirrorRow {
  readonly criterion: MirrorCriterion;
  /** Absent while too few of that side answered. */
  readonly team?: number;
  readonly initiators?: number;
  /** How the initiators see it beside the team; absent while one of the two is. */
  readonly compared?: 'lower' | 'same' | 'higher';
}

export interface Mirror {
  readonly rows: readonly MirrorRow[];
  readonly count: Readonly<Record<MirrorSide, number>>;
  /** How many answers a side still lacks before its averages show; 0 when they do. */
  readonly needed: Readonly<Record<MirrorSide, number>>;
}

/** All answers together; one answer is never shown by itself. */
export function mirrorOf(answers: readonly Pick<PartnerMirror, 'Side' | 'Scores'>[]): Mirror {
  const bySide = (side: MirrorSide): readonly MirrorAnswers[] =>
    answers.filter(({ Side }) => Side === side).map(({ Scores }) => readScores(Scores));
  const team = bySide('team');
  const initiators = bySide('initiatiefnemer');
  return {
    rows: mirrorCriteria.map((criterion) => {
      const ours = averageOf(team, criterion);
      const theirs = averageOf(initiators, criterion);
      const compared = ours === undefined || theirs === undefined ? undefined : compare(ours, theirs);
      return { criterion, team: ours, initiators: theirs, compared };
    }),
    count: { team: team.length, initiatiefnemer: initiators.length },
    needed: { team: lacking(team.length), initiatiefnemer: lacking(initiators.length) },
  };
}

/** The seven scores as they stand in the list: `4;5;3;;2;5;1`, empty where somebody had no view. */
export function formatScores(answers: MirrorAnswers): string {
  return mirrorCriteria.map((criterion) => String(answers[criterion] ?? '')).join(';');
}

export function readScores(text: string): MirrorAnswers {
  const values = text.split(';').map((part) => Number(part.trim() || Number.NaN));
  return Object.fromEntries(
    mirrorCriteria.flatMap((criterion, position) => {
      const value = values[position];
      return value !== undefined && isScore(value) ? [[criterion, value]] : [];
    }),
  );
}

/** An answer says something: at least one criterion is judged, each from 1 to 5. */
export function isMirrorAnswer(answers: MirrorAnswers): boolean {
  const given = Object.values(answers);
  return given.length > 0 && given.every(isScore);
}

function isScore(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 5;
}

function averageOf(answers: readonly MirrorAnswers[], criterion: MirrorCriterion): number | undefined {
  const given = answers.flatMap((answer) => answer[criterion] ?? []);
  if (given.length < fewestMirrorAnswers) return undefined;
  return given.reduce((sum, value) => sum + value, 0) / given.length;
}

function compare(ours: number, theirs: number): NonNullable<MirrorRow['compared']> {
  // One decimal is what people see, so the difference is of what they see.
  const seen = Math.round(theirs * 10) / 10 - Math.round(ours * 10) / 10;
  // Floating point: 3.2 - 2.7 is a little more than a half, 4.1 - 3.6 a little less.
  if (Math.abs(seen) + 1e-9 < difference) return 'same';
  return seen < 0 ? 'lower' : 'higher';
}

function lacking(count: number): number {
  return Math.max(0, fewestMirrorAnswers - count);
}
