import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { CasesError } from '../../tests/bench/related-cases.ts';
import { measureRelated, ownSets } from '../../tests/bench/related.ts';
import { inRoot } from './root.mjs';

/**
 * Prints how well doubles are recognised.
 * @param args after `related`: nothing, or `--cases FILE`
 * @returns the exit code: 2 when the arguments or the file cannot be used
 */
export async function relatedReport(args, say) {
  const [option, file, ...more] = args;
  if (args.length > 0 && (option !== '--cases' || file === undefined || more.length > 0)) {
    say('Use: npm run bench -- related [--cases FILE]');
    return 2;
  }
  try {
    const measured = [];
    for (const set of file === undefined ? ownSets : [resolve(file)]) {
      const found = await measureRelated(set);
      measured.push({ file: basename(set), ...found });
      for (const line of linesOf(basename(set), found)) say(line);
    }
    mkdirSync(inRoot('temp/bench'), { recursive: true });
    writeFileSync(inRoot('temp/bench/related.json'), `${JSON.stringify(measured, null, 2)}\n`);
    say('(temp/bench/related.json)');
    return 0;
  } catch (error) {
    if (!(error instanceof CasesError)) throw error;
    say(error.message);
    return 2;
  }
}

function linesOf(name, found) {
  const recall = found.doubles === 0 ? '–' : (found.inFirstThree / found.doubles).toFixed(2);
  return [
    `${name}: ${found.initiatives} initiatives, ${found.doubles} doubles, ${found.others} that only look alike`,
    `  recall at 3: ${recall} (${found.inFirstThree} of ${found.doubles}); called the same plan: ${found.calledSame}`,
    ...found.missed.map((title) => `    not among the first three  ${title}`),
    `  false alarms: ${found.falseAlarms} of ${found.others} called the same plan as another`,
    ...found.alarms.map((title) => `    called the same plan  ${title}`),
  ];
}
