import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { Stage } from './support/stage.ts';

const stage = new Stage();

const today = (login: string): Promise<Page> => stage.open(login, 'Initiatieven.aspx');
const region = (page: Page, name: string): Locator => page.getByRole('region', { name });
const press = (place: Page | Locator, name: string): Promise<void> =>
  place.getByRole('button', { name, exact: true }).click();

interface Stored {
  readonly Key: string;
  readonly Title: string;
  readonly AccountmanagerName: string | null;
  readonly WaitingSince: string | null;
}

async function stored(title: string): Promise<Stored> {
  const found = (await stage.control.items<Stored>('Initiatieven')).find(({ Title }) => Title === title);
  assert.ok(found);
  return found;
}

const openDossier = async (login: string, title: string, step: string): Promise<Page> =>
  stage.openDossier(login, (await stored(title)).Key, step);

/** An act from the menu of a dossier, in its panel. */
async function act(page: Page, name: string): Promise<Locator> {
  await press(page, 'Meer');
  await page.getByRole('menuitem', { name }).click();
  return page.getByRole('dialog');
}

describe('The desk of the pool', () => {
  it('appoints in two clicks; who was second sees who was first, and the counter sees who it is', async () => {
    const title = 'Pumptrack bij het sportveld';
    const [marja, bram] = [await today('coordinator'), await today('bram')];
    const row = region(bram, 'Wacht op een accountmanager').getByRole('listitem').filter({ hasText: title });
    await row.waitFor();
    await marja.getByRole('option', { name: new RegExp(title) }).click();
    await press(marja, 'Toewijzen aan Anna de Wit');
    await marja.getByText(new RegExp(`^${title} is om 09:0\\d toegewezen aan Anna de Wit`)).waitFor();
    await press(row, 'Oppakken');
    await bram.getByText(new RegExp(`^Anna de Wit heeft ${title} om 09:0\\d al opgepakt`)).waitFor();
    assert.equal((await stored(title)).AccountmanagerName, 'Anna de Wit');
    const own = region(await today('kcc'), 'Jouw aanmeldingen')
      .getByRole('listitem')
      .filter({ hasText: title });
    await own.getByText('Anna de Wit is het vaste contact.').waitFor();
    assert.deepEqual(stage.troubles, []);
  });

  it('hands over only with a yes, with the warm note where the pool reads it', async () => {
    const title = 'Dorpstuin achter het dorpshuis';
    const anna = await openDossier('anna', title, 'overzicht');
    const panel = await act(anna, 'Overdragen of laten vervangen');
    await panel.getByRole('radio', { name: 'Bram Hofstra' }).check();
    await panel.getByLabel('Waarom?').selectOption({ label: 'Andere taak gekregen' });
    await panel.getByLabel('Wat moet Bram weten?').fill('De buurman belt liever dan dat hij mailt.');
    await panel.getByLabel('Bericht aan de initiatiefnemers').fill('Bram Hofstra wordt uw vaste contactpersoon.');
    await press(panel, 'Vraag Bram over te nemen');
    await anna.getByText(/^Wacht op Bram sinds 09:0\d\.$/).waitFor();
    assert.equal((await stored(title)).AccountmanagerName, 'Anna de Wit');
    const bram = await today('bram');
    await press(region(bram, 'Gevraagd door collega’s'), 'Ja, ik neem het over');
    await bram.getByText(new RegExp(`^Jij bent sinds 09:0\\d het vaste contact voor ${title}`)).waitFor();
    const contact = await openDossier('bram', title, 'afspraken');
    await region(contact, 'Notities voor collega’s').getByText('De buurman belt liever').waitFor();
    const own = region(await today('kcc'), 'Jouw aanmeldingen')
      .getByRole('listitem')
      .filter({ hasText: title });
    await own.getByText('Bram Hofstra is het vaste contact.').waitFor();
    assert.deepEqual(stage.troubles, []);
  });

  it('shows who stands in what a colleague who is away has open', async () => {
    const anna = await stage.open('anna', 'Initiatieven.aspx#/vervanging');
    await anna.getByLabel('Afwezig van').fill('2026-11-23');
    await anna.getByLabel('Tot en met').fill('2026-11-27');
    const standIns = anna.getByRole('combobox', { name: /^Vervanger voor/ });
    await standIns.first().waitFor();
    for (const standIn of await standIns.all()) await standIn.selectOption({ label: 'Bram Hofstra' });
    await press(anna, 'Vervanging vastleggen');
    await anna.getByText(/^De vervanging is vastgelegd om 09:0\d\.$/).waitFor();
    const bram = await today('bram');
    const waiting = region(bram, 'Wacht op initiatiefnemers');
    await waiting.getByRole('link', { name: 'Zonnedak op de sporthal' }).waitFor();
    await waiting.getByText('Je vervangt Anna de Wit tot en met vrijdag 27 november.').waitFor();
    await press(region(bram, 'Gevraagd door collega’s'), 'Ja, ik vervang');
    await bram.getByText(/^Je vervangt, doorgegeven om 09:0\d\.$/).waitFor();
    assert.deepEqual(stage.troubles, []);
  });

  it('lets the clock stand still while we wait, and run again with one press', async () => {
    const title = 'Dorpstuin achter het dorpshuis';
    const anna = await openDossier('anna', title, 'overzicht');
    const panel = await act(anna, 'Klok stilzetten');
    await panel.getByLabel('Waar wachten we op?').fill('De tekening van het hek');
    await press(panel, 'Klok stilzetten');
    const strip = anna.getByText('De klok staat stil sinds maandag 23 november, 0 werkdagen.');
    await strip.waitFor();
    assert.ok((await stored(title)).WaitingSince);
    await press(anna, 'Klok weer laten lopen');
    await strip.waitFor({ state: 'detached' });
    assert.equal((await stored(title)).WaitingSince, null);
    assert.deepEqual(stage.troubles, []);
  });
});
