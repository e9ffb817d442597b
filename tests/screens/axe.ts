import type axe from 'axe-core';
import { axeSource } from './axe-source.ts';
import { ownPart } from './open-screen.ts';
import type { Place } from './screens.ts';

/**
 * - `everything`: all rules of WCAG 2.1 A and AA
 * - `colours`: what another theme of the same page can break
 * - `structure`: what another width of the same page can break; colours take most of the time and stay the same
 */
export type Looked = 'everything' | 'colours' | 'structure';

const colourRules = ['color-contrast', 'link-in-text-block'];
const levels = ['wcag2a', 'wcag2aa', 'wcag21aa'];

const asked: Readonly<Record<Looked, axe.RunOptions>> = {
  everything: { runOnly: levels },
  colours: { runOnly: { type: 'rule', values: colourRules } },
  structure: { runOnly: levels, rules: Object.fromEntries(colourRules.map((rule) => [rule, { enabled: false }])) },
};

/** @returns what breaks a rule inside the product, each with the element; the host is not ours */
export async function violationsIn(place: Place, looked: Looked = 'everything'): Promise<string[]> {
  if (!(await place.evaluate(() => 'axe' in window))) await place.evaluate(axeSource());
  return place.evaluate(
    async ({ selector, options }) => {
      const checker = (window as unknown as { axe: typeof axe }).axe;
      const { violations } = await checker.run(document.querySelector(selector) ?? document, {
        ...options,
        resultTypes: ['violations'],
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.any[0]?.message ?? node.failureSummary ?? ''}`),
      );
    },
    { selector: ownPart, options: asked[looked] },
  );
}
