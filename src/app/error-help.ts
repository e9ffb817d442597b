import { formatRoute } from '../session/routes';
import type { KnownCode } from '../ui/error-facts';

/** Guide and heading about an error; what is not here explains itself. A test holds that each is there. */
export const errorHelp: Readonly<Partial<Record<KnownCode, readonly [guide: string, part?: string]>>> = {
  offline: ['storing', 'wat-je-zelf-kunt-doen'],
  throttled: ['storing', 'wat-je-zelf-kunt-doen'],
  refused: ['storing', 'wat-je-zelf-kunt-doen'],
  unexpected: ['storing', 'wat-je-zelf-kunt-doen'],
  'no-rights': ['rechten'],
  'scope-missing': ['beheer', '2-geef-de-toestemmingen'],
  'not-set-up': ['beheer', '4-richt-de-site-in'],
  'list-outdated': ['beheer', 'een-nieuwe-versie'],
};

/**
 * @param from - the part of the address behind `#`, to go back to
 * @returns the address of the guide about such an error
 */
export function helpOnError(code: KnownCode, from: string): string | undefined {
  const [page, part] = errorHelp[code] ?? [];
  if (page === undefined) return undefined;
  return formatRoute({ view: 'help', page, query: { van: from.replace(/^#?\/?/, ''), deel: part ?? '' } });
}
