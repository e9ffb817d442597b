/** @jest-environment jsdom */
import { createCopies } from './copies';

const now = (): Date => new Date('2026-11-23T13:05:00Z');

beforeEach(() => window.localStorage.clear());

it('gives back what was kept, with the time', () => {
  createCopies(window.localStorage, 'site|anna', now).write('today', { rows: [1] });
  expect(createCopies(window.localStorage, 'site|anna', now).read('today')).toEqual({
    value: { rows: [1] },
    at: '2026-11-23T13:05:00.000Z',
  });
});

it('does not show one person what another one saw at the same computer', () => {
  createCopies(window.localStorage, 'site|anna', now).write('today', { rows: [1] });
  expect(createCopies(window.localStorage, 'site|bram', now).read('today')).toBeUndefined();
});

it('does without where the browser refuses, and forgets an old copy when there is no room for the new one', () => {
  expect(createCopies(undefined, 'x', now).read('today')).toBeUndefined();
  const copies = createCopies(window.localStorage, 'x', now);
  copies.write('today', 'old');
  const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  copies.write('today', 'new');
  full.mockRestore();
  expect(copies.read('today')).toBeUndefined();
});

it('takes what it cannot read for nothing', () => {
  window.localStorage.setItem('initiatievenwijzer.copy.x.today', '{broken');
  expect(createCopies(window.localStorage, 'x', now).read('today')).toBeUndefined();
});
