import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { RunningTenant } from '../../../tenant/server.ts';
import { violationsIn, type Looked } from '../../screens/axe.ts';
import { walkByKeyboard } from '../../screens/keyboard-walk.ts';
import { openNext, windows } from '../../screens/one-window.ts';
import { openScreen, settle } from '../../screens/open-screen.ts';
import { screens, type Place, type Screen } from '../../screens/screens.ts';
import { tellStory, type Story } from '../../screens/story.ts';
import { tooWide } from '../../screens/too-wide.ts';
import { wordsInGuides, wordsOn } from '../../screens/words.ts';
import { readTheme, wearTheme, type WornTheme } from '../../screens/worn-theme.ts';
import { launchBrowser, newWindow, startTenantForTest } from '../browser.ts';

let browser: Browser;
let tenant: RunningTenant;
let story: Story;
let themes: Readonly<Record<'dark' | 'contrast', WornTheme>>;

/** Looks at every screen. One file takes every `files`th window of screens, so that files can run beside each other. */
export function screensAreAccessible(file: number, files: number): void {
  before(async () => {
    [browser, tenant] = await Promise.all([launchBrowser(), startTenantForTest()]);
    story = await tellStory(tenant);
    themes = { dark: await themeOf('dark'), contrast: await themeOf('contrast') };
  });
  after(async () => {
    await browser.close();
    await tenant.close();
  });

  describe('Every screen, for who cannot see it well', { concurrency: 2 }, () => {
    for (const { name, shown } of windows.filter((_, index) => index % files === file))
      describe(name, { concurrency: 1 }, () => visit(shown));
  });
}

function visit(shown: readonly Screen[]): void {
  let window: BrowserContext;
  let page: Page;
  before(async () => {
    window = await newWindow(browser);
    page = await window.newPage();
    page.setDefaultTimeout(20_000);
  });
  after(() => window.close());

  for (const [at, screen] of shown.entries())
    it(`${screen.name} meets WCAG 2.1 A and AA in each theme, never scrolls sideways at 320 px, and is walked by Tab`, async () => {
      await page.setViewportSize(wide);
      const place = await openNext(page, tenant, story, screen, shown[at - 1]);
      assert.deepEqual(await troublesOf(page, place, screen), []);
    });
}

/** The theme as a page of the host hands it to the product. */
async function themeOf(theme: 'dark' | 'contrast'): Promise<WornTheme> {
  const window = await newWindow(browser);
  const [first] = screens;
  assert.ok(first);
  const worn = await readTheme(await openScreen(await window.newPage(), tenant, story, first, { theme }));
  await window.close();
  return worn;
}

const wide = { width: 1366, height: 860 };

const stale = 'The guides show this screen as it was (npm run screenshots -- --guides)';

/** Leaves the page in the theme in which it was. */
async function troublesOf(page: Page, place: Place, screen: Screen): Promise<readonly string[]> {
  const problems: string[] = [];
  const pictured = wordsInGuides(screen.name);
  if (pictured !== undefined) problems.push(...differences(await wordsOn(place), pictured));
  const look = async (how: string, looked: Looked): Promise<void> => {
    for (const violation of await violationsIn(place, looked)) problems.push(`${how}: ${violation}`);
  };
  await look('light', 'everything');
  await page.emulateMedia({ forcedColors: 'active' });
  await look('forced colours', 'colours');
  await page.emulateMedia({ forcedColors: null });
  await page.setViewportSize({ width: 320, height: 860 });
  await settle(page);
  problems.push(...(await tooWide(place)).map((what) => `at 320 px too wide: ${what}`));
  await look('at 320 px', 'structure');
  await page.setViewportSize(wide);
  const worn = await readTheme(place);
  for (const theme of ['dark', 'contrast'] as const) {
    if (screen.inTeams) await page.getByLabel('Thema').selectOption(theme);
    else await wearTheme(place, themes[theme]);
    await place.locator(`html[data-theme="${theme}"]`).waitFor({ state: 'attached' });
    await look(theme, 'colours');
  }
  problems.push(...(await walkByKeyboard(page, place)).map((what) => `by keyboard: ${what}`));
  await wearTheme(place, worn);
  return problems;
}

function differences(now: string, pictured: string): string[] {
  const [lines, before] = [now.split('\n'), pictured.split('\n')];
  const at = before.findIndex((line, index) => line !== lines[index]);
  return now === pictured ? [] : [`${stale}: "${before[at]?.trim() ?? ''}" is now "${lines[at]?.trim() ?? ''}"`];
}
