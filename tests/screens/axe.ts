import axe from 'axe-core';
import type { BrowserContext } from 'playwright-core';
import { ownPart } from './open-screen.ts';
import type { Place } from './screens.ts';

/** Puts axe in every page and frame of a window; before the page's own scripts, whose module loader would take it. */
export async function loadAxe(window: BrowserContext): Promise<void> {
  await window.addInitScript({ content: axe.source });
}

/** @returns what breaks a rule of WCAG 2.1 A or AA inside the product, each with the element; the host is not ours */
export function violationsIn(place: Place): Promise<string[]> {
  return place.evaluate(async (selector) => {
    const checker = (window as unknown as { axe: typeof axe }).axe;
    const { violations } = await checker.run(document.querySelector(selector) ?? document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa'],
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.any[0]?.message ?? node.failureSummary ?? ''}`),
    );
  }, ownPart);
}
