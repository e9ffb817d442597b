// npm run release            everything that a municipality gets of this version, in releases/<version>/
// npm run release -- --trial the same with what CHANGELOG says under [Unreleased], to look at beforehand
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { prepare } from './lib/prepare.mjs';

await prepare(import.meta.url);
const { inRoot, root } = await import('./lib/root.mjs');
const { say } = await import('./lib/say.mjs');
const { ensureBuilt, sppkg } = await import('./lib/release.mjs');
const { teamsPackage } = await import('./lib/teams-package.mjs');
const { shippedPackages } = await import('./lib/publish/shipped-packages.mjs');
const { billOfMaterials } = await import('./lib/publish/bill-of-materials.mjs');
const { licenceTexts } = await import('./lib/publish/licences.mjs');
const { releaseNotes } = await import('./lib/publish/release-notes.mjs');

const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
const { name, version, license: licence } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
const isTrial = process.argv.includes('--trial');

try {
  const changed = git('status', '--porcelain');
  if (changed !== '' && !isTrial)
    throw new Error(`A release is made of a commit, and these files are in none:\n${changed}`);
  const notes = releaseNotes(readFileSync(inRoot('CHANGELOG.md'), 'utf8'), isTrial ? 'Unreleased' : version);
  await ensureBuilt();
  const packages = shippedPackages();
  const folder = inRoot('releases', version);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const made = `${name}-${version}`;
  copyFileSync(sppkg, `${folder}/${made}.sppkg`);
  copyFileSync(teamsPackage, `${folder}/${made}-teams.zip`);
  copyFileSync(inRoot('LICENSE'), `${folder}/LICENSE`);
  const bill = billOfMaterials({ name, version, licence }, packages, git('show', '-s', '--format=%cI', 'HEAD'));
  writeFileSync(`${folder}/${made}.cdx.json`, `${JSON.stringify(bill, null, 2)}\n`);
  writeFileSync(`${folder}/LICENCES-THIRD-PARTY.txt`, licenceTexts(packages));
  writeFileSync(`${folder}/NOTES.md`, `# Initiatievenwijzer ${version}\n\n${notes}\n`);
  const files = [
    `${made}.sppkg`,
    `${made}-teams.zip`,
    `${made}.cdx.json`,
    'LICENSE',
    'LICENCES-THIRD-PARTY.txt',
    'NOTES.md',
  ];
  const sums = files.map((file) => `${sha256(`${folder}/${file}`)}  ${file}\n`).join('');
  writeFileSync(`${folder}/SHA256SUMS`, sums);
  say(sums.trimEnd());
  say(`${files.length + 1} files in releases/${version}. Check them with: sha256sum --check SHA256SUMS`);
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

function sha256(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
