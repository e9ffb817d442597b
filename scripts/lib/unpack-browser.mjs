import chromium from '@sparticuz/chromium';

/**
 * The browser that ships in a package unpacks itself into the temporary folder when it is first asked for. Two files of
 * tests that start at once must not do that together: one would start what the other is still writing.
 */
export async function unpackBrowser() {
  await chromium.executablePath();
}
