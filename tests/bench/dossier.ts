import { randomUUID } from 'node:crypto';
import type { Page, Request } from 'playwright-core';
import { launchBrowser, newWindow, openAs, startTenantForTest } from '../journeys/browser.ts';
import { TenantControl } from '../journeys/support/tenant-control.ts';

/** What docs/architecture.md and the reader ask of two dear steps of a dossier. */
export interface DossierFigures {
  /** Calls of SharePoint until thirty views stand on the page of the weighing. */
  readonly weighingCalls: number;
  /** From pressing "Maak startnotitie" until the link to the document stands there. */
  readonly startnotitieMilliseconds: number;
  /** Own scripts that making it loads, none of which was there before. */
  readonly startnotitieScripts: readonly string[];
}

/** "Veilig fietsen tussen Rutten en Creil", in weging, of Anna. */
const cycling = "Title eq 'Veilig fietsen tussen Rutten en Creil'";
const thirty = 30;

/** Fills the dossier of the example with thirty views, and opens and makes what takes the most of it. */
export async function measureDossier(): Promise<DossierFigures> {
  const [browser, tenant] = await Promise.all([launchBrowser(), startTenantForTest({ say: () => undefined })]);
  try {
    const control = new TenantControl(tenant);
    await control.set('clock', { now: '2026-11-23T09:00:00+01:00' });
    const [initiative] = await control.items<{ Id: number; Key: string }>('Initiatieven', `$filter=${cycling}`);
    if (!initiative) throw new Error('the example has no such initiative');
    await giveViews(control, initiative.Key);
    const address = `${tenant.url}/sites/initiatieven/SitePages/Initiatief.aspx?initiatief=${initiative.Key}#/initiatief/${initiative.Key}`;
    const open = async (step: string): Promise<{ page: Page; requests: Request[] }> => {
      const page = await (await newWindow(browser)).newPage();
      const requests: Request[] = [];
      page.on('request', (request) => requests.push(request));
      await openAs(page, 'anna', `${address}/${step}`);
      return { page, requests };
    };

    const weighing = await open('weging');
    await weighing.page.getByRole('row', { name: /Collega 30/ }).waitFor();
    const weighingCalls = weighing.requests.filter(isListCall).length;
    await weighing.page.context().close();

    const documents = await open('documenten');
    const make = documents.page.getByRole('button', { name: 'Maak startnotitie' });
    await make.waitFor();
    await documents.page.waitForLoadState('networkidle');
    const before = new Set(documents.requests.filter(isScript).map(nameOf));
    const begun = performance.now();
    await make.click();
    await documents.page
      .getByRole('link', { name: /\.docx/ })
      .first()
      .waitFor();
    const startnotitieMilliseconds = Math.round(performance.now() - begun);
    const scripts = documents.requests.filter(isScript).map(nameOf);
    return {
      weighingCalls,
      startnotitieMilliseconds,
      startnotitieScripts: scripts.filter((name) => !before.has(name)),
    };
  } finally {
    await browser.close();
    await tenant.close();
  }
}

async function giveViews(control: TenantControl, key: string): Promise<void> {
  const list = "/sites/initiatieven/_api/web/lists/getByTitle('Wegingen')/items";
  for (let count = 1; count <= thirty; count += 1) {
    const answer = await control.write('POST', list, {
      Title: `Collega ${count}`,
      Key: randomUUID(),
      InitiativeKey: key,
      PersonKey: randomUUID(),
      Stance: 'versterken-mits',
      WhyAndHow: 'Laat eerst drie routes onderzoeken, samen met ouders en boeren. '.repeat(8),
      ArgumentsAgainst: 'Een vrij fietspad is duur en de grond is niet van ons. '.repeat(8),
      Decider: 'college',
      StartnotitieNeeded: true,
      SubmittedAt: '2026-11-20T10:00:00Z',
    });
    if (!answer.ok) throw new Error(`Wegingen: ${answer.status} ${await answer.text()}`);
  }
}

const nameOf = (request: Request): string => new URL(request.url()).pathname.split('/').at(-1) ?? '';
const isScript = (request: Request): boolean => /^chunk\..*\.js$/.test(nameOf(request));
const isListCall = (request: Request): boolean => /\/_api\/(\$batch|web\/lists)/.test(new URL(request.url()).pathname);
