import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser, startTenantForTest } from '../journeys/browser.ts';
import type { RunningTenant } from '../../tenant/server.ts';
import { openScreen, type Looks } from './open-screen.ts';
import { screens, type Screen } from './screens.ts';
import { tellStory, type Story } from './story.ts';

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
  { folder, looks, width, whole, shrink, plainNames, say }: PicturesOptions,
): Promise<boolean> {
  const window = await browser.newContext({ viewport: { width, height: 860 }, timezoneId: 'Europe/Amsterdam' });
  const page = await window.newPage();
  let problem: unknown;
  try {
    await openScreen(page, tenant, story, screen, looks);
  } catch (error) {
    problem = error;
  }
  const name = plainNames ? screen.name : [screen.name, looks.theme, width, looks.language].join('-');
  writeFileSync(join(folder, `${name}.png`), shrink(await page.screenshot({ fullPage: whole })));
  if (problem !== undefined) say(`${screen.name}: ${problem instanceof Error ? problem.message : 'failed'}`);
  await window.close();
  return problem === undefined;
}
