import { mailDraftHref, mailHref, phoneHref, safeHref } from './safe-href';

describe('safeHref', () => {
  it.each(['https://gemeente.example/stuk', 'http://gemeente.localhost:4173/a?b=c', '#/initiatief/1/weging'])(
    'lets %s through',
    (address) => {
      expect(safeHref(address)).toBe(address);
    },
  );

  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'https://a b',
    '//elsewhere.example',
    '',
    undefined,
  ])('makes no link of %s', (address) => {
    expect(safeHref(address)).toBeUndefined();
  });
});

it('dials only the digits of a telephone number', () => {
  expect(phoneHref('+31 (0)527-000 021')).toBe('tel:+310527000021');
  expect(phoneHref('vragen aan balie')).toBeUndefined();
});

it('does not let a mail address carry other parts of a message', () => {
  expect(mailHref('a@example.org?bcc=b@example.org')).toBeUndefined();
  expect(mailHref('berend@example.org')).toBe('mailto:berend%40example.org');
});

describe('mailDraftHref', () => {
  it('starts a message with its words, which cannot become other parts of it', () => {
    const href = mailDraftHref(
      ['henk@gemeente.example', 'geen adres'],
      'Doe je mee & wanneer?',
      'Regel 1\nRegel 2 &bcc=x@example.org',
    );
    expect(href).toBe(
      'mailto:henk%40gemeente.example?subject=Doe%20je%20mee%20%26%20wanneer%3F&body=Regel%201%0D%0ARegel%202%20%26bcc%3Dx%40example.org',
    );
  });

  it('cuts a text that is too long at a whole character', () => {
    const href = mailDraftHref([], 'Vraag', '🌱'.repeat(1000));
    expect(href.length).toBeLessThanOrEqual(1900);
    expect(decodeURIComponent(href.split('body=')[1] ?? '')).toMatch(/^(🌱)+…$/u);
  });
});
