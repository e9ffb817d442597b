import type { Page } from 'playwright-core';
import type { RunningTenant } from '../../tenant/server.ts';
import { waitUntilRendered } from '../journeys/browser.ts';
import type { Place, Screen } from './screens.ts';
import type { Story } from './story.ts';

/** The element of the product itself; around it stands the host. */
export const ownPart = '[data-automation-id="CanvasControl"]';

export interface Looks {
  readonly theme?: 'light' | 'dark' | 'contrast';
  readonly language?: 'nl' | 'en';
}

/**
 * Opens a screen as the person it is for, and does what it needs to be seen.
 * @returns where it stands: the page, or the frame of the app in Teams
 */
export async function openScreen(
  page: Page,
  tenant: RunningTenant,
  story: Story,
  screen: Screen,
  looks: Looks = {},
): Promise<Place> {
  const address = new URL(`${tenant.url}${screen.path(story)}`);
  address.searchParams.set('als', screen.login);
  if (looks.theme !== undefined) address.searchParams.set('theme', looks.theme);
  if (looks.language === 'en') address.searchParams.set('locale', 'en-us');
  await page.goto(address.href);
  const place = screen.inTeams ? await frameOf(page) : page;
  if (!screen.inTeams) await waitUntilRendered(page);
  await place
    .locator(ownPart)
    .locator(screen.ready ?? 'h2')
    .first()
    .waitFor({ timeout: 30_000 });
  await settle(page);
  if (screen.act) {
    await screen.act(place);
    await settle(page);
  }
  return place;
}

/** Waits until nothing is asked of the services any more; what comes later than that is no part of the first look. */
export async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(400);
}

async function frameOf(page: Page): Promise<Place> {
  const element = await page.waitForSelector('iframe[name="embedded-page-container"]');
  const frame = await element.contentFrame();
  if (!frame) throw new Error('The frame of the app has no document.');
  await frame.waitForSelector('html[data-rendered="true"]', { state: 'attached', timeout: 30_000 });
  return frame;
}
