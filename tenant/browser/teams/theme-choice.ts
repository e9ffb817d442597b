import { rememberingCookie } from '../../http/cookies.ts';

/** Names of the themes of Teams. */
export type TeamsTheme = 'default' | 'dark' | 'contrast';

/** Lets the choice of theme in the bar take effect at once, and remembers it for SharePoint's pages too. */
export function listenToThemeChoice(changed: (theme: TeamsTheme) => void): void {
  const select = document.querySelector<HTMLSelectElement>('#teams-theme');
  select?.addEventListener('change', () => {
    const theme: TeamsTheme = select.value === 'dark' || select.value === 'contrast' ? select.value : 'default';
    document.documentElement.dataset['theme'] = theme;
    document.cookie = rememberingCookie('tenant-theme', theme === 'default' ? 'light' : theme);
    changed(theme);
  });
}
