// npm run screenshots                       every screen as a picture, in temp/screenshots
// npm run screenshots -- --theme dark --width 320 --language en --only dossier,weging
// npm run screenshots -- --docs             the picture that README shows, in docs/images
// npm run screenshots -- --guides           the pictures of the guides, each with its words, in docs/gids/beelden
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
    guides: { type: 'boolean', default: false },
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

// Days in fields stand as the browser's own language writes them, which it takes from here.
process.env.LANG = values.language === 'en' ? 'en_GB.UTF-8' : 'nl_NL.UTF-8';

const { ensureBuilt } = await import('./lib/release.mjs');
await ensureBuilt();
const { takePictures } = await import('../tests/screens/take-pictures.ts');
const { shrinkPng } = await import('./lib/shrink-png.mjs');

const { guidePictures, screensInGuides } = await import('../tests/screens/words.ts');

const plain = { folder: inRoot('temp/screenshots'), only: values.only?.split(','), whole: true };
// In a text a picture shows what is seen without scrolling.
const readme = { folder: inRoot('docs/images'), only: ['vandaag'], whole: false };
const guides = { folder: guidePictures, only: values.only?.split(',') ?? screensInGuides(), whole: true };

const failed = await takePictures({
  ...(values.guides ? guides : values.docs ? readme : plain),
  looks: { theme: values.theme, language: values.language },
  width: values.guides ? 1200 : width,
  shrink: shrinkPng,
  plainNames: values.docs || values.guides,
  forGuides: values.guides,
  say,
});
process.exitCode = failed > 0 ? 1 : 0;
