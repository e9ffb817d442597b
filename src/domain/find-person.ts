/** What is known of a person where they are looked for. */
export interface PersonFacts {
  readonly name?: string;
  readonly organisation?: string;
  readonly mail?: string;
  readonly phone?: string;
}

/** Fewer letters or digits than this would find half the municipality. */
export const leastSearch = 3;
const leastDigits = 6;

/**
 * Whether somebody may be who is looked for: all words in the name or organisation, the mail address, or the number however
 * it is written. Wide on purpose: a person decides who it is.
 */
export function matchesPerson(query: string, person: PersonFacts): boolean {
  const text = fold(query);
  if (text.length < leastSearch) return false;
  const digits = digitsOf(query);
  if (digits.length >= leastDigits && !/[a-z@]/.test(text)) return digitsOf(person.phone ?? '').includes(digits);
  if (text.includes('@')) return fold(person.mail ?? '').includes(text);
  const words = fold([person.name, person.organisation, person.mail].join(' '));
  return text.split(/\s+/).every((word) => words.includes(word));
}

/** 06-12 34 56 78, +31 6 12345678 and 0031612345678 are one number. */
function digitsOf(text: string): string {
  return text.replace(/\D/g, '').replace(/^(?:0031|31)(?=\d{9}$)/, '0');
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
