import { indexInitiatives, prepareIndex, withInitiative } from './initiative-index';
import type { Matchable } from './initiative-index';
import { searchInitiatives } from './search-initiatives';

const kernen = ['Ens', 'Rutten', 'Bant', 'Espel'];
const subjects = ['moestuin', 'buurtbus', 'speelveldje', 'wandelpad langs de vaart', 'repaircafé', 'zonnedak'];

function many(count: number, looked: () => void = () => undefined): readonly Matchable[] {
  return Array.from({ length: count }, (_, n) => ({
    Key: String(n),
    get Title(): string {
      looked();
      return `${subjects[n % subjects.length] ?? ''} ${n}`;
    },
    Summary: `Bewoners willen samen een ${subjects[(n * 7) % subjects.length] ?? ''} bij het dorpshuis`,
    Settlement: kernen[n % kernen.length] ?? '',
  }));
}

/** A clock on which each step takes two milliseconds. */
function slowPace(): { readonly pace: Parameters<typeof prepareIndex>[1]; readonly pauses: () => number } {
  let ms = 0;
  let pauses = 0;
  return {
    pauses: () => pauses,
    pace: {
      now: () => (ms += 2),
      pause: () => {
        pauses += 1;
        return Promise.resolve();
      },
    },
  };
}

describe('preparing initiatives for searching', () => {
  it('lets typing go first after every few initiatives, however slow the machine', async () => {
    let inSlice = 0;
    let most = 0;
    const { pace, pauses } = slowPace();
    const initiatives = many(300, () => (most = Math.max(most, (inSlice += 1))));
    await prepareIndex(initiatives, {
      ...pace,
      pause: () => {
        inSlice = 0;
        return pace.pause();
      },
    });
    expect(most).toBeLessThanOrEqual(4);
    // Each initiative is looked at three times: its words, its terms, its weight.
    expect(pauses()).toBe(Math.floor((300 * 3) / 4));
  });

  it('leaves nothing to do for the first query, and finds the same as work at one go', async () => {
    let looks = 0;
    const sliced = many(120, () => (looks += 1));
    await prepareIndex(sliced, slowPace().pace);
    looks = 0;
    indexInitiatives(sliced);
    expect(looks).toBe(0);
    const keysOf = (query: string, among: readonly Matchable[]): readonly string[] =>
      searchInitiatives(query, among).map(({ initiative }) => initiative.Key);
    for (const query of ['moestuin ens', 'wandel', 'dorpshuis rutten', 'speelveld']) {
      expect(keysOf(query, sliced)).toEqual(keysOf(query, many(120)));
      expect(keysOf(query, sliced).length).toBeGreaterThan(0);
    }
  });

  it('works quickly through short steps: a machine that takes no time never pauses', async () => {
    let pauses = 0;
    await prepareIndex(many(50), { now: () => 0, pause: () => Promise.resolve(void (pauses += 1)) });
    expect(pauses).toBe(0);
  });

  it('adds what was just registered without looking at the others again', async () => {
    let looks = 0;
    const before = many(60, () => (looks += 1));
    await prepareIndex(before, slowPace().pace);
    looks = 0;
    const added = { Key: 'new', Title: 'Ooievaarsnest', Summary: 'Een paal met een nest', Settlement: 'Tollebeek' };
    const all = withInitiative(before, added);
    expect(looks).toBe(0);
    expect(all[0]).toBe(added);
    expect(searchInitiatives('ooievaarsnesten', all).map(({ initiative }) => initiative.Key)).toEqual(['new']);
    expect(searchInitiatives('tollebeek', all)).toHaveLength(1);
    const again = withInitiative(all, { ...added, Title: 'Uilenkast' });
    expect(again).toHaveLength(61);
    expect(searchInitiatives('ooievaarsnest', again)).toEqual([]);
  });
});
