/**
 * What SharePoint's page for hosted apps does with the theme of Teams: it asks Teams, and passes changes on. As in
 * the real page, a web part starts with the default theme and hears of a change only (platform-rules 5.5).
 */
export function followTeamsTheme(themes: Readonly<Record<string, unknown>>, apply: (theme: unknown) => void): void {
  window.addEventListener('message', (event: MessageEvent<{ func?: string; args?: unknown[] } | undefined>) => {
    if (event.source !== window.parent || event.data?.func !== 'themeChange') return;
    const theme = themes[String(event.data.args?.[0])];
    if (theme === undefined) return;
    document.documentElement.dataset['theme'] = String(event.data.args?.[0]);
    apply(theme);
  });
}
