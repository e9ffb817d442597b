import { after, afterEach, before, beforeEach } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { RunningTenant } from '../../../tenant/server.ts';
import { launchBrowser, newWindow, openAs, startTenantForTest, watchErrors } from '../browser.ts';
import { TenantControl } from './tenant-control.ts';

/** Monday morning, a while after the last thing that happens in the example. */
const morning = '2026-11-23T09:00:00+01:00';
const site = '/sites/initiatieven/SitePages';

interface StageLooks {
  readonly size?: { readonly width: number; readonly height: number };
}

/** One browser and one tenant for a file of tests; each test begins with the example as it was. */
export class Stage {
  private readonly looks: StageLooks;
  private browser: Browser | undefined;
  private tenant: RunningTenant | undefined;
  private windows: BrowserContext[] = [];
  private restore: (() => void) | undefined;
  private pages: { page: Page; errors: readonly string[] }[] = [];

  /** @param looks - size of its windows */
  public constructor(looks: StageLooks = {}) {
    this.looks = looks;
    before(async () => {
      [this.browser, this.tenant] = await Promise.all([launchBrowser(), startTenantForTest()]);
      this.restore = this.tenant.keep();
    });
    beforeEach(async () => {
      this.restore?.();
      await this.control.set('faults', {});
      await this.control.set('latency', {});
      await this.control.clearTrace();
      await this.control.set('clock', { now: morning });
    });
    afterEach(async () => {
      await Promise.all(this.windows.splice(0).map((window) => window.close()));
      this.pages = [];
    });
    after(async () => {
      await this.browser?.close();
      await this.tenant?.close();
    });
  }

  public get control(): TenantControl {
    if (!this.tenant) throw new Error('The tenant has not started yet.');
    return new TenantControl(this.tenant);
  }

  /** A page of the app's site in a window of its own, e.g. `Aanmelden.aspx`. */
  public async open(login: string, path: string): Promise<Page> {
    return this.openUrl(login, `${site}/${path}`);
  }

  /** The dossier of an initiative on one of its steps. */
  public openDossier(login: string, initiativeKey: string, step: string): Promise<Page> {
    return this.open(login, `Initiatief.aspx?initiatief=${initiativeKey}#/initiatief/${initiativeKey}/${step}`);
  }

  /** The Teams frame, e.g. on `channel=…`. */
  public async openTeams(login: string, place: string): Promise<Page> {
    const page = await this.newPage();
    await page.goto(`${this.tenant?.url}/teams?als=${login}&${place}`);
    return page;
  }

  /** Any page of the tenant, in a window of its own. */
  private async openUrl(login: string, path: string): Promise<Page> {
    const page = await this.newPage();
    await openAs(page, login, `${this.tenant?.url}${path}`);
    return page;
  }

  private async newPage(): Promise<Page> {
    if (!this.browser || !this.tenant) throw new Error('The tenant has not started yet.');
    const window = await newWindow(this.browser, this.looks.size);
    this.windows.push(window);
    const page = await window.newPage();
    page.setDefaultTimeout(20_000);
    this.pages.push({ page, errors: watchErrors(page).errors });
    return page;
  }

  /** What went wrong in scripts since the test began; a call that was refused is the service's answer and no trouble. */
  public get troubles(): readonly string[] {
    return this.pages.flatMap(({ errors }) => errors.filter((error) => !error.startsWith('Failed to load resource')));
  }
}
