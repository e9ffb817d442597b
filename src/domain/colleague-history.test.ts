import { historyFindings } from './colleague-history';
import type { EarlierFacts } from './colleague-history';

const initiative = {
  Key: 'now',
  Title: 'Bermen vol bloemen',
  Summary: 'Boeren zaaien bermen in voor bijen.',
  Delineation: 'Drie wegen',
};
const tookPart = (name: string, InitiativeKey: string, changes: object = {}): EarlierFacts['contributors'][number] => ({
  Title: name,
  PersonKey: name,
  InitiativeKey,
  Status: 'doet mee',
  ...changes,
});
const find = (facts: Partial<EarlierFacts>): ReturnType<typeof historyFindings> =>
  historyFindings(initiative, ['DU-03', 'LB-01'], { links: [], contributors: [], initiatives: [], ...facts });

describe('who took part before', () => {
  it('counts for the opgave that their request names, before the earlier initiative itself was read', () => {
    expect(
      find({ contributors: [tookPart('henk', 'a', { OpgaveKey: 'LB-01;XX-09', Mail: 'henk@example.org' })] }),
    ).toEqual([
      {
        person: { personKey: 'henk', name: 'henk', mail: 'henk@example.org' },
        reason: { kind: 'history', opgaveKey: 'LB-01', initiativeKey: 'a', likeness: 0, forThisOpgave: true },
      },
    ]);
  });

  it('counts for every opgave that the initiatives share, when they were asked for the whole of it', () => {
    const links = [
      { InitiativeKey: 'a', OpgaveKey: 'DU-03' },
      { InitiativeKey: 'a', OpgaveKey: 'LB-01' },
    ];
    const found = find({ links, contributors: [tookPart('henk', 'a')] });
    expect(found.map(({ reason }) => reason)).toMatchObject([
      { opgaveKey: 'DU-03', forThisOpgave: false },
      { opgaveKey: 'LB-01', forThisOpgave: false },
    ]);
  });

  it('counts for more in an initiative that resembles this one', () => {
    const facts = {
      contributors: [tookPart('henk', 'a', { OpgaveKey: 'DU-03' }), tookPart('joost', 'b', { OpgaveKey: 'DU-03' })],
      initiatives: [
        { Key: 'a', Title: 'Wij maaien de bermen', Summary: 'Meer bloemen en bijen.' },
        { Key: 'b', Title: 'Samen koken', Summary: 'Elke woensdag eten.' },
      ],
    };
    const [henk, joost] = find(facts).map(({ reason }) => reason);
    expect(henk).toMatchObject({ initiativeTitle: 'Wij maaien de bermen' });
    expect(henk?.kind === 'history' && henk.likeness).toBeGreaterThan(0.4);
    expect(joost?.kind === 'history' && joost.likeness).toBe(0);
  });

  it('is nobody who declined or did not answer, and nobody of this initiative', () => {
    expect(
      find({
        contributors: [
          tookPart('a', 'x', { OpgaveKey: 'DU-03', Status: 'kan niet' }),
          tookPart('b', 'x', { OpgaveKey: 'DU-03', Status: 'gevraagd' }),
          tookPart('c', 'now', { OpgaveKey: 'DU-03' }),
        ],
      }),
    ).toEqual([]);
  });
});
