import { cpSync, existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { inRoot } from './root.mjs';
import { run } from './run.mjs';
import { traces } from './runners.mjs';
import { teamsPackage } from './teams-package.mjs';

/**
 * Checks by somebody else's checkers, where CI has them (environment variable CONTRACTS, a folder): the Teams manifest
 * as it lies in the package, and the traffic of the tests against what the real services answer. Without that folder
 * there is nothing to run.
 */
export function contractChecks(folder) {
  if (!folder || !existsSync(join(folder, 'checkers/check-teams-manifest.mjs'))) return [];
  return [
    { name: 'contracts', about: 'the Teams manifest by the contract checker', run: () => checkTeams(folder) },
    {
      name: 'traffic',
      about: 'the traffic of the tests by the contract checkers',
      run: () => checkTraffic(folder),
    },
  ];
}

/** Copies a checker into the repository, so that it finds its packages among ours. */
function borrow(folder, checker) {
  const work = inRoot('temp/contracts');
  mkdirSync(work, { recursive: true });
  cpSync(join(folder, 'checkers', checker), join(work, checker));
  return join(work, checker);
}

async function checkTeams(folder) {
  const checker = borrow(folder, 'check-teams-manifest.mjs');
  const zip = await JSZip.loadAsync(readFileSync(teamsPackage));
  const manifest = inRoot('temp/contracts/manifest.json');
  writeFileSync(manifest, await zip.file('manifest.json').async('nodebuffer'));
  const schema = join(folder, 'data/teams/MicrosoftTeams.v1.30.schema.json');
  return counted([await run(process.execPath, [checker, manifest, schema], { quiet: true })]);
}

async function checkTraffic(folder) {
  const files = globSync('**/*.jsonl', { cwd: traces }).map((file) => join(traces, file));
  if (files.length === 0) return { passed: 0, failed: 1, problems: ['no test kept its traffic'] };
  const data = join(folder, 'data');
  const sharePoint = ['sharepoint-metadata.trimmed.json', 'sp-default-properties.json'];
  return counted([
    await run(
      process.execPath,
      [borrow(folder, 'check-sp.mjs'), ...sharePoint.map((file) => join(data, file)), ...files],
      { quiet: true },
    ),
    await run(
      process.execPath,
      [borrow(folder, 'check-graph.mjs'), join(data, 'graph-v1.0.trimmed.openapi.json'), ...files],
      { quiet: true },
    ),
  ]);
}

function counted(outcomes) {
  const problems = outcomes.filter(({ code }) => code !== 0).map(({ output }) => output.trim());
  return { passed: outcomes.length - problems.length, failed: problems.length, problems };
}
