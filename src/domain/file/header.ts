/** A name of a column as names are compared: without capitals, signs, star of a required field and double blanks. */
export function plainHeader(name: string): string {
  return name
    .replace(/^\uFEFF/, '')
    .toLowerCase()
    .replace(/[’'`?:*.()]/g, '')
    .replace(/[\s_]+/g, ' ')
    .trim();
}
