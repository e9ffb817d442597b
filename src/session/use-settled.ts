import * as React from 'react';

/** @returns the value as it was when it last stood still for this many milliseconds */
export function useSettled<T>(value: T, pause: number): T {
  const [settled, setSettled] = React.useState(value);
  React.useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return settled;
}
