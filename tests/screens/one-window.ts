import type { Page } from 'playwright-core';
import type { RunningTenant } from '../../tenant/server.ts';
import { openScreen } from './open-screen.ts';
import { screens, type Place, type Screen } from './screens.ts';
import type { Story } from './story.ts';

/** So many at most, so that no window is waited for by all the others. */
const longest = 8;

/**
 * Every screen once, those of one person on one page together: between these the address changes behind its `#` alone, which
 * costs far less than a page anew, and is how people go about. Longest first.
 */
export const windows: readonly { readonly name: string; readonly shown: readonly Screen[] }[] = [...groups()]
  .flatMap(([name, all]) => inParts(all).map((shown) => ({ name: `${name}: ${shown[0]?.name}`, shown })))
  .sort((one, other) => other.shown.length - one.shown.length);

function groups(): Map<string, Screen[]> {
  const found = new Map<string, Screen[]>();
  for (const screen of screens) {
    const [address = ''] = withoutDossier(screen.path({ keyOf: (title) => title })).split('#');
    const name = `${screen.login} ${screen.inTeams === true ? 'in Teams ' : ''}${address}`;
    found.set(name, [...(found.get(name) ?? []), screen]);
  }
  return found;
}

function inParts(all: readonly Screen[]): readonly (readonly Screen[])[] {
  const count = Math.ceil(all.length / longest);
  const size = Math.ceil(all.length / count);
  return Array.from({ length: count }, (_, part) => all.slice(part * size, (part + 1) * size));
}

/** What stands behind the `#` names the dossier as well. */
function withoutDossier(path: string): string {
  return path.replace(/\?initiatief=[^#]*/, '');
}

/**
 * Opens a screen in the window that shows the one before it.
 * @param before - absent in a new window
 */
export async function openNext(
  page: Page,
  tenant: RunningTenant,
  story: Story,
  screen: Screen,
  before?: Screen,
): Promise<Place> {
  // The same address once more would leave open what was opened there.
  if (before?.path(story) === screen.path(story)) await page.goto('about:blank');
  return openScreen(page, tenant, story, { ...screen, path: (told) => withoutDossier(screen.path(told)) });
}
