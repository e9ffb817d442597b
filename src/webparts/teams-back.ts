import type { pages } from '@microsoft/teams-js';

type BackStack = Pick<typeof pages.backStack, 'isSupported' | 'registerBackButtonHandler'>;

/**
 * The back button of Teams first goes back inside the product, place by place; from where the tab was opened it leaves the
 * tab, as everywhere in Teams. Without this it would leave the tab at once.
 */
export function followTeamsBack(backStack: BackStack): void {
  if (!backStack.isSupported()) return;
  const been = [window.location.hash];
  window.addEventListener('hashchange', () => {
    const here = window.location.hash;
    // Back again, by this button or by that of the browser.
    if (been[been.length - 2] === here) been.pop();
    else been.push(here);
  });
  backStack.registerBackButtonHandler(() => {
    if (been.length < 2) return false;
    window.history.back();
    return true;
  });
}
