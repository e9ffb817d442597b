import type { Place } from './screens.ts';

/** A theme as the product wears it: variables on the element around a web part, and its name on the page. */
export interface WornTheme {
  readonly name: string;
  readonly style: string;
}

/** The element on which `applyTheme` (src/ui/theme.ts) sets the variables. */
const wearer = '[style*="--iw-bodyText"]';

/** Reads what the product made of the theme of a page. */
export function readTheme(place: Place): Promise<WornTheme> {
  return place.evaluate((selector) => {
    const style = document.querySelector(selector)?.getAttribute('style');
    if (!style) throw new Error('No web part has a theme.');
    return { name: document.documentElement.dataset['theme'] ?? '', style };
  }, wearer);
}

/** Gives a page that theme, without loading it again and losing what was done in it. */
export async function wearTheme(place: Place, theme: WornTheme): Promise<void> {
  await place.evaluate(
    ([selector, { name, style }]) => {
      for (const element of document.querySelectorAll(selector)) element.setAttribute('style', style);
      document.documentElement.dataset['theme'] = name;
    },
    [wearer, theme] as const,
  );
}
