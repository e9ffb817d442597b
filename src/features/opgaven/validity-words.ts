import type { Validity } from '../../domain/opgaven-list';

/** @returns until when opgaven hold, in words: "jaar 2026", "geldt tot en met 2030" */
export function validityWords(
  validity: Exclude<Validity, { kind: 'none' }>,
  text: { readonly year: (year: number) => string; readonly untilYear: (year: number) => string },
): string {
  return validity.kind === 'year' ? text.year(validity.year) : text.untilYear(validity.year);
}
