import { readCookies, rememberingCookie } from '../http/cookies.ts';
import type { TenantRequest } from '../http/exchange.ts';
import type { Locale } from './page-context.ts';
import { isThemeName, type ThemeName } from './themes.ts';

const themeCookie = 'tenant-theme';

/** How a person wants to see a page. */
export interface Preferences {
  readonly locale: Locale;
  readonly themeName: ThemeName;
}

/** From `?theme=` (then a cookie) and `?locale=` (this page only; links on the page keep it). */
export function preferencesOf(request: Pick<TenantRequest, 'url' | 'headers'>): Preferences {
  const { searchParams } = request.url;
  const locale = searchParams.get('locale') ?? searchParams.get('forceLocale');
  const theme = searchParams.get('theme') ?? readCookies(request.headers['cookie'])[themeCookie];
  return {
    locale: locale?.toLowerCase().startsWith('en') === true ? 'en-us' : 'nl-nl',
    themeName: isThemeName(theme) ? theme : 'light',
  };
}

/** `Set-Cookie` for a theme that was chosen with this request. */
export function themeToRemember(url: URL): string | undefined {
  const chosen = url.searchParams.get('theme');
  return isThemeName(chosen) ? rememberingCookie(themeCookie, chosen) : undefined;
}

/** A link on a page in another language than Dutch stays in that language. */
export function inSameLanguage(href: string, locale: Locale): string {
  if (locale === 'nl-nl') return href;
  return `${href}${href.includes('?') ? '&' : '?'}locale=${locale}`;
}
