import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { anyText } from '../../testing/any-text';
import type { Opgave } from '../records.generated';
import type { Matchable } from './initiative-index';
import { lookAlikes } from './look-alikes';
import { searchInitiatives } from './search-initiatives';
import { suggestOpgaven } from './suggest-opgaven';

interface Pair {
  readonly a: string;
  readonly b: { readonly Title: string; readonly Settlement: string; readonly Summary: string };
}

const related = JSON.parse(readFileSync('tests/data/verwant.json', 'utf8')) as {
  readonly initiatieven: readonly (Matchable & { readonly opgaven: readonly string[] })[];
  readonly dubbel: readonly Pair[];
  readonly anders: readonly Pair[];
};
const initiatives = related.initiatieven;

interface CsvRow {
  readonly sleutel: string;
  readonly programma: string;
  readonly doel: string;
  readonly opgave: string;
  readonly toelichting: string;
  readonly trefwoorden: string;
}

const opgaven: readonly Opgave[] = Papa.parse<CsvRow>(
  readFileSync('sharepoint/opgaven.csv', 'utf8').replace(/^\uFEFF/, ''),
  {
    header: true,
    skipEmptyLines: true,
  },
).data.map((row) => ({
  Key: row.sleutel,
  Title: row.opgave,
  Programme: row.programma,
  Goal: row.doel,
  Description: row.toelichting,
  Keywords: row.trefwoorden,
  IsActive: true,
}));

