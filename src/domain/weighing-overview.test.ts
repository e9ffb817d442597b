import type { Weighing } from './records.generated';
import { weighingOverview } from './weighing-overview';

const view = (Title: string, changes: Partial<Weighing>): Weighing => ({
  Title,
  Key: Title,
  InitiativeKey: 'K',
  PersonKey: Title,
  SubmittedAt: '2026-11-20T10:00:00.000Z',
  WhyAndHow: `Waarom ${Title}`,
  ArgumentsAgainst: 'Geen.',
  StartnotitieNeeded: true,
  Decider: 'college',
  Stance: 'versterken-mits',
  ...changes,
});

const five = [
  view('Wim', { ArgumentsAgainst: 'De provinciale weg is niet onze taak.' }),
  view('Ingrid', { Stance: 'versterken', StartnotitieNeeded: false }),
  view('Joost', {}),
  view('Karin', { Stance: 'remmen', Decider: 'raad', ArgumentsAgainst: 'Er is geen geld in 2027.' }),
  view('Henk', { StartnotitieNeeded: false }),
];

describe('the views beside each other', () => {
  it('counts per word, and judges agreement by side', () => {
    const { stance, decider, startnotitie } = weighingOverview(five);
    expect(stance.agreement).toBe('nearly');
    expect([...stance.counts]).toEqual([
      ['versterken-mits', 3],
      ['versterken', 1],
      ['remmen', 1],
    ]);
    expect(decider.agreement).toBe('nearly');
    expect(startnotitie.agreement).toBe('divided');
  });

  it('marks what differs from what most say, not which of two words for yes was used', () => {
    const marked = weighingOverview(five).views.filter(({ deviates }) => deviates.stance || deviates.decider);
    expect(marked.map(({ weighing }) => weighing.Title)).toEqual(['Karin']);
    expect(
      weighingOverview(five)
        .views.filter(({ deviates }) => deviates.startnotitie)
        .map(({ weighing }) => weighing.Title),
    ).toEqual(['Ingrid', 'Henk']);
  });

  it('marks nothing when there is no majority', () => {
    const { views } = weighingOverview([view('A', { Decider: 'raad' }), view('B', { Decider: 'college' })]);
    expect(views.every(({ deviates }) => !deviates.decider)).toBe(true);
  });

  it('puts the why of who slows down with what speaks against, and leaves "geen" out', () => {
    const { argumentsFor, argumentsAgainst } = weighingOverview(five);
    expect(argumentsFor.map(({ name }) => name)).toEqual(['Wim', 'Ingrid', 'Joost', 'Henk']);
    expect(argumentsAgainst).toEqual([
      { name: 'Wim', text: 'De provinciale weg is niet onze taak.' },
      { name: 'Karin', text: 'Waarom Karin' },
      { name: 'Karin', text: 'Er is geen geld in 2027.' },
    ]);
  });

  it('does not count a draft', () => {
    const draft = { ...view('Wim', {}), SubmittedAt: undefined };
    expect(weighingOverview([draft])).toMatchObject({ views: [], stance: { agreement: undefined }, argumentsFor: [] });
  });
});
