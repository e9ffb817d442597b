import { useState } from 'react';

let last = 0;

/** An id for an element, unique on the page and the same at every render. (React 17 has no `useId`.) */
export function useId(name: string): string {
  const [id] = useState(() => `iw-${name}-${++last}`);
  return id;
}
