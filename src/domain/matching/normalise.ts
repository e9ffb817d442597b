/** A word of a text: as it was written, and as it is compared. */
export interface Word {
  /** As in the text, to show to people. */
  readonly written: string;
  /** Lower case, without accents. */
  readonly plain: string;
}

/** @returns the text in lower case and without accents, so that "Coöperatie" equals "cooperatie" */
export function normalise(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

/** @returns the words and numbers of a text in their order; a hyphen or slash separates, an apostrophe ('s-avonds, foto's) does not */
export function wordsOf(text: string): readonly Word[] {
  const found = text.normalize('NFC').match(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu) ?? [];
  return found.map((written) => ({ written, plain: normalise(written).replace(/['’]/g, '') }));
}
