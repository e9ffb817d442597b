import { existsSync } from 'node:fs';
import { chromium as playwright, type Browser, type BrowserContext, type Page } from 'playwright-core';
import chromium from '@sparticuz/chromium';
import { startTenant, type RunningTenant } from '../../tenant/server.ts';
import type { TenantOptions } from '../../tenant/options.ts';

const installed = [
  process.env['CHROME_PATH'],
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** No page needs a graphics card, and imitating one costs a fifth of the processor time of a page. */
const withoutGraphics = '--disable-gpu';

/** The machine's own Chrome or Chromium; where there is none, the one that ships inside an npm package. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const own = installed.find((path) => path !== undefined && existsSync(path));
  if (own !== undefined)
    return start(() => playwright.launch({ executablePath: own, args: [withoutGraphics, ...more] }));
  const executablePath = await chromium.executablePath();
  chromium.setGraphicsMode = false;
  const args = [...chromium.args.filter((arg) => !unwanted.test(arg)), withoutGraphics, ...more];
  return start(() => playwright.launch({ executablePath, args }));
}

/** A browser sometimes crashes while it starts, before any page; once more says whether it is that. */
async function start(launch: () => Promise<Browser>): Promise<Browser> {
  try {
    return await launch();
  } catch {
    return launch();
  }
}

/** Arguments for servers without a screen that change how pages behave: one process, no site isolation, no CSP on workers. */
const unwanted =
  /^--(single-process|no-zygote|disable-web-security|allow-running-insecure-content|disable-features|headless)/;

/** A tenant in memory on a free port, with the built solution. */
export function startTenantForTest(options: TenantOptions = {}): Promise<RunningTenant> {
  return startTenant({ port: 0, data: ':memory:', ...options });
}

/** What a page said on its console, and what went wrong in it. */
export interface PageTroubles {
  readonly errors: readonly string[];
}

/** Remembers errors of a page; call it before the page is opened. */
export function watchErrors(page: Page): PageTroubles {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (problem) => errors.push(problem.stack ?? problem.message));
  return { errors };
}

/** A new window for somebody: own cookies, own storage, Dutch, in the time zone of the municipality. */
export function newWindow(browser: Browser, size = { width: 1366, height: 860 }): Promise<BrowserContext> {
  return browser.newContext({ viewport: size, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' });
}

/** Closes every window: what stays open goes on asking whether something changed, all through the tests that follow. */
export async function closeWindows(browser: Browser): Promise<void> {
  await Promise.all(browser.contexts().map((window) => window.close()));
}

/**
 * Opens a page of the tenant as somebody and waits until its web parts are there.
 * @param login - short name, as in `?als=`
 */
export async function openAs(page: Page, login: string, url: string): Promise<void> {
  const address = new URL(url);
  address.searchParams.set('als', login);
  await page.goto(address.href);
  await waitUntilRendered(page);
}

/** Waits until the SPFx runtime has rendered every web part of a page. */
export async function waitUntilRendered(page: Page): Promise<void> {
  await page.waitForSelector('html[data-rendered="true"]', { state: 'attached', timeout: 30_000 });
}
