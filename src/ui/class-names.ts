/** Joins class names, leaving out what is absent or false. */
export function classNames(...names: readonly (string | false | undefined)[]): string | undefined {
  const present = names.filter(Boolean);
  return present.length === 0 ? undefined : present.join(' ');
}
