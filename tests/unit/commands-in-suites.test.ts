import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');

/** What is called from `src/commands` in these files, as `file:name`; types not counted. */
function calledIn(pattern: string): ReadonlySet<string> {
  const called = new Set<string>();
  for (const file of globSync(pattern, { cwd: root })) {
    if (/\.test\.tsx?$/.test(file)) continue;
    const source = readFileSync(join(root, file), 'utf8');
    for (const [, names = '', command = ''] of source.matchAll(
      /import \{([^}]*)\} from '(?:\.\.\/)+commands\/([\w/-]+)'/g,
    ))
      for (const name of names.split(',').map((part) => part.trim())) if (name !== '') called.add(`${command}:${name}`);
  }
  return called;
}

/** What screens call there and what writes nothing. */
const reads = [
  'answer-url:answerUrl',
  'fetch-submissions:readFolder',
  'find-person:findPerson',
  'read-dossier:completeDossier',
  'read-dossier:findAll',
  'read-dossier:startDossier',
  'read-personal-data:recordsOf',
  'read-report:readReport',
];

describe('what a screen can have done', () => {
  const onScreens = calledIn('src/{app,features,parts,session,webparts}/**/*.{ts,tsx}');

  it('is a command that the suites give twice, with each single fault, and in a campaign of faults', () => {
    const inSuites = calledIn('src/testing/scenarios/*.ts');
    expect(onScreens.size).toBeGreaterThan(60);
    expect([...onScreens].filter((call) => !inSuites.has(call) && !reads.includes(call)).sort()).toEqual([]);
  });

  it('is not said to be only reading when no screen calls it', () => {
    expect(reads.filter((call) => !onScreens.has(call))).toEqual([]);
  });
});
