// npm run screenshots                       every screen as a picture, in temp/screenshots
// npm run screenshots -- --theme dark --width 320 --language en --only dossier,weging
// npm run screenshots -- --docs             the pictures that README and docs show, in docs/images
import { parseArgs } from 'node:util';
import { prepare } from './lib/prepare.mjs';

await prepare(import.meta.url);
const { say } = await import('./lib/say.mjs');
const { inRoot } = await import('./lib/root.mjs');

const { values } = parseArgs({
  options: {
    theme: { type: 'string', default: 'light' },
    width: { type: 'string', default: '1366' },
    language: { type: 'string', default: 'nl' },
    only: { type: 'string' },
    docs: { type: 'boolean', default: false },
  },
});
const width = Number(values.width);
const wrong =
  (!['light', 'dark', 'contrast'].includes(values.theme) && '--theme is light, dark or contrast.') ||
  (!(width >= 320 && width <= 2560) && '--width is from 320 to 2560.') ||
  (!['nl', 'en'].includes(values.language) && '--language is nl or en.');
if (wrong) {
  say(wrong);
  process.exit(1);
}

const { ensureBuilt } = await import('./lib/release.mjs');
await ensureBuilt();
const { takePictures } = await import('../tests/screens/take-pictures.ts');
const { shrinkPng } = await import('./lib/shrink-png.mjs');

const failed = await takePictures({
  folder: inRoot(values.docs ? 'docs/images' : 'temp/screenshots'),
  only: values.docs ? ['vandaag'] : values.only?.split(','),
  looks: { theme: values.theme, language: values.language },
  width,
  // In a text a picture shows what is seen without scrolling.
  whole: !values.docs,
  shrink: shrinkPng,
  plainNames: values.docs,
  say,
});
process.exitCode = failed > 0 ? 1 : 0;
