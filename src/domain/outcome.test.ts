import fc from 'fast-check';
import { anInitiative } from '../testing/builders';
import { formatLessons } from './lessons';
import {
  formatEvaluation,
  missingInClosing,
  outcomes,
  readEvaluation,
  readRetentionTable,
  retentionOf,
  successFactors,
} from './outcome';
import type { Closing, Evaluation } from './outcome';
import { readSettings } from './settings';

const good = { score: 'goed' } as const;
const evaluation: Evaluation = {
  contact: good,
  antwoord: good,
  meedenken: good,
  eisen: good,
  collegas: good,
  verbinden: good,
};
const bothLessons = formatLessons({ again: 'Vroeg vragen', different: 'Eerder bellen' });
const full: Closing = { outcome: 'gerealiseerd', note: 'Gelukt', lessons: bothLessons, evaluation };

describe('closing', () => {
  const missing = (phase: 'verkenning' | 'besluit' | 'begeleiding', closing: Closing) =>
    missingInClosing(anInitiative({ Phase: phase }), closing);

  it('as gerealiseerd needs the evaluation, and that we really helped', () => {
    expect(missing('begeleiding', full)).toEqual([]);
    expect(missing('besluit', full)).toEqual([{ field: 'Outcome', reason: 'wrong-phase' }]);
    expect(
      missing('begeleiding', { ...full, lessons: '', evaluation: { ...evaluation, eisen: { score: 'niet' } } }),
    ).toEqual([
      { field: 'SuccessFactors', reason: 'why-needed', subject: 'eisen' },
      { field: 'Lessons', reason: 'empty', subject: 'again' },
      { field: 'Lessons', reason: 'empty', subject: 'different' },
    ]);
    expect(missing('begeleiding', { ...full, evaluation: {} })).toHaveLength(6);
  });

  it('as niet versterkt needs a decision', () => {
    const closing = { outcome: 'niet versterkt', note: 'Geen geld' } as const;
    expect(missing('besluit', closing)).toEqual([{ field: 'Outcome', reason: 'no-decision' }]);
    expect(missingInClosing(anInitiative({ Phase: 'besluit', DecisionResult: 'nee' }), closing)).toEqual([]);
  });

  it.each(['doorverwezen', 'samengevoegd'] as const)('as %s says to whom or with which', (outcome) => {
    const said = { outcome, note: 'Past daar beter', arrived: 'nog niet' } as const;
    expect(missing('verkenning', said)).toEqual([{ field: 'ReferredTo', reason: 'empty' }]);
    expect(missing('verkenning', { ...said, referredTo: 'Provincie' })).toEqual([]);
    expect(missing('verkenning', { ...said, referredTo: 'x'.repeat(256) })).toEqual([
      { field: 'ReferredTo', reason: 'too-long' },
    ]);
  });

  it('as doorverwezen says whether it arrived', () => {
    const closing = { outcome: 'doorverwezen', note: 'Past daar beter', referredTo: 'Provincie' } as const;
    expect(missing('verkenning', closing)).toEqual([{ field: 'ReferralArrived', reason: 'empty' }]);
  });

  it('early on needs no evaluation, but a word', () => {
    expect(missing('verkenning', { outcome: 'ingetrokken', note: ' ' })).toEqual([
      { field: 'OutcomeNote', reason: 'empty' },
    ]);
  });
});

describe('the evaluation', () => {
  it('reads back as it was written', () => {
    const anyText = fc
      .string({ minLength: 1 })
      .map((text) => text.replace(/\s+/g, ' ').trim())
      .filter((text) => text !== '');
    const anyJudgement = fc.record(
      { score: fc.constantFrom('goed', 'deels', 'niet'), why: anyText },
      { requiredKeys: ['score'] },
    );
    const anyEvaluation = fc.record(Object.fromEntries(successFactors.map((factor) => [factor, anyJudgement])), {
      requiredKeys: [],
    });
    fc.assert(
      fc.property(anyEvaluation as fc.Arbitrary<Evaluation>, (written) => {
        expect(readEvaluation(formatEvaluation(written))).toEqual(written);
      }),
    );
  });

  it('leaves out lines that somebody typed in the list', () => {
    expect(readEvaluation('antwoord: deels: De zaal: drie weken\r\nzomaar iets\ncontact: prima')).toEqual({
      antwoord: { score: 'deels', why: 'De zaal: drie weken' },
    });
  });
});

describe('how long a dossier is kept', () => {
  const { byOutcome, personalDataYears } = readSettings([]).retention;

  it.each([
    ['gerealiseerd', undefined],
    ['niet versterkt', undefined],
    ['doorverwezen', '2027-11-23'],
    ['ingetrokken', '2027-11-23'],
    ['samengevoegd', '2027-11-23'],
    ['gestopt', '2027-11-23'],
  ] as const)('after %s: until %s', (outcome, dossierUntil) => {
    const retention = retentionOf(outcome, '2026-11-23', byOutcome, personalDataYears);
    expect([retention.dossierUntil, retention.personalDataUntil]).toEqual([dossierUntil, '2027-11-23']);
  });

  it('is for the archivist to change, for every outcome', () => {
    const text = outcomes.map((outcome) => `${outcome}=7`).join(';');
    expect(readRetentionTable(text)?.gestopt).toBe(7);
    expect(readRetentionTable(`${text};onbekend=3`)).toBeUndefined();
    expect(readRetentionTable(text.replace('=7', '=ooit'))).toBeUndefined();
  });
});
