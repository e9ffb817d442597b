import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import JSZip from 'jszip';
import { inRoot } from './root.mjs';

/** Heft packs everything that is in the folder `teams`, so it holds the finished package alone. */
export const teamsPackage = inRoot('teams/TeamsSPFxApp.zip');

/** The same files give the same bytes, whenever and wherever they are zipped. */
const date = new Date(Date.UTC(1980, 0, 1));

/**
 * Zips `teams-app/` (manifest, languages, icons), with the version of package.json in the manifest.
 * SharePoint takes it from the solution when somebody chooses "Sync to Teams".
 * @returns one line that says what was made
 */
export async function writeTeamsPackage() {
  const manifest = readJson('teams-app/manifest.json');
  manifest.version = readJson('package.json').version;
  const languages = manifest.localizationInfo.additionalLanguages.map(({ file }) => file);
  const zip = new JSZip();
  zip.file('manifest.json', JSON.stringify(manifest, null, 2), { date });
  for (const file of [...languages, ...Object.values(manifest.icons)]) {
    zip.file(file, readFileSync(inRoot('teams-app', file)), { date });
  }
  mkdirSync(inRoot('teams'), { recursive: true });
  writeFileSync(teamsPackage, await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }));
  return `Teams package with ${Object.keys(zip.files).join(', ')}`;
}

const readJson = (file) => JSON.parse(readFileSync(inRoot(file), 'utf8'));
