import { aContributor, anInitiative } from '../../testing/builders';
import { people } from '../../testing/people';
import { openingStep, visibleSteps } from './steps';

const facts = (phase: 'verkenning' | 'weging') => ({
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
