import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ownPart, settle } from './open-screen.ts';
import type { Place } from './screens.ts';

const guides = fileURLToPath(new URL('../../docs/gids/', import.meta.url));

/** The folder with the pictures of the guides, and beside each its words. */
export const guidePictures = `${guides}beelden`;

/** The screens that the guides show, by the names of their pictures. */
export function screensInGuides(): readonly string[] {
  const files = readdirSync(guides).filter((name) => name.endsWith('.md'));
  const shown = files.flatMap((name) => [
    ...readFileSync(guides + name, 'utf8').matchAll(/\(beelden\/([^)]+)\.png\)/g),
  ]);
  return [...new Set(shown.map(([, name = '']) => name))].sort();
}

/**
 * What the product says on a screen, as somebody hears it who cannot see: headings, names of fields and buttons, their
 * values. Without addresses, and with every time of day the same: those are of one run. Without the messages that are said
 * once and go away, and with what comes only when somebody has scrolled down to it.
 */
export async function wordsOn(place: Place): Promise<string> {
  const dialog = place.getByRole('dialog');
  const isCovered = (await dialog.count()) > 0;
  if (!isCovered) await scrollThrough(place);
  const shown = isCovered ? dialog.first() : place.locator(ownPart).first();
  const heard = (await shown.ariaSnapshot()).split('\n').filter((line) => !/^\s*- (\/url:|status\b)/.test(line));
  return `${heard.map((line) => line.replace(/\b\d{1,2}:\d{2}\b/g, 'uu:mm').trimEnd()).join('\n')}\n`;
}

async function scrollThrough(place: Place): Promise<void> {
  const page = 'page' in place ? place.page() : place;
  const part = place.locator(ownPart).first();
  await part.evaluate((element) => element.scrollIntoView({ block: 'end' }));
  await settle(page);
  await part.evaluate(() => window.scrollTo(0, 0));
  await settle(page);
}

/** The words that were on a screen when its picture for the guides was taken; undefined when the guides do not show it. */
export function wordsInGuides(screen: string): string | undefined {
  if (!screensInGuides().includes(screen)) return undefined;
  return readFileSync(`${guidePictures}/${screen}.txt`, 'utf8');
}
