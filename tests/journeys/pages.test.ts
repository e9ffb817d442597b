import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { RunningTenant } from '../../tenant/server.ts';
import { TenantControl } from './support/tenant-control.ts';
import { closeWindows, launchBrowser, newWindow, openAs, startTenantForTest, watchErrors } from './browser.ts';

let browser: Browser;
let tenant: RunningTenant;

before(async () => {
  [browser, tenant] = await Promise.all([launchBrowser(), startTenantForTest()]);
});

afterEach(() => closeWindows(browser));

after(async () => {
  await browser.close();
  await tenant.close();
});

interface Opened {
  readonly page: Page;
  /** What went wrong in scripts. A call that a service refuses is the service's answer, and the screen's to tell. */
  readonly troubles: () => string[];
}

async function newPage(): Promise<Opened> {
  const page = await (await newWindow(browser)).newPage();
  const { errors } = watchErrors(page);
  return { page, troubles: () => errors.filter((error) => !error.startsWith('Failed to load resource')) };
}

const webPart = '[data-automation-id="CanvasControl"]';

describe('Each page of the product', () => {
  for (const [name, login] of [
    ['Initiatieven', 'anna'],
    ['Aanmelden', 'kcc'],
    ['Opgaven', 'collega1'],
    ['Initiatief', 'anna'],
    ['Inrichting', 'beheer'],
  ] as const) {
    it(`${name} renders its web part for ${login} without an error in its scripts`, async () => {
      const { page, troubles } = await newPage();
      await openAs(page, login, `${tenant.url}/sites/initiatieven/SitePages/${name}.aspx`);
      await page.locator(webPart).getByRole('heading').first().waitFor();
      assert.deepEqual(troubles(), []);
    });
  }

  it('lets the administrator choose the initiative in the property pane, and has no edit mode for others', async () => {
    const { page, troubles } = await newPage();
    await openAs(page, 'beheer', `${tenant.url}/sites/initiatieven/SitePages/Initiatief.aspx?Mode=Edit`);
    const pane = page.locator('#spPropertyPaneContainer');
    await pane.getByRole('combobox', { name: /^Initiatief/ }).click();
    await page.getByRole('option', { name: /Dorpstuin achter het dorpshuis/ }).click();
    await page.locator(webPart).getByRole('heading', { name: 'Dorpstuin achter het dorpshuis' }).waitFor();
    assert.deepEqual(troubles(), []);
    const other = await newPage();
    await openAs(other.page, 'kcc', `${tenant.url}/sites/initiatieven/SitePages/Aanmelden.aspx?Mode=Edit`);
    assert.equal(await other.page.getByRole('button', { name: 'Opnieuw publiceren' }).count(), 0);
  });
});

describe('A tab that stays open while the lists are upgraded', () => {
  it('says on coming back that the page must be loaded again, and then goes on', async () => {
    const control = new TenantControl(tenant);
    const [version] = await control.items<{ readonly Id: number; readonly Value: string }>(
      'Instellingen',
      "$select=Id,Value&$filter=Key eq 'schema.version'",
    );
    assert.ok(version);
    const { page, troubles } = await newPage();
    await openAs(page, 'anna', `${tenant.url}/sites/initiatieven/SitePages/Initiatieven.aspx`);
    const asked = page.waitForResponse(
      (answer) =>
        answer.url().includes('/_api/') && (answer.request().postData() ?? answer.url()).includes('schema.version'),
    );
    await page.locator(webPart).getByRole('heading').first().waitFor();
    await asked;
    const set = (value: string): Promise<number> =>
      control.change('Instellingen', version.Id, { Value: value }, 'beheer');
    assert.equal(await set(String(Number(version.Value) + 1)), 204);
    try {
      const { origin, pathname } = new URL(page.url());
      // Half an hour goes by, on this computer and at the service alike.
      const halfAnHour = 31 * 60_000;
      const { headers } = await control.sharePoint('/sites/initiatieven/_api/web?$select=Url');
      const now = new Date(Date.parse(headers.get('date') ?? '') + halfAnHour).toISOString();
      await control.set('clock', { now });
      await page.clock.setFixedTime(await page.evaluate((more) => Date.now() + more, halfAnHour));
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      await page.locator(webPart).getByText('Er is een nieuwe versie van Initiatievenwijzer.').waitFor();
      assert.equal(await set(version.Value), 204);
      await page.getByRole('button', { name: 'Pagina herladen' }).click();
      await page.getByText('Er is een nieuwe versie van Initiatievenwijzer.').waitFor({ state: 'detached' });
      await page.locator(webPart).getByRole('heading').first().waitFor();
      assert.equal(page.url().startsWith(origin + pathname), true);
      assert.deepEqual(troubles(), []);
    } finally {
      await set(version.Value);
    }
  });
});

describe('Each personal app in Teams', () => {
  for (const app of ['initiatieven', 'aanmelden']) {
    it(`${app} renders in the light and in the dark client`, async () => {
      const { page, troubles } = await newPage();
      await page.goto(`${tenant.url}/teams?als=anna&app=${app}`);
      const frame = page.frameLocator('iframe[name="embedded-page-container"]');
      await frame.locator(webPart).getByRole('heading').first().waitFor({ timeout: 30_000 });
      const colour = (): Promise<string> =>
        frame.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
      assert.equal(await colour(), 'rgb(255, 255, 255)');
      await page.getByLabel('Thema').selectOption('dark');
      await frame.locator('html[data-theme="dark"]').waitFor({ state: 'attached' });
      assert.equal(await colour(), 'rgb(31, 31, 31)');
      assert.deepEqual(troubles(), []);
    });
  }
});

describe('A tab in Teams, on a site that is not that of the initiatives', () => {
  const property = (value: string): Promise<Response> =>
    new TenantControl(tenant).write('POST', '/sites/appcatalog/_api/web/setStorageEntity', {
      key: 'InitiatievenwijzerSite',
      value,
      description: '',
      comments: '',
    });

  it('says that nobody told where they are, with the way on, and goes on once it is told', async () => {
    assert.ok((await property('')).ok);
    const { page, troubles } = await newPage();
    await page.goto(`${tenant.url}/teams?als=anna&app=initiatieven`);
    const frame = page.frameLocator('iframe[name="embedded-page-container"]');
    await frame.getByRole('heading', { name: 'We weten niet waar de initiatieven staan' }).waitFor({ timeout: 30_000 });
    await frame.getByText('vraag het de beheerder van de initiatieven').waitFor();
    assert.ok((await property('/sites/initiatieven')).ok);
    await frame.getByRole('button', { name: 'Probeer opnieuw' }).click();
    await frame.getByRole('heading', { name: /^Eerst bellen/ }).waitFor();
    assert.deepEqual(troubles(), []);
  });

  it('is set up in a channel by choosing the initiative in the pane', async () => {
    const { page, troubles } = await newPage();
    const app = '_layouts/15/teamshostedapp.aspx?openPropertyPane=true&teams&forceLocale=nl-nl';
    const component = 'c0a0a7e2-5d2a-4b7e-9d0a-000000000004';
    await page.goto(`${tenant.url}/sites/team-initiatieven/${app}&componentId=${component}&als=anna`);
    const choice = page.getByRole('combobox', { name: 'Initiatief' });
    await choice.waitFor({ timeout: 30_000 });
    await choice.click();
    await page.getByRole('option', { name: /Dorpstuin achter het dorpshuis/ }).click();
    await page.locator(webPart).getByRole('heading', { name: 'Dorpstuin achter het dorpshuis' }).waitFor();
    assert.deepEqual(troubles(), []);
  });
});
