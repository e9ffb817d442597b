/**
 * The `index`th number of the sequence of `seed`, in [0, 1). Not kept as state, so that the sequence does not depend
 * on who draws first (mulberry32).
 */
export function randomAt(seed: number, index: number): number {
  let state = (seed + Math.imul(index + 1, 0x6d2b79f5)) | 0;
  state = Math.imul(state ^ (state >>> 15), state | 1);
  state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
  return ((state ^ (state >>> 14)) >>> 0) / 4294967296;
}
