import { snippet } from './snippet';

const text =
  'We willen een moestuin maken op het lege stuk gras achter het dorpshuis. Jong en oud kunnen daar samen groente kweken. In de winter houden we er een soepmiddag.';

it('leaves a short text whole', () => {
  expect(snippet('Een  tuin\nvoor iedereen', ['tuin'])).toBe('Een tuin voor iedereen');
});

it('keeps the beginning when the word stands there, or nowhere', () => {
  expect(snippet(text, ['tuin'], 60)).toBe('We willen een moestuin maken op het lege stuk gras achter…');
  expect(snippet(text, ['skatebaan'], 60)).toBe('We willen een moestuin maken op het lege stuk gras achter…');
});

it('goes to where the word stands, between whole words', () => {
  expect(snippet(text, ['Soepmiddag'], 60)).toBe('…de winter houden we er een soepmiddag.');
});

it('cuts a text of one long word all the same', () => {
  expect(snippet('x'.repeat(300), ['x'], 60)).toBe(`${'x'.repeat(60)}…`);
});
