import { act } from '@testing-library/react';

/** Waits until nothing on the screen changes any more. */
export async function settle(): Promise<void> {
  for (let [before, same] = ['', 0]; same < 4; ) {
    await act(() => new Promise((resolve) => setTimeout(resolve, 15)));
    const now = document.body.innerHTML;
    same = now === before ? same + 1 : 0;
    before = now;
  }
}
