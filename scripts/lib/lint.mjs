import { inRoot } from './root.mjs';
import { run } from './run.mjs';
import { ensureStyleTypings } from './style-typings.mjs';

const tool = (path, ...args) => run(process.execPath, [inRoot('node_modules', path), ...args], { quiet: true });
const outcome = (code, output) =>
  code === 0 ? { passed: 1, failed: 0, problems: [] } : { passed: 0, failed: 1, problems: [output.trim()] };

/** What `npm run lint` and CI look at; each is one check. */
export const linters = [
  {
    name: 'eslint',
    about: 'rules of the language and of the house, no warnings',
    run: async () => {
      await ensureStyleTypings();
      // No cache: what a rule finds in one file depends on the types in others.
      const { code, output } = await tool('eslint/bin/eslint.js', '.', '--max-warnings', '0');
      return outcome(code, output);
    },
  },
  {
    name: 'prettier',
    about: 'form (npm run format makes it so)',
    run: async () => {
      const { code, output } = await tool('prettier/bin/prettier.cjs', '--check', '--cache', '.');
      return outcome(code, output);
    },
  },
  {
    name: 'cycles',
    about: 'no module imports itself in a circle',
    run: async () => {
      const { findCycles } = await import('./cycles.mjs');
      const cycles = findCycles();
      return outcome(cycles.length, cycles.map((files) => `Import cycle: ${files.join(' ↔ ')}`).join('\n'));
    },
  },
];
