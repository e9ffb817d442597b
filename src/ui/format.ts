import type { Language } from '../strings/define';

const locales: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };

/** @returns the time of a moment in the Netherlands, e.g. `"14:03"`; a screen says the same to everybody who looks at it */
export function formatTime(moment: Date | string, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Amsterdam',
  });
  return format.format(typeof moment === 'string' ? new Date(moment) : moment);
}

/** @returns a number as people of this language write it, e.g. `"1.302"` */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(locales[language]).format(value);
}
