import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import writeXlsxFile from 'write-excel-file/node';
import { Stage } from './support/stage.ts';

const stage = new Stage();

interface Registered {
  readonly Title: string;
  readonly Settlement: string;
  readonly SourceReference: string;
}

const fromWebsite = (): Promise<readonly Registered[]> =>
  stage.control.items<Registered>('Aanmeldingen', "$filter=ReceivedThrough eq 'website' and Status eq 'nieuw'");
const imported = async (): Promise<readonly { readonly Title: string }[]> =>
  (await stage.control.items<{ Title: string; ImportKey: string | null }>('Initiatieven')).filter(
    ({ ImportKey }) => ImportKey !== null,
  );

describe('What comes in without anybody at the counter', () => {
  it('the administrator tries the form on a folder and fetches twice; the coordinator sees each registration once', async () => {
    const page = await stage.open('beheer', 'Inrichting.aspx#/inrichting/formulieren');
    await page.getByLabel('Map om op te testen').selectOption('OF-4F7K2Q');
    await page.getByRole('button', { name: 'Test op een map' }).click();
    const tested = page.getByRole('heading', { name: 'Test op OF-4F7K2Q' });
    await tested.waitFor();
    await page.getByText('Samenvatting en 2 bijlagen gevonden').waitFor();
    assert.equal(await tested.evaluate((heading) => heading === document.activeElement), true);
    assert.equal(await page.getByText('verborgen').count(), 3);
    assert.deepEqual(await fromWebsite(), []);

    await page.getByRole('button', { name: 'Bewaar dit voorstel' }).click();
    await page.getByText(/^Opgeslagen om/).waitFor();
    await page.getByLabel('Kern voor Emmeloord-West').selectOption('Emmeloord');
    await page.getByRole('button', { name: 'Onthoud dit voor Emmeloord-West' }).click();
    await page.getByText(/staat niet in jullie kernen/).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Haal op' }).click();
    await page.getByText('3 nieuwe aanmeldingen').waitFor();
    await page.getByText('Niet gelezen: OF-9QX2LM').waitFor();
    await page.getByText('Nog niet compleet: OF-8KPW5T').waitFor();
    await page.getByRole('button', { name: 'Haal op' }).click();
    await page.getByText('3 waren al bekend').waitFor();
    const registered = await fromWebsite();
    assert.deepEqual(registered.map(({ SourceReference }) => SourceReference).sort(), [
      'OF-3VTR6B',
      'OF-4F7K2Q',
      'OF-7HMX3D',
    ]);

    const desk = await stage.open('coordinator', 'Initiatieven.aspx');
    await desk.getByRole('option').filter({ hasText: 'Ruilbieb in de telefooncel' }).waitFor();
    // What somebody meant badly stands there as text.
    await desk.getByRole('option').filter({ hasText: '<img src=x onerror=alert(1)>' }).waitFor();
    assert.deepEqual(stage.troubles, []);
  });

  it('the coordinator imports a workbook, once however often, and takes it back', async () => {
    const rows = [
      ['Titel', 'Kern', 'Fase', 'Accountmanager', 'Aangemeld op', 'Initiatiefnemer'],
      ['Bankje bij de haven', 'Ens', 'verkenning', 'Anna de Wit', '3-9-2026', 'Ria Verzonnen'],
      ['Bloembollenroute met de school', 'Nagelle', 'uitvoering', 'Bram Hofstra', '12 mei 2026', ''],
      ['=HYPERLINK("https://example.com")', 'Bant', 'gestopt', '', '1-2-2026', ''],
      ['', 'Bant', 'verkenning', 'Anna de Wit', '1-2-2026', ''],
    ];
    const buffer = await writeXlsxFile(
      rows.map((row) => row.map((value) => ({ value, type: String }))),
      { sheet: 'Initiatieven' },
    ).toBuffer();
    const file = { name: 'lopend-2026.xlsx', mimeType: 'application/octet-stream', buffer };

    const page = await stage.open('coordinator', 'Inrichting.aspx#/inrichting/inlezen');
    const check = async (): Promise<void> => {
      await page.getByLabel('Kies een bestand').setInputFiles(file);
      await page.getByText(/lopend-2026\.xlsx, blad Initiatieven, 4 regels\. Er is nog niets opgeslagen\./).waitFor();
      await page.getByRole('button', { name: 'Controleer de regels' }).click();
    };
    await check();
    await page.getByRole('heading', { name: '2 regels zijn goed, 1 vraagt een keuze, 1 kan nog niet' }).waitFor();
    assert.equal(await page.getByLabel('Kern voor regel 3').inputValue(), 'Nagele');
    assert.deepEqual(await imported(), []);
    await page.getByLabel('Titel voor regel 5').fill('Speelbos aan de rand');
    await page.getByRole('button', { name: 'Lees 4 initiatieven in' }).click();
    await page.getByRole('heading', { name: '4 initiatieven ingelezen.' }).waitFor();
    assert.equal((await imported()).length, 4);

    await page.getByRole('button', { name: 'Nog een bestand inlezen' }).click();
    await check();
    await page.getByRole('heading', { name: 'Alle 4 regels waren al ingelezen.' }).waitFor();
    await page.goto(page.url());
    await page.reload();
    await page.getByRole('button', { name: 'Draai lopend-2026.xlsx terug' }).click();
    await page.getByRole('button', { name: 'Ja, draai terug' }).click();
    await page.getByText('4 initiatieven zijn weggehaald.').waitFor();
    assert.deepEqual(await imported(), []);
    assert.deepEqual(stage.troubles, []);
  });
});
