import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { inRoot } from './root.mjs';
import { run } from './run.mjs';
import { teamsPackage } from './teams-package.mjs';

/**
 * Checks by somebody else's checkers, where CI has them (environment variable CONTRACTS, a folder): the Teams manifest
 * as it lies in the package. Without that folder there is nothing to run.
 */
export function contractChecks(folder) {
  if (!folder || !existsSync(join(folder, 'checkers/check-teams-manifest.mjs'))) return [];
  return [{ name: 'contracts', about: 'the Teams manifest by the contract checker', run: () => checkTeams(folder) }];
}

async function checkTeams(folder) {
  // A copy inside the repository, so that the checker finds its packages among ours.
  const work = inRoot('temp/contracts');
  mkdirSync(work, { recursive: true });
  cpSync(join(folder, 'checkers/check-teams-manifest.mjs'), join(work, 'check-teams-manifest.mjs'));
  const zip = await JSZip.loadAsync(readFileSync(teamsPackage));
  writeFileSync(join(work, 'manifest.json'), await zip.file('manifest.json').async('nodebuffer'));
  const schema = join(folder, 'data/teams/MicrosoftTeams.v1.30.schema.json');
  const args = [join(work, 'check-teams-manifest.mjs'), join(work, 'manifest.json'), schema];
  const { code, output } = await run(process.execPath, args, { quiet: true });
  return code === 0 ? { passed: 1, failed: 0, problems: [] } : { passed: 0, failed: 1, problems: [output.trim()] };
}
