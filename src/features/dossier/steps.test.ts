import type { DossierFacts } from '../../domain/phases';
import { aContributor, anInitiative, aWeighing } from '../../testing/builders';
import { people } from '../../testing/people';
import { isOnlyAsking, openingStep, visibleSteps } from './steps';

const facts = (phase: 'verkenning' | 'weging'): DossierFacts => ({
  initiative: anInitiative({ Phase: phase }),
  opgaveLinks: [],
  contributors: [aContributor('henk')],
  weighings: [],
});

describe('the step on which a dossier opens', () => {
  it('is the weighing in the tab of a channel, for who is asked, while it takes views', () => {
    expect(openingStep(facts('weging'), people.henk, 'channel-tab')).toBe('weging');
  });

  it('is the overview for who is not asked, before the weighing, and on a page', () => {
    expect(openingStep(facts('weging'), people.ingrid, 'channel-tab')).toBe('overzicht');
    expect(openingStep(facts('verkenning'), people.henk, 'channel-tab')).toBe('overzicht');
    expect(openingStep(facts('weging'), people.henk, 'page')).toBe('overzicht');
  });
});

describe('the tab of a channel shows nothing but the question', () => {
  const now = new Date('2026-11-23T13:00:00Z');
  const asking = (
    changes: Partial<ReturnType<typeof facts>> = {},
    host: 'page' | 'channel-tab' = 'channel-tab',
  ): boolean => isOnlyAsking({ ...facts('weging'), ...changes }, people.henk, host, now);
  const inRound = (WeighingRound: number) => ({ initiative: anInitiative({ Phase: 'weging', WeighingRound }) });

  it('until the reader has answered, in each round anew', () => {
    expect(asking()).toBe(true);
    expect(asking({ weighings: [aWeighing('henk')] })).toBe(false);
    expect(asking({ ...inRound(2), weighings: [aWeighing('henk')] })).toBe(true);
    expect(asking({ ...inRound(2), weighings: [aWeighing('henk', { Round: 2 })] })).toBe(false);
  });

  it('not after the closing day, and not on a page', () => {
    expect(asking({ initiative: anInitiative({ Phase: 'weging', WeighingClosesOn: '2026-11-20' }) })).toBe(false);
    expect(asking({}, 'page')).toBe(false);
  });
});

describe('the tabs of a dossier', () => {
  it('have no decision and no closing before the weighing is concluded', () => {
    const tabs = visibleSteps(facts('weging'));
    expect(tabs).not.toContain('besluit');
    expect(tabs).not.toContain('afronden');
  });

  it('have a closing before that for who asks for it: an initiative can be referred in any phase', () => {
    expect(visibleSteps(facts('verkenning'), 'afronden')).toContain('afronden');
    expect(visibleSteps(facts('verkenning'), 'besluit')).not.toContain('besluit');
  });

  it('keep the decision after going back to the weighing, because what was written there stays', () => {
    const initiative = anInitiative({ Phase: 'weging', Stance: 'versterken' });
    expect(visibleSteps({ initiative })).toContain('besluit');
  });
});
