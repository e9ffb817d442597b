import { clip, harmless } from '../text';

/** Excel holds no more in one cell, and calls a workbook with more in it damaged. */
const cellLimit = 32_767;

/** What is written to a file of Word or Excel, with every text in it as XML can hold it; numbers and days stay. */
export function inAFile<T>(content: T): T {
  return changed(content, harmless) as T;
}

/** A text as one cell of Excel can hold it; what does not fit ends in an ellipsis. */
export function cellText(text: string): string {
  const plain = harmless(text);
  return plain.length <= cellLimit ? plain : `${clip(plain, cellLimit - 1)}…`;
}

function changed(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((part) => changed(part, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, changed(part, change)]));
}
