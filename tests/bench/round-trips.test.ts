import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { roundTripsInARow } from './round-trips.ts';

describe('round trips in a row', () => {
  it('requests at the same time count once', () => {
    assert.equal(
      roundTripsInARow([
        { start: 0, end: 150 },
        { start: 1, end: 160 },
        { start: 140, end: 300 },
      ]),
      1,
    );
  });

  it('a request that waits for another counts with it, whatever runs beside them', () => {
    const first = { start: 0, end: 150 };
    const second = { start: 151, end: 310 };
    const beside = { start: 20, end: 290 };
    assert.equal(roundTripsInARow([beside, second, first]), 2);
    assert.equal(roundTripsInARow([first, second, { start: 311, end: 400 }]), 3);
  });

  it('nothing is nothing', () => assert.equal(roundTripsInARow([]), 0));
});
