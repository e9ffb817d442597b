import { aContributor, anInitiative, aWeighing } from '../testing/builders';
import { dissenting, missingInConclusion, quorum } from './conclusion';
import { changesOfView, earlierViews, hasAnswered, resultOfRound, roundOf, withEarlierView } from './weighing-rounds';

const conclusion = {
  Stance: 'versterken',
  WhyAndHow: 'Goed',
  ArgumentsAgainst: 'Geen',
  Decider: 'college',
  StartnotitieNeeded: false,
} as const;

describe('rounds of a weighing', () => {
  it('start at one, without a number in the list', () => {
    expect(roundOf(anInitiative())).toBe(1);
    expect(roundOf(anInitiative({ WeighingRound: 2 }))).toBe(2);
    expect(hasAnswered(aWeighing('henk'), 1)).toBe(true);
    expect(hasAnswered(aWeighing('henk'), 2)).toBe(false);
    expect(hasAnswered(aWeighing('henk', { SubmittedAt: undefined, Round: 2 }), 2)).toBe(false);
    expect(hasAnswered(undefined, 1)).toBe(false);
  });

  it('keep the view of before beside the new one, each round once', () => {
    const first = aWeighing('henk', { Stance: 'remmen', Responsibility: 'Veiligheid' });
    const second = { ...aWeighing('henk', { Round: 2 }), EarlierRounds: withEarlierView(first) };
    expect(earlierViews(second)).toMatchObject([{ round: 1, answers: { Stance: 'remmen' } }]);
    const third = { ...second, Round: 3, EarlierRounds: withEarlierView(second) };
    expect(earlierViews(third).map(({ round }) => round)).toEqual([1, 2]);
    expect(withEarlierView({ ...second, EarlierRounds: withEarlierView(second) })).toBe(withEarlierView(second));
  });

  it('say who changed, who stayed and who did not look again', () => {
    const before = aWeighing('henk', { Stance: 'remmen' });
    const changed = aWeighing('henk', { Round: 2, EarlierRounds: withEarlierView(before) });
    const stayed = aWeighing('ingrid', { Round: 2, EarlierRounds: withEarlierView(aWeighing('ingrid')) });
    const silent = aWeighing('geert');
    expect(changesOfView(changed)?.changed).toEqual(['Stance']);
    expect(changesOfView(stayed)?.changed).toEqual([]);
    expect(changesOfView(silent)).toBeUndefined();
    expect(resultOfRound([changed, stayed, silent, aWeighing('anna', { SubmittedAt: undefined })], 2)).toEqual({
      changed: [changed],
      stayed: [stayed],
      silent: [silent],
    });
  });

  it('count somebody who answers for the first time in a later round as a change', () => {
    const late = aWeighing('henk', { Round: 2 });
    expect(resultOfRound([late], 2).changed).toEqual([late]);
  });

  it.each(['geen json', '{}', '[1]', 'null', '[null]', '[{"round": 1, "answers": null}]'])(
    'read nothing from %s',
    (EarlierRounds) => {
      expect(earlierViews({ EarlierRounds })).toEqual([]);
    },
  );
});

describe('a conclusion', () => {
  const asked = [aContributor('henk'), aContributor('ingrid'), aContributor('geert', { Status: 'kan niet' })];

  it.each([
    [50, 1, true],
    [51, 2, false],
    [100, 2, false],
    [0, 1, true],
    [900, 2, false],
  ])('needs, at %i percent of two asked, %i views', (percent, needed, isReached) => {
    expect(quorum(asked, [aWeighing('henk')], percent)).toEqual({ needed, submitted: 1, isReached });
  });

  it('on fewer views says why', () => {
    const facts = { contributors: asked, weighings: [aWeighing('henk')] };
    expect(missingInConclusion(conclusion, facts, 100)).toEqual([{ field: 'EarlyReason', reason: 'reason-needed' }]);
    expect(missingInConclusion({ ...conclusion, EarlyReason: 'Spoed' }, facts, 100)).toEqual([]);
  });

  it('says what is done with views on another side, and only with those', () => {
    const weighings = [aWeighing('henk', { Stance: 'versterken-mits' }), aWeighing('ingrid', { Stance: 'remmen' })];
    const facts = { contributors: asked, weighings };
    expect(dissenting(weighings, 'versterken').map(({ Title }) => Title)).toEqual(['Ingrid Kuiper']);
    expect(dissenting(weighings, undefined)).toEqual([]);
    expect(missingInConclusion(conclusion, facts, 50)).toEqual([{ field: 'DissentHandling', reason: 'reason-needed' }]);
    expect(missingInConclusion({ ...conclusion, DissentHandling: 'Eerst de weg.' }, facts, 50)).toEqual([]);
  });
});
