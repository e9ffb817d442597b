import type { Initiative } from '../records.generated';
import { outcomes } from '../outcome';
import type { Outcome } from '../outcome';
import { phases } from '../phases';
import type { Phase } from '../phases';

export type InitiativeType = NonNullable<Initiative['Type']>;

export const initiativeTypes: readonly InitiativeType[] = [
  'sociaal',
  'fysiek',
  'cultuur',
  'duurzaam',
  'ondernemend',
  'uitdaagrecht',
];

/** What a file says about how far it is: a phase, or how it ended. */
export interface ReadPhase {
  readonly phase: Phase;
  readonly outcome?: Outcome;
}

/**
 * Reads the phase as lists of municipalities write it. Registered and assigned are the same here: whoever is imported has
 * an accountmanager already.
 * @returns `undefined` when it says nothing to us
 */
export function readPhase(written: string): ReadPhase | undefined {
  const text = plain(written);
  if (text === 'aangemeld') return { phase: 'toegewezen' };
  const phase = phases.find((known) => known === text) ?? phaseWords[text];
  if (phase) return { phase };
  const outcome = readOutcome(written);
  return outcome && { phase: 'afgerond', outcome };
}

/** What a word that is none of the phases probably means: a proposal, for a person to decide. */
export function guessPhase(written: string): Phase | undefined {
  return /^(?:loopt|lopend|actief|bezig|gestart)/.test(plain(written)) ? 'begeleiding' : undefined;
}

export function readOutcome(written: string): Outcome | undefined {
  const text = plain(written);
  return outcomes.find((known) => known === text) ?? outcomeWords[text];
}

export function readType(written: string): InitiativeType | undefined {
  const text = plain(written);
  return initiativeTypes.find((known) => known === text);
}

const phaseWords: Readonly<Record<string, Phase | undefined>> = {
  nieuw: 'toegewezen',
  ontvangen: 'toegewezen',
  ingediend: 'toegewezen',
  opgepakt: 'toegewezen',
  verkennen: 'verkenning',
  'in verkenning': 'verkenning',
  'voorlopige inschatting': 'inschatting',
  beoordeling: 'inschatting',
  verbreden: 'verbreding',
  wegen: 'weging',
  afweging: 'weging',
  besluitvorming: 'besluit',
  begeleiden: 'begeleiding',
  uitvoering: 'begeleiding',
  'in uitvoering': 'begeleiding',
  realisatie: 'begeleiding',
  klaar: 'afgerond',
  gereed: 'afgerond',
  afgesloten: 'afgerond',
  gesloten: 'afgerond',
};

const outcomeWords: Readonly<Record<string, Outcome | undefined>> = {
  gelukt: 'gerealiseerd',
  uitgevoerd: 'gerealiseerd',
  doorverwijzing: 'doorverwezen',
  afgewezen: 'niet versterkt',
  'niet doorgegaan': 'gestopt',
  stopgezet: 'gestopt',
  samenvoeging: 'samengevoegd',
  teruggetrokken: 'ingetrokken',
};

function plain(written: string): string {
  return written
    .toLowerCase()
    .replace(/^\d+[.)]?\s*/, '')
    .replace(/[-_\s]+/g, ' ')
    .replace(/[.:]/g, '')
    .trim();
}
