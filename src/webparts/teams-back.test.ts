/** @jest-environment jsdom */
import { followTeamsBack } from './teams-back';

/** Waits until the address says so: a browser goes back in its own time. */
async function isAt(hash: string): Promise<void> {
  for (let tries = 0; window.location.hash !== hash && tries < 50; tries += 1) await later();
  expect(window.location.hash).toBe(hash);
  await later();
}
const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe('the back button of Teams', () => {
  it('goes back through the places of the product, and leaves the tab from the first', async () => {
    let press = (): boolean => false;
    followTeamsBack({
      isSupported: () => true,
      registerBackButtonHandler: (handler) => {
        press = handler;
      },
    });
    expect(press()).toBe(false);
    for (const place of ['#/initiatieven', '#/initiatief/a/weging']) {
      window.location.hash = place;
      await isAt(place);
    }
    expect(press()).toBe(true);
    await isAt('#/initiatieven');
    expect(press()).toBe(true);
    await isAt('');
    expect(press()).toBe(false);
  });

  it('is left alone where the client has none', () => {
    const registerBackButtonHandler = jest.fn();
    followTeamsBack({ isSupported: () => false, registerBackButtonHandler });
    expect(registerBackButtonHandler).not.toHaveBeenCalled();
  });
});
