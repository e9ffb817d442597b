import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { oddText } from './support/odd-text.ts';
import { Stage } from './support/stage.ts';

interface RegistrationItem {
  readonly Title: string;
  readonly Summary: string;
  readonly InitiatorName: string;
  readonly InitiativeKey: string;
}

const stage = new Stage();
const itemsPost = '^POST .*Aanmeldingen.*/items$';

const counter = (): Promise<Page> => stage.open('kcc', 'Aanmelden.aspx');
const register = (page: Page): Promise<void> => page.getByRole('button', { name: 'Aanmelding registreren' }).click();
const isRegistered = (page: Page): Promise<void> => page.getByText(/^Geregistreerd om/).waitFor();

async function fill(page: Page, title: string, summary = 'Bewoners willen samen klussen.'): Promise<void> {
  await page.getByLabel('Titel').fill(title);
  await page.getByLabel('Kern').selectOption('Ens');
  await page.getByLabel('Waar gaat het over?').fill(summary);
  await page.getByLabel('Naam initiatiefnemer').fill('Wiebe Verzonnen');
  await page.getByLabel('Telefoon', { exact: true }).fill('0527-000 077');
}

/** What the list holds that the example did not: the newest registrations. */
async function added(): Promise<readonly RegistrationItem[]> {
  const items = await stage.control.items<RegistrationItem>('Aanmeldingen', "$filter=Status eq 'nieuw'");
  return items.filter(({ Title }) => Title !== 'Pumptrack bij het sportveld');
}

describe('Registering with bad input', () => {
  it('says at each empty field what is missing, goes to the first, and stores nothing', async () => {
    const page = await counter();
    await register(page);
    for (const sentence of [
      'Geef het initiatief een titel.',
      'Kies de kern.',
      'Schrijf in één of twee zinnen waar het over gaat.',
      'Vul de naam van de initiatiefnemer in.',
      'Vul een telefoonnummer of e-mailadres in.',
    ])
      await page.getByText(sentence).waitFor();
    assert.equal(await page.getByLabel('Titel').evaluate((field) => field === document.activeElement), true);
    await page.getByLabel('Titel').fill('   ');
    await register(page);
    await page.getByText('Geef het initiatief een titel.').waitFor();
    assert.deepEqual(await added(), []);
  });

  it('keeps a title of 300 characters on the screen, says how many fit, and takes it once it is shorter', async () => {
    const page = await counter();
    const title = 'Samen maken wij van dit plein een fijne plek. '.repeat(7).slice(0, 300);
    await fill(page, title);
    await register(page);
    await page.getByText('Maak dit korter: er passen 255 tekens in.').waitFor();
    assert.equal(await page.getByLabel('Titel').inputValue(), title);
    assert.deepEqual(await added(), []);
    await page.getByLabel('Titel').fill(title.slice(0, 255));
    await register(page);
    await isRegistered(page);
    assert.deepEqual(
      (await added()).map(({ Title }) => Title),
      [title.slice(0, 255)],
    );
  });

  it('stores and shows emoji, right-to-left text, markup and formulas as they were typed', async () => {
    const page = await counter();
    await fill(page, oddText('titel'), oddText('samenvatting'));
    await page.getByLabel('Naam initiatiefnemer').fill(oddText('naam'));
    await register(page);
    await isRegistered(page);
    await page
      .getByText(`“${oddText('titel')}”`)
      .first()
      .waitFor();
    const [stored, ...others] = await added();
    assert.deepEqual(others, []);
    assert.deepEqual(
      [stored?.Title, stored?.Summary, stored?.InitiatorName],
      [oddText('titel'), oddText('samenvatting'), oddText('naam')],
    );

    const desk = await stage.open('coordinator', 'Initiatieven.aspx');
    await desk
      .getByRole('option')
      .filter({ hasText: oddText('titel') })
      .click();
    await desk.getByRole('button', { name: /^Toewijzen aan Anna/ }).click();
    await desk.getByText(/toegewezen aan Anna de Wit/).waitFor();
    const dossier = await stage.openDossier('anna', stored?.InitiativeKey ?? '', 'overzicht');
    await dossier
      .getByRole('heading', { name: oddText('titel') })
      .first()
      .waitFor();
    await dossier.getByText(oddText('samenvatting')).first().waitFor();
    assert.deepEqual(stage.troubles, []);
  });
});

describe('Registering while things go wrong', () => {
  it('is one registration when the button is pressed twice', async () => {
    const page = await counter();
    await fill(page, 'Twee keer gedrukt');
    await stage.control.set('latency', { ms: 150 });
    const button = page.getByRole('button', { name: 'Aanmelding registreren' });
    await button.evaluate((element: HTMLElement) => {
      element.click();
      element.click();
    });
    await isRegistered(page);
    await stage.control.set('latency', { ms: 0 });
    assert.equal((await added()).length, 1);
  });

  it('is one registration when its answer was lost and it is pressed again', async () => {
    const page = await counter();
    await fill(page, 'Antwoord verloren');
    await stage.control.set('faults', { kinds: ['drop-after-commit'], match: itemsPost });
    await register(page);
    await page.getByText('De aanmelding is nog niet geregistreerd.').waitFor();
    assert.equal((await added()).length, 1, 'SharePoint has it, the screen could not know');
    await stage.control.set('faults', {});
    await register(page);
    await isRegistered(page);
    assert.equal((await added()).length, 1);
  });

  it('is one registration when its answer was lost and the page is loaded again', async () => {
    const page = await counter();
    await fill(page, 'Pagina opnieuw geladen');
    await stage.control.set('faults', { kinds: ['slow'], match: itemsPost, delayMs: 2500 });
    await register(page);
    await page.reload();
    await stage.control.set('faults', {});
    await page.getByLabel('Titel').waitFor();
    assert.equal(await page.getByLabel('Titel').inputValue(), 'Pagina opnieuw geladen');
    await register(page);
    await isRegistered(page);
    await new Promise((resolve) => setTimeout(resolve, 2500));
    assert.equal((await added()).length, 1);
  });

  it('waits as long as SharePoint asks when it is busy, and then registers', async () => {
    const page = await counter();
    await fill(page, 'SharePoint had het druk');
    await stage.control.set('faults', { kinds: ['429'], match: itemsPost, times: 1, retryAfter: 2 });
    const pressed = Date.now();
    await register(page);
    await isRegistered(page);
    assert.ok(Date.now() - pressed >= 2000, 'it waited');
    assert.equal((await added()).length, 1);
  });
});
