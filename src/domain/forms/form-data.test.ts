import fc from 'fast-check';
import { filesOfSubmission, sentFiles } from '../../testing/open-formulieren';
import { formLimits, readFormData } from './form-data';
import type { ReadFormData } from './form-data';

const bytes = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer;

function sent(data: Readonly<Record<string, unknown>>): ReadFormData {
  const file = filesOfSubmission({ reference: 'OF-1', data }).find(({ path }) => path.endsWith('data.json'));
  return readFormData(bytes(file?.content ?? ''));
}

function answersOf(data: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const read = sent(data);
  return read.kind === 'read' ? Object.fromEntries(read.answers) : {};
}

describe('answers of a form', () => {
  it('are text, whatever they were in the form', () => {
    expect(
      answersOf({
        titelInitiatief: 'Café voor iedereen 🌳',
        aantal: 12,
        akkoord: true,
        vervoer: { fiets: true, bus: false, trein: true },
        startDatum: '2026-12-01',
        eindDatum: null,
        contact: { naam: 'Lotte Verzonnen', adres: { plaats: 'Ens' } },
        helpers: [
          { naam: 'A', taak: 'spitten' },
          { naam: 'B', taak: 'koken' },
        ],
        talen: ['nl', 'fy'],
      }),
    ).toEqual({
      titelInitiatief: 'Café voor iedereen 🌳',
      aantal: '12',
      akkoord: 'ja',
      vervoer: 'fiets, trein',
      startDatum: '2026-12-01',
      eindDatum: '',
      'contact.naam': 'Lotte Verzonnen',
      'contact.adres.plaats': 'Ens',
      helpers: 'naam: A; taak: spitten\nnaam: B; taak: koken',
      talen: 'nl, fy',
    });
  });

  it('counts the files that were sent along, and takes no address of Open Formulieren for an answer', () => {
    expect(
      sent({ titel: 'T', bijlagen: sentFiles('foto.jpg', 'plan.pdf'), kaart: sentFiles('kaart.png') }),
    ).toMatchObject({ kind: 'read', files: 3, answers: new Map([['titel', 'T']]) });
  });

  it('keeps formulas and markup as text, and takes the signs away that turn a line', () => {
    expect(
      answersOf({ a: '=HYPERLINK("http://x")', b: '<img src=x onerror=alert(1)>', c: 'foto\u202egpj.exe\u2066' }),
    ).toEqual({ a: '=HYPERLINK("http://x")', b: '<img src=x onerror=alert(1)>', c: 'fotogpj.exe' });
  });

  it.each([
    ['empty', '  '],
    ['not-json', '{"titel": "half'],
    ['not-answers', '["titel"]'],
    ['not-answers', '12'],
    ['not-json', '<html>storing</html>'],
  ])('says %s of %s', (reason, text) => {
    expect(readFormData(bytes(text))).toEqual({ kind: 'unreadable', reason });
  });

  it('refuses what is too much', () => {
    expect(readFormData(new ArrayBuffer(formLimits.bytes + 1))).toEqual({ kind: 'unreadable', reason: 'too-large' });
    const many = Object.fromEntries(Array.from({ length: formLimits.answers + 1 }, (_, n) => [`v${n}`, 'x']));
    expect(sent(many)).toEqual({ kind: 'unreadable', reason: 'too-many-answers' });
    expect(answersOf({ lang: 'x'.repeat(50_000) }).lang).toHaveLength(formLimits.characters);
    const deep = bytes(`${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`);
    expect(readFormData(deep).kind).toBe('read');
  });

  it('never takes anything over from the names of answers', () => {
    const read = readFormData(bytes('{"__proto__": {"polluted": "ja"}, "constructor": "x", "titel": "T"}'));
    expect(read).toMatchObject({ kind: 'read' });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('reads any JSON without falling over', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(['read', 'unreadable']).toContain(readFormData(bytes(text)).kind);
      }),
    );
  });
});
