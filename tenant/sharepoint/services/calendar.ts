/** The site's regional time zone, W. Europe Standard Time. */
export const siteTimeZone = 'Europe/Amsterdam';

const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: siteTimeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** How the site's clock reads at an instant. */
export function siteClock(at: Date): { readonly day: string; readonly time: string } {
  const read = Object.fromEntries(parts.formatToParts(at).map((part) => [part.type, part.value]));
  return {
    day: `${read['year']}-${read['month']}-${read['day']}`,
    time: `${read['hour']}:${read['minute']}:${read['second']}`,
  };
}

/** The instant at which a day begins on the site. A DateOnly column keeps this: `2026-11-25` is `2026-11-24T23:00:00Z`. */
export function siteMidnight(day: string): Date {
  const guess = new Date(`${day}T00:00:00Z`);
  return new Date(guess.getTime() - offset(new Date(guess.getTime() - offset(guess))));
}

/** Site time minus UTC, in milliseconds. */
function offset(at: Date): number {
  const { day, time } = siteClock(at);
  return new Date(`${day}T${time}Z`).getTime() - Math.floor(at.getTime() / 1000) * 1000;
}
