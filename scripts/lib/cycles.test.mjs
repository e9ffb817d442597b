import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cyclesIn, importsOf } from './cycles.mjs';

const files = new Set(['src/a.ts', 'src/b.ts', 'src/c/index.ts', 'src/View.tsx', 'tenant/x.ts']);
const imports = (text, from = 'src/a.ts') => importsOf(from, text, files);

describe('import cycles', () => {
  it('two modules that import each other are a cycle, and whoever imports them is not in it', () => {
    const graph = new Map([
      ['start', ['a']],
      ['a', ['b', 'leaf']],
      ['b', ['a']],
      ['leaf', []],
    ]);
    assert.deepEqual(cyclesIn(graph), [['a', 'b']]);
  });

  it('a detour is a cycle too, and a module that imports itself', () => {
    assert.deepEqual(
      cyclesIn(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['a']],
          ['d', ['d']],
        ]),
      ),
      [['a', 'b', 'c'], ['d']],
    );
  });

  it('modules that share an import without a way back are none', () => {
    assert.deepEqual(
      cyclesIn(
        new Map([
          ['a', ['b', 'c']],
          ['b', ['d']],
          ['c', ['d']],
          ['d', []],
        ]),
      ),
      [],
    );
  });

  it('finds values that are imported or passed on, with and without extension', () => {
    const text =
      "import { b } from './b'; export * from './c'; import View from './View'; import x from '../tenant/x.ts'; import 'react';";
    assert.deepEqual(imports(text), ['src/b.ts', 'src/c/index.ts', 'src/View.tsx', 'tenant/x.ts']);
  });

  it('imports for types alone and lazy steps do not count', () => {
    const text =
      "import type { B } from './b'; import { type C } from './c'; export type { V } from './View'; void import('./b');";
    assert.deepEqual(imports(text), []);
  });
});
