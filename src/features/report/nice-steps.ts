/**
 * Lines of a chart from 0 to just above the most, at round distances, e.g. 0, 4, 8, 12 for 11.
 * @param most - the highest value, 0 or more
 */
export function niceSteps(most: number): readonly number[] {
  const wanted = Math.max(1, most) / 3;
  const magnitude = 10 ** Math.floor(Math.log10(wanted));
  const step = Math.max(1, [1, 2, 4, 5, 10].map((part) => part * magnitude).find((size) => size >= wanted) ?? wanted);
  const count = Math.max(1, Math.ceil(most / step));
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}
