import fc from 'fast-check';
import { cleanDraft, problemsInRegistration } from './registration';
import type { RegistrationDraft } from './registration';
import { cleanLine, cleanNote, clip } from './text';

const draft: RegistrationDraft = {
  title: 'Dorpstuin',
  summary: 'Een tuin',
  settlement: 'Espel',
  receivedThrough: 'telefoon',
  initiatorName: 'Dirk Verzonnen',
  phone: '0527-000 001',
};
const problems = (values: Partial<RegistrationDraft>) =>
  problemsInRegistration({ ...draft, ...values }, ['Espel', 'Ens']);

describe('a registration', () => {
  it.each<[Partial<RegistrationDraft>, unknown]>([
    [{}, []],
    [{ phone: undefined, email: 'dirk@example.org' }, []],
    [{ phone: '', email: '  ' }, [{ field: 'phone', reason: 'phone-or-mail' }]],
    [{ phone: 'bel maar' }, [{ field: 'phone', reason: 'not-a-number' }]],
    [{ email: 'dirk@example' }, [{ field: 'email', reason: 'not-an-address' }]],
    [{ email: 'dirk @example.org' }, [{ field: 'email', reason: 'not-an-address' }]],
    [{ settlement: 'Lelystad' }, [{ field: 'settlement', reason: 'unknown-settlement' }]],
    [{ title: ' \n ' }, [{ field: 'title', reason: 'empty' }]],
    [{ title: 'x'.repeat(255) }, []],
    [{ title: 'x'.repeat(256) }, [{ field: 'title', reason: 'too-long', limit: 255, length: 256 }]],
    [{ organisation: 'x'.repeat(300) }, [{ field: 'organisation', reason: 'too-long', limit: 255, length: 300 }]],
  ])('with %j has these problems', (values, expected) => {
    expect(problems(values)).toEqual(expected);
  });

  it('with nothing in it names the fields in the order of the form', () => {
    const empty = { title: '', summary: '', settlement: '', initiatorName: '', phone: '' };
    expect(problems(empty).map(({ field }) => field)).toEqual([
      'title',
      'settlement',
      'summary',
      'initiatorName',
      'phone',
    ]);
  });

  it('is stored without blanks around it, on one line where the list has one line', () => {
    expect(cleanDraft({ ...draft, title: '  Dorps\ttuin\n achter ', summary: ' a\r\nb ', organisation: ' ' })).toEqual({
      ...draft,
      title: 'Dorps tuin  achter',
      summary: 'a\nb',
      organisation: undefined,
      email: undefined,
    });
  });
});

describe('text as it is stored', () => {
  it('is as it was typed, but for blanks around it and what SharePoint cannot hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const printable = text.replace(/[\u0000-\u001f\u007f\u2028\u2029\ufffe\uffff]/g, '').trim();
        expect(cleanLine(printable)).toBe(printable);
        expect(cleanNote(printable)).toBe(printable);
      }),
    );
    expect(cleanNote('a\u0000b\ud83dc\u000b')).toBe('abc');
    expect(cleanLine('👩🏽‍🌾')).toBe('👩🏽‍🌾');
  });

  it('is cut without leaving half an emoji', () => {
    expect(clip(`${'x'.repeat(254)}🌻`)).toBe('x'.repeat(254));
    expect(clip('kort')).toBe('kort');
  });
});
