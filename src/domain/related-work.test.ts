import { relatedWork } from './related-work';
import type { RelatedInitiative, RelatedInput } from './related-work';

const other = (Key: string, changes: Partial<RelatedInitiative> = {}): RelatedInitiative => ({
  Key,
  Title: Key,
  Number: '2025-001',
  Settlement: 'Bant',
  Phase: 'verkenning',
  IsOpen: true,
  ReceivedAt: '2025-01-01T09:00:00.000Z',
  ...changes,
});
const related = (changes: Partial<RelatedInput>): readonly string[] =>
  relatedWork({
    initiative: { Key: 'now', Settlement: 'Espel' },
    opgaveLinks: [
      { OpgaveKey: 'DU-03', Title: 'Groen verbinden' },
      { OpgaveKey: 'LB-01', Title: 'Bewoners doen het zelf' },
    ],
    links: [],
    initiatives: [],
    sameOrganisation: new Set(),
    ...changes,
  }).map(({ initiative, grounds }) =>
    [
      initiative.Key,
      ...grounds.opgaven,
      ...(grounds.settlement ? ['kern'] : []),
      ...(grounds.organisation ? ['organisatie'] : []),
    ].join(': '),
  );

describe('related work', () => {
  it('is by the same organisation, on the same opgaven, in the same kern, in that order, with why', () => {
    expect(
      related({
        initiatives: [other('kern', { Settlement: 'Espel' }), other('opgave'), other('organisatie'), other('anders')],
        links: [{ InitiativeKey: 'opgave', OpgaveKey: 'DU-03' }],
        sameOrganisation: new Set(['organisatie']),
      }),
    ).toEqual(['organisatie: organisatie', 'opgave: Groen verbinden', 'kern: kern']);
  });

  it('that shares more opgaven comes first, and what was decided on before what still runs', () => {
    const links = [
      { InitiativeKey: 'one', OpgaveKey: 'DU-03' },
      { InitiativeKey: 'decided', OpgaveKey: 'DU-03' },
      { InitiativeKey: 'two', OpgaveKey: 'DU-03' },
      { InitiativeKey: 'two', OpgaveKey: 'LB-01' },
    ];
    const initiatives = [other('one'), other('decided', { DecisionResult: 'nee' }), other('two')];
    expect(related({ links, initiatives }).map((line) => line.split(':')[0])).toEqual(['two', 'decided', 'one']);
  });

  it('is never the initiative itself, nor what went on in another', () => {
    const links = [
      { InitiativeKey: 'now', OpgaveKey: 'DU-03' },
      { InitiativeKey: 'merged', OpgaveKey: 'DU-03' },
    ];
    expect(related({ links, initiatives: [other('now'), other('merged', { Outcome: 'samengevoegd' })] })).toEqual([]);
  });
});
