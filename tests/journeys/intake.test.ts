import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Stage } from './support/stage.ts';

const stage = new Stage();

interface Registered {
  readonly Title: string;
  readonly Settlement: string;
  readonly SourceReference: string;
}

const fromWebsite = (): Promise<readonly Registered[]> =>
  stage.control.items<Registered>('Aanmeldingen', "$filter=ReceivedThrough eq 'website' and Status eq 'nieuw'");
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
});
