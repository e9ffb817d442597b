import type { Frame, Page } from 'playwright-core';

export const appFrame = 'iframe[name="embedded-page-container"]';

/** Names as the bar of Teams has them. */
const names = { light: 'default', dark: 'dark' } as const;

export type Theme = keyof typeof names;

/** The frame of the app in Teams. */
export async function frameOf(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector(appFrame)).contentFrame();
  if (!frame) throw new Error('There is no app in Teams.');
  return frame;
}

/** Chooses a theme in the bar of Teams, which is not ours, and waits until the app wears it; focus stays where it is. */
export async function choose(page: Page, theme: Theme): Promise<void> {
  await page.locator('#teams-theme').selectOption(names[theme]);
  await wears(page, theme);
}

/** Waits until the ground of the app is that of the theme. */
export async function wears(page: Page, theme: Theme): Promise<void> {
  const frame = await frameOf(page);
  await frame.waitForFunction((wanted) => {
    const surface = document.querySelector<HTMLElement>('[style*="--iw-bodyBackground"]');
    if (!surface) return false;
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = surface.style.getPropertyValue('--iw-bodyBackground');
    const light = (getComputedStyle(probe).color.match(/\d+/g) ?? []).map(Number);
    probe.remove();
    return light.slice(0, 3).reduce((sum, part) => sum + part, 0) > 382 === (wanted === 'light');
  }, theme);
}
