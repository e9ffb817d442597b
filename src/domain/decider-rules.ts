import type { Initiative } from './records.generated';
import { splitValues } from './text';
import { deciders } from './weighing';
import type { PlainDay } from './types';
import type { Decider } from './weighing';

/** What can make raad or college the one who decides; Dutch because the administrator edits the rules by these words. */
export const grounds = [
  'nieuw beleid',
  'hoog belang raad',
  'bijdrage boven grens raad',
  'vergunning',
  'grond',
  'overeenkomst',
  'uitdaagrecht',
  'hoog belang college',
  'bijdrage boven mandaat directie',
] as const;
export type Ground = (typeof grounds)[number];

/** A ground that the municipality added itself: a question to answer with yes or no. */
export interface OwnGround {
  /** As the question shows it, e.g. `"Er is een bezwaar van een buurgemeente"`. */
  readonly label: string;
  readonly decider: Decider;
  readonly basis: string;
}

export interface DeciderRules {
  /** 1 = as the product comes; each change makes the next version. */
  readonly version: number;
  /** First day of this version; absent for version 1. */
  readonly since?: PlainDay;
  /** From above this amount in euros the raad decides. */
  readonly councilAbove: number;
  /** Up to and including this amount in euros the directie may decide. */
  readonly managementUpTo: number;
  /** Who decides when a ground applies. Without any ground it is the directie. */
  readonly byGround: Readonly<Partial<Record<Ground, Decider>>>;
  /** On what each rule rests, in words: a regulation, the register of mandates. */
  readonly basis: Readonly<Partial<Record<Ground, string>>>;
  readonly own: readonly OwnGround[];
}

/** What is known about the step that must be decided; `undefined` = nobody said. */
export interface DeciderFacts {
  /** Contribution of the municipality in euros. */
  readonly amount?: number;
  readonly newPolicy?: boolean;
  readonly permit?: boolean;
  readonly land?: boolean;
  readonly contract?: boolean;
  /** Labels of the municipality's own grounds that apply. */
  readonly own?: readonly string[];
}

export interface DeciderProposal {
  readonly decider: Decider;
  /** Why each body: the grounds that apply to it, known ones first, then own ones by their label. Without grounds it is not needed. */
  readonly groundsByDecider: Readonly<Record<Decider, readonly string[]>>;
}

/**
 * Who decides, by the municipality's own rules: the highest body that has a ground, else the directie. A proposal:
 * the accountmanager chooses.
 */
export function proposeDecider(
  initiative: Pick<Initiative, 'Type' | 'CouncilRelevance' | 'ExecutiveRelevance'>,
  facts: DeciderFacts,
  rules: DeciderRules,
): DeciderProposal {
  const amount = facts.amount ?? 0;
  const applies: Readonly<Record<Ground, boolean | undefined>> = {
    'nieuw beleid': facts.newPolicy,
    'hoog belang raad': initiative.CouncilRelevance === 'hoge',
    'bijdrage boven grens raad': amount > rules.councilAbove,
    vergunning: facts.permit,
    grond: facts.land,
    overeenkomst: facts.contract,
    uitdaagrecht: initiative.Type === 'uitdaagrecht',
    'hoog belang college': initiative.ExecutiveRelevance === 'hoge',
    'bijdrage boven mandaat directie': amount > rules.managementUpTo,
  };
  const groundsOf = (decider: Decider): readonly string[] => [
    ...grounds.filter((ground) => applies[ground] === true && rules.byGround[ground] === decider),
    ...rules.own
      .filter((ground) => ground.decider === decider && facts.own?.includes(ground.label))
      .map(({ label }) => label),
  ];
  const groundsByDecider = { raad: groundsOf('raad'), college: groundsOf('college'), directie: groundsOf('directie') };
  return { decider: deciders.find((decider) => groundsByDecider[decider].length > 0) ?? 'directie', groundsByDecider };
}

export function isGround(text: string): text is Ground {
  return grounds.some((ground) => ground === text);
}

/** On what a ground rests, as the rules say it; empty when they do not. */
export function basisOf(rules: DeciderRules, ground: string): string {
  return isGround(ground)
    ? (rules.basis[ground] ?? '')
    : (rules.own.find(({ label }) => label === ground)?.basis ?? '');
}

/** What the rules rest on as the product comes; the municipality writes its own. Dutch: it is read as data. */
export const usualBasis: Readonly<Record<Ground, string>> = {
  'nieuw beleid': 'De raad stelt de kaders',
  'hoog belang raad': 'De raad wil dit zelf kunnen wegen',
  'bijdrage boven grens raad': 'Budgetrecht van de raad',
  vergunning: 'Bevoegdheid van het college',
  grond: 'Bevoegdheid van het college',
  overeenkomst: 'Bevoegdheid van het college',
  uitdaagrecht: 'Verordening over het uitdaagrecht',
  'hoog belang college': 'Het college wil dit zelf kunnen wegen',
  'bijdrage boven mandaat directie': 'Mandaatregister',
};

/**
 * Reads the rules as the administrator writes them: `nieuw beleid=raad;vergunning=college`.
 * @returns `undefined` when a ground or body is not known
 */
export function readGroundRules(text: string): DeciderRules['byGround'] | undefined {
  const rules: Partial<Record<Ground, Decider>> = {};
  for (const part of splitValues(text)) {
    const [left, right] = part.split('=').map((side) => side.trim().toLowerCase());
    const ground = grounds.find((known) => known === left);
    const decider = deciders.find((known) => known === right);
    if (!ground || !decider) return undefined;
    rules[ground] = decider;
  }
  return rules;
}
