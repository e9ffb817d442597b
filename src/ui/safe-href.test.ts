import { mailHref, phoneHref, safeHref } from './safe-href';

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
