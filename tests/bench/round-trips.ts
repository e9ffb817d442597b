/** When a request was under way, in milliseconds on one clock. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * How many requests had to wait for one another: the longest row of requests of which each began after the one before
 * it had ended. Requests that overlap count once.
 */
export function roundTripsInARow(spans: readonly Span[]): number {
  const inOrder = [...spans].sort((a, b) => a.start - b.start);
  const depths: number[] = [];
  inOrder.forEach((span, index) => {
    const before = inOrder.slice(0, index).map((other, at) => (other.end <= span.start ? (depths[at] ?? 0) : 0));
    depths.push(1 + Math.max(0, ...before));
  });
  return Math.max(0, ...depths);
}
