import { ownPart } from './open-screen.ts';
import type { Place } from './screens.ts';

/** What reaches past the right edge of the product. */
export function tooWide(place: Place): Promise<string[]> {
  return place.evaluate((selector) => {
    const root = document.querySelector(selector);
    if (root === null) return ['the product is not there'];
    const edge = Math.min(root.getBoundingClientRect().right, innerWidth) + 0.5;
    const clipped = (element: Element): boolean => {
      for (let up: Element | null = element; up !== null && up !== root; up = up.parentElement)
        if (getComputedStyle(up).overflowX !== 'visible' && up.getBoundingClientRect().right <= edge) return true;
      return false;
    };
    return [...root.querySelectorAll('*')]
      .filter((element) => {
        const { right, width, height } = element.getBoundingClientRect();
        return right > edge && width > 1 && height > 1 && !clipped(element);
      })
      .map((element) => element.outerHTML.slice(0, 160));
  }, ownPart);
}
