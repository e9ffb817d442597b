import type { Period } from '../../domain/report/period';
import type { Language } from '../../strings/define';

/** A period as people say it: "juni – november 2026", "november 2025 – oktober 2026". */
export function periodWords({ from, until }: Period, language: Language): string {
  const sameYear = from.slice(0, 4) === until.slice(0, 4);
  const name = (month: string, withYear: boolean): string =>
    new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
      month: 'long',
      ...(withYear ? { year: 'numeric' } : {}),
      timeZone: 'UTC',
    }).format(new Date(`${month}-01T00:00:00Z`));
  if (from === until) return name(from, true);
  return `${name(from, !sameYear)} – ${name(until, true)}`;
}
