import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { inRoot } from '../lib/root.mjs';
import { objection } from './layers.mjs';

const allowed = [
  ['src/webparts/initiatieven/InitiatievenWebPart.ts', '../../app/App'],
  ['src/app/App.tsx', '../features/weighing/WeighingStep'],
  ['src/features/weighing/useWeighing.ts', '../../commands/submit-weighing'],
  ['src/features/weighing/useWeighing.ts', '../../data/ports'],
  ['src/features/weighing/parts/Votes.tsx', '../strings'],
  ['src/features/weighing/WeighingStep.tsx', 'react'],
  ['src/commands/assign.ts', '../data/app-error'],
  ['src/commands/assign.ts', '../domain/phases'],
  ['src/data/sharepoint/initiatives.ts', '../ports'],
  ['src/domain/matching/words.ts', '../types'],
  ['src/features/weighing/useWeighing.test.tsx', '../../testing/builders'],
  ['tenant/graph/teams.ts', '../directory/people.ts'],
  ['tenant/main.ts', 'node:http'],
];
const refused = [
  ['src/domain/phases.ts', '../data/ports', 'src/domain does not import src/data'],
  ['src/domain/phases.ts', 'react', 'src/domain imports no packages, and this is react'],
  ['src/ui/Button.tsx', '../features/weighing/strings', 'src/ui does not import src/features/weighing'],
  ['src/ui/Button.tsx', '../commands/assign', 'src/ui does not import src/commands'],
  [
    'src/features/weighing/useWeighing.ts',
    '../channel/useChannel',
    'src/features/weighing does not import src/features/channel',
  ],
  [
    'src/features/weighing/useWeighing.ts',
    '../../data/sharepoint/lists.generated',
    'src/features/weighing does not import src/data/sharepoint',
  ],
  [
    'src/features/weighing/useWeighing.ts',
    '../../data/graph/client',
    'src/features/weighing does not import src/data/graph',
  ],
  ['src/features/weighing/useWeighing.ts', '../../app/routes', 'src/features/weighing does not import src/app'],
  ['src/commands/assign.ts', '../data/sharepoint/initiatives', 'src/commands does not import src/data/sharepoint'],
  ['src/commands/assign.ts', '../ui/language', 'src/commands does not import src/ui'],
  ['src/data/sharepoint/initiatives.ts', '../graph/client', 'src/data/sharepoint does not import src/data/graph'],
  ['tenant/lists/fields.ts', '../../src/domain/records.generated', 'tenant does not import src/domain'],
  ['src/data/ports.ts', '../../tenant/http/exchange', 'src/data does not import tenant'],
  [
    'src/features/weighing/useWeighing.ts',
    '../../testing/builders',
    'src/features/weighing does not import src/testing',
  ],
];

describe('layers', () => {
  for (const [file, specifier] of allowed) {
    it(`${file} may import ${specifier}`, () => assert.equal(objection(file, specifier), undefined));
  }
  for (const [file, specifier, why] of refused) {
    it(`${file} may not import ${specifier}`, () => assert.equal(objection(file, specifier), why));
  }

  it('a module that breaks a boundary, in any of the ways to import, fails the lint of this repository', async () => {
    const eslint = new ESLint({ cwd: inRoot(), overrideConfig: tseslint.configs.disableTypeChecked });
    const text = [
      "import { assign } from '../commands/assign';",
      "export type { InitiativeRepository } from '../data/ports';",
      "export * from '../ui/language';",
      "export const lazy = (): Promise<unknown> => import('../features/weighing/WeighingStep');",
      "export type Far = import('../app/routes').Route;",
      'export const kept = assign;',
    ].join('\n');
    const [result] = await eslint.lintText(text, { filePath: inRoot('src/domain/breaks-a-boundary.ts') });
    const lines = result.messages.filter(({ ruleId }) => ruleId === 'house/layers').map(({ line }) => line);
    assert.deepEqual(lines, [1, 2, 3, 4, 5]);
  });
});