describe('does this look like an initiative that we know', () => {
  it.each(related.dubbel.map((pair) => [pair.b.Title, pair] as const))(
    '%s is recognised as the same plan, in the first three',
    (_, pair) => {
      const found = lookAlikes(pair.b, initiatives).find(({ initiative }) => initiative.Key === pair.a);
      expect(found?.kinship).toBe('double');
    },
  );

  it('is answered without an error for anything that somebody may type, with each initiative once', () => {
    fc.assert(
      fc.property(anyText(120), (typed) => {
        const keys = lookAlikes({ Title: typed, Summary: typed }, initiatives).map(({ initiative }) => initiative.Key);
        expect(new Set(keys).size).toBe(keys.length);
        const hits = searchInitiatives(typed, initiatives).map(({ initiative }) => initiative.Key);
        expect(new Set(hits).size).toBe(hits.length);
      }),
      { numRuns: 60 },
    );
  });

  it('knows every initiative again by its own words, in whatever order and capitals they are typed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...initiatives),
        fc.array(fc.integer(), { minLength: 30, maxLength: 30 }),
        (known, order) => {
          const words = known.Title.split(' ').map((word, at) => ({ word, at: order[at] ?? 0 }));
          const mixed = words.sort((one, other) => one.at - other.at).map(({ word }) => word.toUpperCase());
          const draft = { Title: mixed.join(' '), Summary: known.Summary, Settlement: known.Settlement };
          expect(lookAlikes(draft, initiatives)[0]?.initiative.Key).toBe(known.Key);
          expect(searchInitiatives(mixed.join(' '), initiatives).map(({ initiative }) => initiative.Key)).toContain(
            known.Key,
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each(related.anders.map((pair) => [pair.b.Title, pair] as const))(
    '%s is not called the same plan as any',
    (_, pair) => {
      expect(lookAlikes(pair.b, initiatives).filter(({ kinship }) => kinship === 'double')).toEqual([]);
    },
  );

  it.each(related.dubbel.map((pair) => [pair.b.Title, pair] as const))(
    '%s is recognised when its double is the only initiative',
    (_, pair) => {
      expect(
        lookAlikes(
          pair.b,
          initiatives.filter(({ Key }) => Key === pair.a),
        )[0]?.kinship,
      ).toBe('double');
    },
  );

  it.each(related.anders.map((pair) => [pair.b.Title, pair] as const))(
    '%s is no double when the other is the only initiative',
    (_, pair) => {
      expect(
        lookAlikes(
          pair.b,
          initiatives.filter(({ Key }) => Key === pair.a),
        )[0]?.kinship,
      ).not.toBe('double');
    },
  );

  it('explains by the settlement and by the words as they were typed', () => {
    const [first] = lookAlikes(
      { Title: 'Groentetuin', Settlement: 'Espel', Summary: 'Bloemen kweken achter het DORPSHUIS' },
      initiatives,
    );
    expect(first?.initiative.Key).toBe('IN-01');
    expect(first?.reasons).toEqual([
      { kind: 'same-settlement', settlement: 'Espel' },
      { kind: 'shared-words', words: first?.matched },
    ]);
    expect(first?.matched).toEqual(expect.arrayContaining(['Groentetuin', 'Bloemen', 'kweken', 'DORPSHUIS']));
    expect(first?.matched).not.toContain('achter');
  });

  it('finds the route between two villages from the other village', () => {
    const [first] = lookAlikes({ Title: 'Veilige fietsroute naar school', Settlement: 'Creil' }, initiatives);
    expect(first?.initiative.Key).toBe('IN-03');
    expect(first?.reasons[0]).toEqual({ kind: 'names-settlement', settlement: 'Rutten' });
  });

  it.each(['grontentuin', 'groentetiun', 'pumptrak', 'zonepanelen'])(
    'understands the slip of the pen in "%s"',
    (word) => {
      expect(lookAlikes({ Title: word }, initiatives)).not.toEqual([]);
    },
  );

  it('takes the same plan for another village as related, not as the same', () => {
    const { Title, Summary } = initiatives[0] as Matchable;
    expect(
      lookAlikes({ Title, Summary, Settlement: 'Bant' }, initiatives.slice(1)).map(({ kinship }) => kinship),
    ).not.toContain('double');
    const elsewhere = lookAlikes(
      { Title: 'Pumptrack voor de jeugd', Summary: 'Een pumptrack met heuvels voor fiets en step.', Settlement: 'Ens' },
      initiatives,
    );
    expect(elsewhere[0]).toMatchObject({ initiative: { Key: 'IN-10' }, kinship: 'related' });
  });

  it('names an opgave that both point at', () => {
    const draft = { Title: 'Groentetuin', Settlement: 'Espel', opgaven: ['DU-03', 'MO-01'] };
    const [first] = lookAlikes(draft, initiatives, 3, (key) => (key === 'IN-01' ? ['LB-01', 'DU-03'] : []));
    expect(first?.reasons).toContainEqual({ kind: 'same-opgave', opgaven: ['DU-03'] });
  });

  it('does not call everything in one village alike', () => {
    expect(
      lookAlikes(
        {
          Title: 'Reanimatiecursus',
          Settlement: 'Espel',
          Summary: 'Wij willen in het dorp een cursus reanimeren geven.',
        },
        initiatives,
      ),
    ).toEqual([]);
  });

  it('says nothing about an empty draft or when there are no initiatives', () => {
    expect(lookAlikes({ Title: '' }, initiatives)).toEqual([]);
    expect(lookAlikes({ Title: 'Dorpstuin' }, [])).toEqual([]);
  });

  it('answers within a key stroke among 5,000 initiatives', () => {
    const many = Array.from({ length: 5000 }, (_, n) => ({
      Settlement: 'Bant',
      Summary: '',
      ...initiatives[n % initiatives.length],
      Key: `K${n}`,
      Title: `Plan ${n}`,
    }));
    lookAlikes({ Title: 'Groentetuin' }, many);
    const times = related.dubbel.map(({ b }) => {
      const start = performance.now();
      lookAlikes(b, many);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(100);
  });
});

describe('which opgaven fit the text', () => {
  const suggestFor = (key: string): readonly string[] => {
    const initiative = initiatives.find(({ Key }) => Key === key);
    return suggestOpgaven(`${initiative?.Title} ${initiative?.Summary}`, opgaven).map(({ opgave }) => opgave.Key);
  };

  it.each(initiatives.map(({ Key, Title }) => [Key, Title] as const))(
    '%s %s: an opgave that people chose is suggested',
    (key) => {
      const chosen = initiatives.find(({ Key }) => Key === key)?.opgaven;
      expect(suggestFor(key).some((suggested) => chosen?.includes(suggested))).toBe(true);
    },
  );

  it('puts an opgave that people chose first for two thirds of the initiatives', () => {
    const right = initiatives.filter(({ Key, opgaven: chosen }) => chosen.includes(suggestFor(Key)[0] ?? ''));
    expect(right.length / initiatives.length).toBeGreaterThanOrEqual(2 / 3);
  });

  it('finds at least two thirds of all that people chose', () => {
    const chosen = initiatives.flatMap(({ Key, opgaven: keys }) => keys.map((opgave) => ({ Key, opgave })));
    const found = chosen.filter(({ Key, opgave }) => suggestFor(Key).includes(opgave));
    expect(found.length / chosen.length).toBeGreaterThan(2 / 3);
  });

  it('names the words of the text that matched, the most telling first', () => {
    const [first] = suggestOpgaven('Zonnepanelen op het dak van de sporthal', opgaven);
    expect(first?.opgave.Key).toBe('DU-02');
    expect(first?.matched[0]).toBe('Zonnepanelen');
    expect(first?.matched).not.toContain('de');
  });

  it('leaves out an opgave that has been withdrawn or is no longer valid', () => {
    const text = 'Zonnepanelen op het dak';
    const keysOf = (list: readonly Opgave[]): readonly string[] =>
      suggestOpgaven(text, list, '2026-11-23').map(({ opgave }) => opgave.Key);
    expect(
      keysOf(opgaven.map((opgave) => (opgave.Key === 'DU-02' ? { ...opgave, IsActive: false } : opgave))),
    ).not.toContain('DU-02');
    expect(
      keysOf(opgaven.map((opgave) => (opgave.Key === 'DU-02' ? { ...opgave, ValidUntil: '2026-11-22' } : opgave))),
    ).not.toContain('DU-02');
    expect(
      keysOf(opgaven.map((opgave) => (opgave.Key === 'DU-02' ? { ...opgave, ValidUntil: '2026-11-23' } : opgave))),
    ).toContain('DU-02');
  });

  it('suggests nothing for a text that says nothing', () => {
    expect(suggestOpgaven('Wij willen graag iets doen', opgaven)).toEqual([]);
    expect(suggestOpgaven('Zonnepanelen', [])).toEqual([]);
  });
});

describe('searching initiatives', () => {
  const numbered = initiatives.map((initiative, n) => ({
    ...initiative,
    Number: `2026-0${31 + n}`,
    AccountmanagerName: n % 2 === 0 ? 'Anna de Wit' : 'Bram Hofstra',
  }));
  const keysFor = (query: string): readonly string[] =>
    searchInitiatives(query, numbered).map(({ initiative }) => initiative.Key);

  it.each([
    ['2026-033', ['IN-03']],
    ['033', ['IN-03']],
    ['pumptr', ['IN-10']],
    ['fietspad school', ['IN-03']],
    ['groentetuin', ['IN-01']],
    ['tegels plein', ['IN-12']],
    ['ONTMOETEN', ['IN-02', 'IN-05']],
    ['de dorpsbus', ['IN-11']],
    ['luttelgeest', ['IN-04']],
    ['bram ens', ['IN-06']],
  ])('"%s" finds the right ones', (query, keys) => {
    expect(keysFor(query)).toEqual(expect.arrayContaining(keys));
    expect(keys).toContain(keysFor(query)[0]);
  });

  it('answers within a key stroke among 3,000 open initiatives', () => {
    const many = Array.from({ length: 3000 }, (_, n) => ({
      ...(numbered[n % numbered.length] as (typeof numbered)[number]),
      Key: `K${n}`,
      Title: `${numbered[n % numbered.length]?.Title} ${n}`,
    }));
    searchInitiatives('d', many);
    const times = ['dorps', 'groentetuin', 'fietspad school', 'bram ens'].map((query) => {
      const start = performance.now();
      searchInitiatives(query, many);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(100);
  });

  it('finds nothing when one of the words is nowhere', () => {
    expect(keysFor('dorpstuin raketbasis')).toEqual([]);
  });

  it('gives all of them in their own order for an empty query', () => {
    expect(keysFor('  ')).toEqual(initiatives.map(({ Key }) => Key));
  });

  it('puts a word of the title before the same word in the text', () => {
    expect(keysFor('dorpshuis')[0]).toBe('IN-05');
    expect(keysFor('dorpshuis')).toContain('IN-01');
  });

  it('takes the strangest query as text', () => {
    expect(keysFor('<script> =HYPERLINK( .* [')).toEqual([]);
  });
});
