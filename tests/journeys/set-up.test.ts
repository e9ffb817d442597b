import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { RunningTenant } from '../../tenant/server.ts';
import { launchBrowser, newWindow, openAs, startTenantForTest, watchErrors } from './browser.ts';
import { TenantControl } from './support/tenant-control.ts';

const solution = (file: string): string => fileURLToPath(new URL(`../../sharepoint/${file}`, import.meta.url));

interface Schema {
  readonly lists: readonly {
    readonly title: string;
    readonly columns: readonly { readonly name: string; readonly indexed?: boolean; readonly unique?: boolean }[];
  }[];
}

interface Field {
  readonly InternalName: string;
  readonly Indexed: boolean;
  readonly EnforceUniqueValues: boolean;
}

const { lists } = JSON.parse(readFileSync(solution('lists.json'), 'utf8')) as Schema;
let browser: Browser;
let tenant: RunningTenant;
let control: TenantControl;

before(async () => {
  [browser, tenant] = await Promise.all([launchBrowser(), startTenantForTest()]);
  control = new TenantControl(tenant);
  await control.set('reset', { seed: 'empty' });
});

after(async () => {
  await browser.close();
  await tenant.close();
});

async function open(login: string, name: string): Promise<{ page: Page; errors: readonly string[] }> {
  const page = await (await newWindow(browser)).newPage();
  page.setDefaultTimeout(30_000);
  const { errors } = watchErrors(page);
  await openAs(page, login, `${tenant.url}/sites/initiatieven/SitePages/${name}.aspx`);
  return { page, errors };
}

/** Every write to SharePoint since the trace was emptied; asking for a digest or a token changes nothing. */
async function writes(): Promise<readonly string[]> {
  return (await control.exchanges())
    .filter(({ method, url }) => method !== 'GET' && url.includes('/_api/web/') && !/contextinfo|\$batch/i.test(url))
    .map(({ method, url }) => `${method} ${url}`);
}

describe('An empty site', () => {
  it('says to an accountmanager that it is not set up, and who can help', async () => {
    const { page } = await open('anna', 'Initiatieven');
    await page
      .getByText(/Inrichting/)
      .nth(1)
      .waitFor();
    assert.equal(await page.getByRole('button', { name: 'Eerste contact vastleggen' }).count(), 0);
  });

  it('gets everything that the schema names from one button, with progress and a report', async () => {
    const { page } = await open('beheer', 'Inrichting');
    await page.getByRole('button', { name: /^Maak wat ontbreekt/ }).click();
    await page
      .getByText(/^Bezig met \d+ van \d+$/)
      .first()
      .waitFor();
    await page.getByText(/Klaar: \d+ dingen gemaakt of bijgewerkt\./).waitFor({ timeout: 120_000 });
    await page.getByText('Verslag').click();
    await page.getByText('Lijst Initiatieven: gemaakt of bijgewerkt.').waitFor();
    for (const { title, columns } of lists) {
      const path = `/sites/initiatieven/_api/web/lists/getByTitle('${title}')/fields?$select=InternalName,Indexed,EnforceUniqueValues`;
      const fields = ((await (await control.sharePoint(path)).json()) as { value: Field[] }).value;
      for (const column of columns) {
        const field = fields.find(({ InternalName }) => InternalName === column.name);
        assert.ok(field, `${title}.${column.name}`);
        assert.equal(field.Indexed, column.indexed ?? false, `${title}.${column.name} indexed`);
        assert.equal(field.EnforceUniqueValues, column.unique ?? false, `${title}.${column.name} unique`);
      }
    }
  });

  it('changes nothing the second time', async () => {
    await control.clearTrace();
    const { page } = await open('beheer', 'Inrichting');
    await page.getByRole('heading', { level: 1, name: /in orde/ }).waitFor();
    assert.equal(await page.getByRole('button', { name: /^Maak wat ontbreekt/ }).count(), 0);
    assert.deepEqual(await writes(), []);
  });

  it('gets back a column that somebody took away, with its index', async () => {
    const field =
      "/sites/initiatieven/_api/web/lists/getByTitle('Initiatieven')/fields/getByInternalNameOrTitle('NextActionOn')";
    assert.equal((await control.write('DELETE', field)).status, 200);
    const { page } = await open('beheer', 'Inrichting');
    await page.getByText('Initiatieven, kolom NextActionOn').waitFor();
    await page.getByRole('button', { name: 'Maak wat ontbreekt (1)' }).click();
    await page.getByText('Klaar: 1 ding gemaakt of bijgewerkt.').waitFor({ timeout: 60_000 });
    const made = (await (await control.sharePoint(field)).json()) as Field;
    assert.equal(made.Indexed, true);
  });

  it('takes the opgaven of the municipality from a file, and doubles none the second time', async () => {
    for (const result of [/Klaar: 40 nieuw, 0 bijgewerkt/, /Klaar: 0 nieuw, 0 bijgewerkt, 40 al gelijk/]) {
      const { page, errors } = await open('beheer', 'Opgaven');
      await page.getByRole('button', { name: 'CSV inlezen' }).click();
      await page.getByLabel('Kies een CSV-bestand').setInputFiles(solution('opgaven.csv'));
      await page.getByText('Alle 40 regels zijn goed.').waitFor();
      await page.getByRole('button', { name: '40 opgaven inlezen' }).click();
      await page.getByText(result).waitFor({ timeout: 60_000 });
      assert.deepEqual(errors, []);
    }
    assert.equal((await control.items('Opgaven')).length, 40);
  });
});
