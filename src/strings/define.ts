export type Language = 'nl' | 'en';

/** The shape of a set of strings without its exact texts, so that another language can fill it. */
export type Texts<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...values: infer V) => string
      ? (...values: V) => string
      : Texts<T[K]>;
};

/** The strings of one feature in both languages; a missing or misspelt key does not compile. */
export interface Strings<T> {
  readonly nl: T;
  readonly en: Texts<T>;
}

/** Dutch is the source: it fixes which keys there are and which values a sentence takes. */
export function defineStrings<T>(nl: T, en: Texts<T>): Strings<T> {
  return { nl, en };
}
