import type { Language } from '../../strings/define';

/** @returns whole euros, e.g. `"€ 10.000"` */
export function formatEuro(amount: number, language: Language): string {
  const format = new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    style: 'currency',
    currency: 'EUR',
    maximumFractionDigits: 0,
  });
  return format.format(amount);
}
