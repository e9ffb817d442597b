import type { Page } from 'playwright-core';
import { ownPart } from './open-screen.ts';
import type { Place } from './screens.ts';

/** What a walk by Tab found wrong, and what it walked through. */
interface Walked {
  readonly problems: readonly string[];
}

type Step = { readonly element: Element; readonly ring: boolean };
type Walker = { expected: Element[]; steps: Step[] };

/**
 * Walks by Tab alone through everything that can be used: each comes once and in the order of the page, with a ring that
 * can be seen, and the walk ends. What covers the page (a panel, a menu) is walked instead of the page, closes with Esc, and
 * hands the focus back to something that can be used.
 * @returns what is wrong, in words
 */
export async function walkByKeyboard(page: Page, place: Place): Promise<readonly string[]> {
  const { fewest, most } = await begin(place);
  for (let pressed = 0; pressed < most; pressed += 1) {
    if (pressed >= fewest && pressed % 5 === 0 && (await isWalked(place))) break;
    await page.keyboard.press('Tab');
  }
  const { problems } = await end(place);
  const dialog = place.getByRole('dialog').first();
  if (!(await dialog.isVisible())) return problems;
  await dialog.evaluate((element) => element.querySelector<HTMLElement>('button, input, a[href]')?.focus());
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  const back = await place.evaluate(() => document.activeElement !== document.body);
  return [...problems, ...(back ? [] : ['Esc closed the panel and left the focus nowhere'])];
}

/** Puts the focus before the first of them. @returns how often Tab is pressed to come past the last: at the fewest, at most */
function begin(place: Place): Promise<{ readonly fewest: number; readonly most: number }> {
  return place.evaluate((selector) => {
    const dialogs = document.querySelectorAll('[role="dialog"][aria-modal="true"], dialog[open]');
    const root = dialogs[dialogs.length - 1] ?? document.querySelector(selector);
    if (root === null) return { fewest: 0, most: 0 };
    const isShown = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true }) && element.closest('[inert]') === null;
    const usable = 'a[href], button, input, select, textarea, summary, [tabindex]';
    const all = [...root.querySelectorAll<HTMLElement>(usable)].filter(
      (element) => element.tabIndex >= 0 && !element.matches(':disabled') && isShown(element),
    );
    // Of the radio buttons of a group Tab comes to one: the chosen one, or the first.
    const expected = all.filter((element) => {
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
      const group = all.filter((other) => other instanceof HTMLInputElement && other.name === element.name);
      const chosen = group.find((other) => (other as HTMLInputElement).checked) ?? group[0];
      return chosen === element;
    });
    const walker: Walker = { expected, steps: [] };
    const hasRing = (element: Element | null): boolean => {
      if (element === null) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
    };
    document.addEventListener('focusin', ({ target }) => {
      if (!(target instanceof Element)) return;
      // A box or a dot is drawn beside the real input, which nobody sees.
      const around = [target, target.nextElementSibling, target.previousElementSibling, target.parentElement];
      walker.steps.push({ element: target, ring: around.some(hasRing) });
    });
    (window as unknown as { walker: Walker }).walker = walker;
    const start = document.createElement('span');
    start.tabIndex = -1;
    root.prepend(start);
    start.focus();
    walker.steps.length = 0;
    setTimeout(() => start.remove(), 0);
    // Tab also stops at the month, the year and the calendar of a day, and at what scrolls by itself.
    const days = expected.filter((element) => element.matches('[type="date"]')).length;
    return { fewest: expected.length, most: Math.ceil(expected.length * 1.5) + 4 * days + 11 };
  }, ownPart);
}

/** Whether the focus has been on each of them, so that pressing on tells nothing more. */
function isWalked(place: Place): Promise<boolean> {
  return place.evaluate(() => {
    const { expected, steps } = (window as unknown as { walker: Walker }).walker;
    const walked = new Set(steps.map(({ element }) => element));
    return expected.every((element) => walked.has(element));
  });
}

function end(place: Place): Promise<Walked> {
  return place.evaluate(() => {
    const { expected, steps } = (window as unknown as { walker: Walker }).walker;
    const told = (element: Element): string => element.outerHTML.slice(0, 140);
    const walked = steps.map(({ element }) => element);
    const inTurn = walked.filter((element, at) => expected.includes(element) && walked.indexOf(element) === at);
    const precedes = (one: Element, other: Element): boolean =>
      (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    return {
      problems: [
        ...expected
          .filter((element) => element.isConnected && !walked.includes(element))
          .map((one) => `Tab never comes to ${told(one)}`),
        ...steps
          .filter(({ element, ring }) => !ring && expected.includes(element))
          .map(({ element }) => `no ring on ${told(element)}`),
        ...inTurn
          .filter((element, at) => at > 0 && !precedes(inTurn[at - 1] ?? element, element))
          .map((one) => `out of order: ${told(one)}`),
      ],
    };
  });
}
