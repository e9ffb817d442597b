import type { Browser, Page } from 'playwright-core';
import { newWindow } from '../journeys/browser.ts';
import { addressOf, control, type Site } from './sites.ts';

/** How long after a stroke the screen shows what it answers, without asking any service. */
export interface Typing {
  readonly field: string;
  readonly initiatives: number;
  /** Of every letter the fastest of the times that it was typed, in milliseconds; of those the middle and the slowest. */
  readonly middle: number;
  readonly slowest: number;
  /** Before which letters something was found in the end. */
  readonly found: number;
}

/** A field in which somebody searches while typing. */
interface SearchPlace {
  readonly name: string;
  readonly login: string;
  readonly path: string;
  /** One of the rows that it finds. */
  readonly row: string;
  /** Stands there once everything to search in was read. */
  readonly isReady: string;
}

const fields: readonly SearchPlace[] = [
  {
    name: 'zoeken bij Aanmelden',
    login: 'kcc',
    path: '/SitePages/Aanmelden.aspx',
    row: 'table tbody tr',
    isReady: 'input[type="search"]',
  },
  {
    name: 'zoeken in Initiatieven',
    login: 'anna',
    path: '/SitePages/Initiatieven.aspx#/initiatieven',
    row: 'table tbody tr',
    isReady: 'th a[href*="#/initiatief/"]',
  },
];

/** Words of the example, one of them with an error in it, one letter after the other. */
const words = ['fietspad', 'dorpshuis', 'zonnepaneel', 'moestiun'];
/** So often is every word typed: what else the machine did can only make a letter slower. */
const times = 3;

/** Types in each field on each site, in a window where everything to search in has been read. */
export async function measureTyping(
  browser: Browser,
  sites: readonly Site[],
  say: (line: string) => void,
): Promise<Typing[]> {
  const found: Typing[] = [];
  for (const field of fields) {
    say(`  ${field.name} …`);
    for (const site of sites) found.push(await typeIn(browser, site, field));
  }
  return found;
}

async function typeIn(browser: Browser, site: Site, field: SearchPlace): Promise<Typing> {
  const window = await newWindow(browser);
  try {
    const page = await window.newPage();
    await control(site.tenant, 'latency', { ms: 0 });
    await page.addInitScript(`window.namesInTable = ${namesInTable.toString()}`);
    await page.goto(addressOf(site, field));
    await page.locator(field.isReady).first().waitFor({ timeout: 60_000 });
    await page.waitForLoadState('networkidle');
    // What was read is prepared a few milliseconds at a time, after the answer.
    await page.waitForTimeout(3000);
    const input = page.locator('input[type="search"]').first();
    const letters = new Map<string, number>();
    let rows = 0;
    for (let time = 0; time < times; time += 1) {
      for (const word of words) {
        await input.fill('');
        for (let at = 1; at <= word.length; at += 1) {
          const typed = word.slice(0, at);
          const { milliseconds, shown } = await stroke(page, typed.slice(-1));
          letters.set(typed, Math.min(letters.get(typed) ?? Infinity, milliseconds));
          if (typed !== word) continue;
          await page.waitForTimeout(300);
          if (shown !== '' && (await page.evaluate(namesInTable)) !== shown)
            throw new Error(`${field.name}: what "${word}" finds came after the paint`);
        }
        rows += await page.locator(field.row).count();
      }
    }
    const sorted = [...letters.values()].sort((one, other) => one - other);
    return {
      field: field.name,
      initiatives: site.initiatives,
      middle: sorted[Math.floor(sorted.length / 2)] ?? 0,
      slowest: sorted[sorted.length - 1] ?? 0,
      found: rows,
    };
  } finally {
    await window.close();
  }
}

interface Stroke {
  /** From the key to the paint that follows it, on the clock of the page. */
  readonly milliseconds: number;
  /** The names of the rows of the first table then. */
  readonly shown: string;
}

/** Runs in the page. What comes later from elsewhere stands in a table of its own below. */
function namesInTable(): string {
  const names = document.querySelector('table')?.querySelectorAll('tbody th') ?? [];
  return [...names].map(({ textContent }) => textContent).join();
}

async function stroke(page: Page, letter: string): Promise<Stroke> {
  const painted = page.evaluate(
    () =>
      new Promise<Stroke>((resolve) => {
        const start = (): void => {
          const began = performance.now();
          // After the frame: a message gets its turn once what the frame holds is painted.
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () =>
              resolve({
                milliseconds: performance.now() - began,
                shown: (window as unknown as { namesInTable: () => string }).namesInTable(),
              });
            port2.postMessage(undefined);
          });
        };
        addEventListener('keydown', start, { once: true, capture: true });
      }),
  );
  await page.evaluate(() => undefined);
  await page.keyboard.press(letter);
  return painted;
}
