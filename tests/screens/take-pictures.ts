import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser, startTenantForTest } from '../journeys/browser.ts';
import type { RunningTenant } from '../../tenant/server.ts';
import { openScreen, ownPart, settle, type Looks } from './open-screen.ts';
import { screens, type Screen } from './screens.ts';
import { tellStory, type Story } from './story.ts';
import { wordsOn } from './words.ts';

export interface PicturesOptions {
  readonly folder: string;
  /** Names of screens; absent for all of them. */
  readonly only: readonly string[] | undefined;
  readonly looks: Required<Looks>;
  /** In pixels; the height is 860, or the whole page. */
  readonly width: number;
  readonly whole: boolean;
  readonly shrink: (png: Buffer) => Buffer;
  /** The file is called after the screen alone, not after how it looks. */
  readonly plainNames: boolean;
  /** For a guide: the product without the host around it, and beside each picture a file with its words. */
  readonly forGuides: boolean;
  readonly say: (line: string) => void;
}

/**
 * Takes a picture of each screen in the genuine runtime, with a tenant of its own.
 * @returns how many screens could not be shown; each is told, with a picture of what stood there instead
 */
export async function takePictures(options: PicturesOptions): Promise<number> {
  const chosen = screens.filter(({ name }) => options.only?.includes(name) ?? true);
  const unknown = options.only?.filter((name) => !screens.some((screen) => screen.name === name)) ?? [];
  if (unknown.length > 0) throw new Error(`No screen is called ${unknown.join(', ')}.`);
  mkdirSync(options.folder, { recursive: true });
  const [browser, tenant] = await Promise.all([
    launchBrowser([`--lang=${options.looks.language}`]),
    startTenantForTest(),
  ]);
  try {
    const story = await tellStory(tenant);
    let failed = 0;
    for (const screen of chosen) failed += (await takePicture(browser, tenant, story, screen, options)) ? 0 : 1;
    options.say(`${chosen.length - failed} pictures in ${options.folder}`);
    return failed;
  } finally {
    await browser.close();
    await tenant.close();
  }
}

async function takePicture(
  browser: Browser,
  tenant: RunningTenant,
  story: Story,
  screen: Screen,
  { folder, looks, width, whole, shrink, plainNames, forGuides, say }: PicturesOptions,
): Promise<boolean> {
  const locale = looks.language === 'en' ? 'en-GB' : 'nl-NL';
  const window = await browser.newContext({
    viewport: { width, height: 860 },
    timezoneId: 'Europe/Amsterdam',
    locale,
  });
  const page = await window.newPage();
  const name = plainNames ? screen.name : [screen.name, looks.theme, width, looks.language].join('-');
  let problem: unknown;
  try {
    const place = await openScreen(page, tenant, story, screen, looks);
    if (forGuides) writeFileSync(join(folder, `${name}.txt`), await wordsOn(place));
  } catch (error) {
    problem = error;
  }
  const picture = forGuides ? await productAlone(page) : await page.screenshot({ fullPage: whole });
  writeFileSync(join(folder, `${name}.png`), shrink(picture));
  if (problem !== undefined) say(`${screen.name}: ${problem instanceof Error ? problem.message : 'failed'}`);
  await window.close();
  return problem === undefined;
}

/** Longer than this nobody reads a picture. */
const longest = 1200;

type Box = NonNullable<Awaited<ReturnType<Locator['boundingBox']>>>;

/**
 * The product without the host around it, in a window that is as high as the picture: a bar that stays in sight then stands
 * at the bottom, as people see it. A panel that is open covers the window from its top: then all of the window.
 */
async function productAlone(page: Page): Promise<Buffer> {
  if ((await page.getByRole('dialog').count()) > 0) return page.screenshot();
  const part = page.locator(ownPart).first();
  const { y, height } = await boxOf(part);
  const shown = Math.ceil(Math.min(height, longest));
  await page.setViewportSize({ width: page.viewportSize()?.width ?? 0, height: Math.ceil(y) + shown });
  await settle(page);
  return page.screenshot({ clip: { ...(await boxOf(part)), height: shown } });
}

async function boxOf(part: Locator): Promise<Box> {
  const box = await part.boundingBox();
  if (!box) throw new Error('The product is not on the page.');
  return box;
}
