import type { Browser, Request } from 'playwright-core';
import { gzipSync } from 'node:zlib';
import { newWindow } from '../journeys/browser.ts';
import { places, type Place } from './places.ts';
import { roundTripsInARow } from './round-trips.ts';
import { addressOf, control, type Site } from './sites.ts';

/** What one first visit took, from the moment that the web part's own script was there. */
export interface FirstRows {
  readonly webPart: string;
  readonly initiatives: number;
  /** Calls to SharePoint and to Graph that began before the first rows stood there. */
  readonly sharePointCalls: number;
  readonly graphCalls: number;
  readonly roundTripsInARow: number;
  /** Answers of those calls, gzipped. */
  readonly dataBytes: number;
  readonly milliseconds: number;
  /** {@link milliseconds} as a multiple of the latency that every call had. */
  readonly timesLatency: number;
  /** Own scripts that were fetched before the first rows. */
  readonly scripts: readonly string[];
}

export interface BenchOptions {
  /** Added to every call of a service, in milliseconds. */
  readonly latency: number;
  /** First visits of which the fastest counts. */
  readonly visits: number;
}

/**
 * Opens every place in a fresh window and measures until its first rows stand there. The sites of different sizes are
 * visited in turn, so that what else the machine does weighs on each of them alike.
 */
export async function measureFirstRows(
  browser: Browser,
  sites: readonly Site[],
  options: BenchOptions,
  say: (line: string) => void,
): Promise<FirstRows[]> {
  const found: FirstRows[] = [];
  for (const place of places) {
    say(`  ${place.webPart} …`);
    const visits = sites.map((): FirstRows[] => []);
    // The first one is to warm up: the tenant itself bundles and opens things then.
    for (let count = 0; count <= options.visits; count += 1) {
      for (const [at, site] of sites.entries()) {
        const visit = await measureVisit(browser, site, place, options.latency);
        if (count > 0) visits[at]?.push(visit);
      }
    }
    found.push(...visits.map(fastest));
  }
  return found;
}

/** What else the machine did can only make a visit slower. */
function fastest(visits: readonly FirstRows[]): FirstRows {
  const [first, ...others] = visits;
  if (!first) throw new Error('nothing was measured');
  return others.reduce((best, visit) => (visit.milliseconds < best.milliseconds ? visit : best), first);
}

async function measureVisit(browser: Browser, site: Site, place: Place, latency: number): Promise<FirstRows> {
  const window = await newWindow(browser);
  try {
    const page = await window.newPage();
    const requests: Request[] = [];
    page.on('request', (request) => requests.push(request));
    await control(site.tenant, 'latency', { ms: latency });
    await page.addInitScript(noteFirst, place.firstRow);
    await page.goto(addressOf(site, place), { waitUntil: 'commit' });
    const shown = await page.waitForFunction(() => (window as { firstRowAt?: number }).firstRowAt, undefined, {
      timeout: 60_000,
    });
    const rowsAt = Number(await shown.jsonValue());
    await page.waitForLoadState('networkidle');

    const before = requests.filter((request) => request.timing().startTime < rowsAt);
    const scripts = requests.filter((request) => isOwnScript(request) && endOf(request) <= rowsAt);
    const loadedAt = Math.min(...scripts.map((request) => endOf(request)));
    const calls = before.filter((request) => isCall(request) && request.timing().startTime >= loadedAt);
    const milliseconds = Math.round(rowsAt - loadedAt);
    return {
      webPart: place.webPart,
      initiatives: site.initiatives,
      sharePointCalls: calls.filter((request) => !isGraph(request)).length,
      graphCalls: calls.filter(isGraph).length,
      roundTripsInARow: roundTripsInARow(
        calls.map((request) => ({ start: request.timing().startTime, end: endOf(request) })),
      ),
      dataBytes: await gzippedAnswers(calls),
      milliseconds,
      timesLatency: Math.round((milliseconds / latency) * 100) / 100,
      scripts: scripts.map((request) => fileName(request.url())).sort(),
    };
  } finally {
    await window.close();
  }
}

/** Runs in the page: keeps the moment in which the first row came to stand there, before what follows upon it. */
function noteFirst(selector: string): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector(selector)) return;
    observer.disconnect();
    (window as { firstRowAt?: number }).firstRowAt = performance.timeOrigin + performance.now();
  });
  observer.observe(document, { childList: true, subtree: true });
}

const fileName = (url: string): string => new URL(url).pathname.split('/').at(-1) ?? '';
const isOwnScript = (request: Request): boolean =>
  /^(initiatievenwijzer_|chunk\.|PropertyPaneStrings_).*\.js$/.test(fileName(request.url())) &&
  !request.url().includes('/spfx/');
const isGraph = (request: Request): boolean => new URL(request.url()).hostname === 'graph.microsoft.com';
const isCall = (request: Request): boolean => isGraph(request) || new URL(request.url()).pathname.includes('/_api/');
const endOf = (request: Request): number => request.timing().startTime + request.timing().responseEnd;

async function gzippedAnswers(calls: readonly Request[]): Promise<number> {
  const bodies = await Promise.all(calls.map(async (call) => (await call.response())?.body()));
  return bodies.reduce((sum, body) => sum + (body ? gzipSync(body).length : 0), 0);
}
