/** `YYYY-NNN`: the year of assignment and a sequence number, as people say it aloud. Above 999 it gets a fourth digit. */
export function formatNumber(year: number, sequence: number): string {
  return `${year}-${String(sequence).padStart(3, '0')}`;
}

/** @returns the sequence number in a number of this year, or 0 */
export function sequenceIn(number: string | undefined, year: number): number {
  const match = /^(\d{4})-(\d{3,})$/.exec(number ?? '');
  return match && Number(match[1]) === year ? Number(match[2]) : 0;
}
