import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { RunningTenant } from '../../tenant/server.ts';
import { openScreen } from '../screens/open-screen.ts';
import { screens } from '../screens/screens.ts';
import { tellStory, type Story } from '../screens/story.ts';
import { readDocx } from './support/read-docx.ts';
import { TenantControl } from './support/tenant-control.ts';
import { closeWindows, launchBrowser, newWindow, startTenantForTest } from './browser.ts';
import { focusOf, tabTo } from './support/keyboard.ts';

let browser: Browser;
let tenant: RunningTenant;
let story: Story;

before(async () => {
  [browser, tenant] = await Promise.all([launchBrowser(), startTenantForTest()]);
  story = await tellStory(tenant);
});

afterEach(() => closeWindows(browser));

after(async () => {
  await browser.close();
  await tenant.close();
});

describe('By keyboard alone', () => {
  async function open(name: string): Promise<Page> {
    const screen = screens.find((candidate) => candidate.name === name);
    assert.ok(screen, name);
    const page = await (await newWindow(browser)).newPage();
    page.setDefaultTimeout(20_000);
    await openScreen(page, tenant, story, screen);
    return page;
  }

  it('registers a caller within a minute of typing as a person does, from looking it up to the sentence to say', async () => {
    const page = await open('aanmelden');
    const began = Date.now();
    // A hundred words a minute: whoever types all day.
    const type = (text: string): Promise<void> => page.keyboard.type(text, { delay: 120 });
    assert.equal((await focusOf(page)).name, 'Zoek een initiatief');
    await type('Waterpomp bij de volkstuinen');
    await page.getByText('Niets gevonden').waitFor();
    await tabTo(page, /^Titel/);
    assert.equal(await page.locator(':focus').inputValue(), 'Waterpomp bij de volkstuinen');
    await tabTo(page, /^Kern/);
    await type('Marknesse');
    await tabTo(page, /^Waar gaat het over/);
    await type('Tuinders willen samen een pomp slaan.');
    await tabTo(page, /^Naam initiatiefnemer/);
    await type('Teun Verzonnen');
    await tabTo(page, /^Telefoon$/);
    await type('0527-000 099');
    await tabTo(page, /^Telefonisch/);
    await page.keyboard.press('ArrowDown');
    assert.match((await focusOf(page)).name, /^Aan de balie/);
    await tabTo(page, /^Aanmelding registreren$/);
    await page.keyboard.press('Enter');
    await page.getByText('Lees dit voor').waitFor();
    await page
      .getByText(/Uiterlijk \w+ \d+ \w+ hoort u van ons/)
      .first()
      .waitFor();
    const seconds = (Date.now() - began) / 1000;
    assert.ok(seconds <= 60, `${seconds.toFixed(1)} s`);
    const stored = (
      await new TenantControl(tenant).items<{ readonly Title: string; readonly InitiatorPhone: string }>('Aanmeldingen')
    ).filter(({ Title }) => Title === 'Waterpomp bij de volkstuinen');
    assert.deepEqual(
      stored.map(({ InitiatorPhone }) => InitiatorPhone),
      ['0527-000 099'],
    );
    await page.keyboard.press('Enter');
    await page.getByRole('searchbox', { name: 'Zoek een initiatief' }).and(page.locator(':focus')).waitFor();
    await page.context().close();
  });

  it('answers a question of the exploration, and hears that it was saved', async () => {
    const page = await open('verkenning');
    await tabTo(page, /^2\. Wat voor initiatief is het\?$/, 80);
    if ((await page.evaluate(() => document.activeElement?.tagName)) !== 'TEXTAREA')
      await tabTo(page, /^2\. Wat voor initiatief is het\?$/, 80);
    await page.keyboard.press('End');
    await page.keyboard.type(' Het is blijvend.');
    await page.keyboard.press('Tab');
    await page.getByText('Opgeslagen om').first().waitFor();
    await tabTo(page, /^Naar inschatting$/, 80);
    await page.context().close();
  });

  it('as griffie reads what comes for decision, and takes the report to Word', async () => {
    const today = await open('vandaag-griffie');
    await tabTo(today, /^Samen eten op woensdag$/);
    await today.keyboard.press('Enter');
    await today.getByRole('heading', { name: 'Samen eten op woensdag' }).first().waitFor();
    await today.context().close();
    const report = await open('overzicht');
    await tabTo(report, /^Naar Word$/);
    const [download] = await Promise.all([report.waitForEvent('download'), report.keyboard.press('Enter')]);
    const file = await readFile(await download.path());
    const text = await readDocx(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength));
    assert.match(text, /Maatschappelijke initiatieven[\s\S]*Eerste contact op tijd/);
    await report.context().close();
  });

  it('opens a panel, leaves it with Esc, and is back at the button', async () => {
    const page = await open('vandaag');
    await tabTo(page, /^Eerste contact vastleggen/);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    assert.match((await focusOf(page)).name, /^Eerste contact vastleggen/);
    await page.context().close();
  });
});
