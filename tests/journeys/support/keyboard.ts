import assert from 'node:assert/strict';
import type { Frame, Page } from 'playwright-core';

/** What the keys go to now. */
export interface Focus {
  /** As a screen reader says it. */
  readonly name: string;
  /** Of a radio button: the question that it answers. */
  readonly group: string;
  /** Whether who looks can see where they are. */
  readonly ring: boolean;
}

/** Where the focus is, also inside the frame of an app. */
export async function focusOf(page: Page): Promise<Focus> {
  const place = await placeOfFocus(page);
  return place.evaluate(() => {
    const element = document.activeElement as HTMLInputElement | null;
    if (element === null) return { name: '', group: '', ring: false };
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const labels = [...(element.labels ?? [])].map((label) => label.textContent).join(' ');
    const name = element.getAttribute('aria-label') ?? (labels === '' ? (element.textContent ?? '') : labels);
    const around = element.closest('[role="radiogroup"]');
    const group = around?.getAttribute('aria-label') ?? around?.querySelector('legend')?.textContent ?? '';
    return { name: name.trim(), group, ring: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1 };
  });
}

/** Presses Tab until something with this name has focus, with a ring that can be seen. */
export function tabTo(page: Page, name: RegExp, limit = 60): Promise<void> {
  return tabUntil(page, name, (focus) => name.test(focus.name), limit);
}

/** Comes to the question by Tab and chooses its answer by Space and the arrows. */
export async function chooseByKey(page: Page, group: RegExp, option: RegExp): Promise<void> {
  await tabUntil(page, group, (focus) => group.test(focus.group), 60);
  await page.keyboard.press('Space');
  for (let pressed = 0; pressed < 8; pressed += 1) {
    if (option.test((await focusOf(page)).name)) return;
    await page.keyboard.press('ArrowDown');
  }
  assert.fail(`The arrows never came to ${option.source}`);
}

/** Comes to a field by Tab and types; what stood there is replaced. */
export async function typeInto(page: Page, name: RegExp, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
}

/** Comes to a button, link or box by Tab and presses it. */
export async function pressByKey(page: Page, name: RegExp, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, name, 80);
  await page.keyboard.press(key);
}

async function tabUntil(page: Page, sought: RegExp, found: (focus: Focus) => boolean, limit: number): Promise<void> {
  for (let pressed = 0; pressed < limit; pressed += 1) {
    await page.keyboard.press('Tab');
    const focus = await focusOf(page);
    if (!found(focus)) continue;
    assert.ok(focus.ring, `the focus on "${focus.name}" can be seen`);
    return;
  }
  assert.fail(`Tab never came to ${sought.source}`);
}

async function placeOfFocus(page: Page): Promise<Page | Frame> {
  let place: Page | Frame = page;
  for (;;) {
    const element = (await place.evaluateHandle(() => document.activeElement)).asElement();
    const inside: Frame | null = (await element?.contentFrame()) ?? null;
    if (inside === null) return place;
    place = inside;
  }
}
