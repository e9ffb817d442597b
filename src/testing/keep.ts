/** Keeps what an array holds. @returns what fills the same array with it again */
export function keepArray<T>(array: T[], copy: (value: T) => T = same): () => void {
  const kept = array.map(copy);
  return () => void array.splice(0, array.length, ...kept.map(copy));
}

/** Keeps what a map holds. @returns what fills the same map with it again */
export function keepMap<K, V>(map: Map<K, V>, copy: (value: V) => V = same): () => void {
  const kept = [...map].map(([key, value]) => [key, copy(value)] as const);
  return () => {
    map.clear();
    for (const [key, value] of kept) map.set(key, copy(value));
  };
}

const same = <T>(value: T): T => value;
