import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lostParts } from './lost-parts.ts';
import { faultKinds, Faults, type FaultPlan } from './faults.ts';

const plan: FaultPlan = { rate: 0.3, kinds: faultKinds, seed: 7 };

/** What a hundred writes meet. */
function sequence(faults: Faults, path = '/sites/a/_api/web'): (string | undefined)[] {
  return Array.from({ length: 100 }, () => faults.next('MERGE', path)?.kind);
}

function withPlan(changes: Partial<FaultPlan> = {}): Faults {
  const faults = new Faults();
  faults.set({ ...plan, ...changes });
  return faults;
}

describe('Faults', () => {
  it('come in the same order for the same seed, and in another for another', () => {
    assert.deepEqual(sequence(withPlan()), sequence(withPlan()));
    assert.notDeepEqual(sequence(withPlan()), sequence(withPlan({ seed: 8 })));
  });

  it('start again when the plan is set again', () => {
    const faults = withPlan();
    const first = sequence(faults);
    faults.set(plan);
    assert.deepEqual(sequence(faults), first);
  });

  it('hit about the asked part of the requests, and use every kind', () => {
    const hit = Array.from({ length: 20 }, (_, seed) => sequence(withPlan({ seed })))
      .flat()
      .filter((kind) => kind !== undefined);
    assert.ok(hit.length > 500 && hit.length < 700, String(hit.length));
    assert.deepEqual(new Set(hit), new Set(faultKinds.filter((kind) => kind !== 'lost-part')));
  });

  it('do not depend on requests that do not match', () => {
    const faults = withPlan({ match: '^MERGE /sites/a/' });
    const mixed = Array.from({ length: 100 }, () => {
      faults.next('GET', '/graph/v1.0/me');
      return faults.next('MERGE', '/sites/a/_api/web')?.kind;
    });
    assert.deepEqual(mixed, sequence(withPlan()));
  });

  it('match on the method and the path, with or without its query', () => {
    const faults = withPlan({ rate: 1, kinds: ['503'], match: '/items$' });
    assert.equal(faults.next('POST', '/_api/items?$select=Id')?.kind, '503');
    assert.equal(faults.next('POST', '/_api/items(1)'), undefined);
    assert.equal(withPlan({ rate: 1, kinds: ['503'], match: 'select=Id' }).next('GET', '/x?$select=Id')?.kind, '503');
  });

  it('hit exactly the nth request with `after` and `times`', () => {
    const faults = withPlan({ rate: 1, kinds: ['429'], after: 2, times: 1 });
    assert.deepEqual(sequence(faults).slice(0, 5), [undefined, undefined, '429', undefined, undefined]);
  });

  it('never give a reading request what only a writing one can meet', () => {
    const faults = withPlan({ rate: 1, kinds: ['412', 'drop-after-commit'] });
    assert.equal(faults.next('GET', '/x'), undefined);
    assert.equal(withPlan({ rate: 1, kinds: ['412'] }).next('POST', '/x'), undefined);
  });

  it('lose parts of a batch and of nothing else, in SharePoint and in Graph', () => {
    const faults = withPlan({ rate: 1, kinds: ['lost-part'] });
    assert.equal(faults.next('POST', '/sites/a/_api/$batch')?.kind, 'lost-part');
    assert.equal(faults.next('POST', '/graph/v1.0/$batch')?.kind, 'lost-part');
    assert.equal(faults.next('POST', '/sites/a/_api/web'), undefined);
    assert.equal(faults.next('GET', '/sites/a/_api/$batch'), undefined);
  });

  it('lose the same parts of a batch for the same seed: one or more, never all of several, in both ways', () => {
    const refusal = { status: 503 };
    const fates = (seed: number, number: number, count: number): string[] => {
      const lost = lostParts(seed, number, refusal);
      return Array.from({ length: count }, (_, index) => {
        const fate = lost(index, count);
        return typeof fate === 'object' ? 'refused' : (fate ?? 'well');
      });
    };
    const many = Array.from({ length: 300 }, (_, number) => fates(7, number, 6));
    assert.deepEqual(
      many,
      Array.from({ length: 300 }, (_, number) => fates(7, number, 6)),
    );
    assert.notDeepEqual(
      many,
      Array.from({ length: 300 }, (_, number) => fates(8, number, 6)),
    );
    for (const parts of many) assert.ok(new Set(parts).has('well') && new Set(parts).size > 1, parts.join());
    assert.deepEqual(new Set(many.flat()), new Set(['well', 'refused', 'unanswered']));
    for (const index of [0, 1, 2, 3, 4, 5]) assert.ok(many.some((parts) => parts[index] !== 'well'));
    assert.notEqual(fates(7, 0, 1)[0], 'well');
  });

  it('say what they did', () => {
    const faults = withPlan({ rate: 1, kinds: ['503'] });
    faults.next('POST', '/x');
    assert.deepEqual(faults.report(), {
      plan: { ...plan, rate: 1, kinds: ['503'] },
      matched: 1,
      given: [{ request: 'POST /x', kind: '503', number: 0 }],
    });
    faults.set(null);
    assert.equal(faults.next('POST', '/x'), undefined);
  });
});
