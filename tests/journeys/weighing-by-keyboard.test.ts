import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FrameLocator, Page } from 'playwright-core';
import { measureDossier } from '../bench/dossier.ts';
import { violationsIn } from '../screens/axe.ts';
import { chooseByKey, pressByKey, tabTo, typeInto } from './support/keyboard.ts';
import { Stage } from './support/stage.ts';
import { Team } from './support/team.ts';

/** "Zonnedak op de sporthal", Ens, in verbreding, of Anna; Karin Smit (collega7) takes part. */
const zonnedak = '27825892-036f-5e74-bd3d-a565b7a5f01c';

const of = `$filter=InitiativeKey eq '${zonnedak}'`;

const stage = new Stage({ size: { width: 1180, height: 760 }, axe: true });

/** The app in the frame of Teams, whichever tab it is. */
const app = (page: Page): FrameLocator => page.frameLocator('iframe[name="embedded-page-container"]');

interface InitiativeItem {
  readonly Phase: string;
  readonly ChannelId: string;
  readonly BroadeningChoice: string;
  readonly Stance: string;
  readonly DissentHandling: string;
  readonly DecisionReference: string;
}

async function initiative(): Promise<InitiativeItem> {
  const [item] = await stage.control.items<InitiativeItem>('Initiatieven', `$filter=Key eq '${zonnedak}'`);
  assert.ok(item);
  return item;
}

const place = (step: string): string => `app=initiatieven&subPageId=initiatief/${zonnedak}/${step}`;

/** She comes back later: what the others did is on the page then. */
async function goTo(page: Page, step: string): Promise<void> {
  await page.goto(new URL(`/teams?${place(step)}`, page.url()).href);
}

/** A colleague opens the channel, and the tab Dossier in it, which is nothing but the question. */
async function openQuestion(login: string, theme: 'light' | 'dark'): Promise<Page> {
  const { ChannelId } = await initiative();
  const page = await stage.openTeams(login, `theme=${theme}&channel=${encodeURIComponent(ChannelId)}`);
  await page.getByRole('link', { name: 'Dossier', exact: true }).waitFor();
  await pressByKey(page, /^Dossier$/);
  return page;
}

/** The question fits the window: nothing of it lies below the bar, and nobody needs to scroll for it. */
async function fitsTheWindow(page: Page): Promise<void> {
  const last = await app(page)
    .getByRole('radiogroup', { name: /^4\. Is een startnotitie/ })
    .boundingBox();
  const bar = await app(page).getByRole('button', { name: 'Mijn weging indienen' }).boundingBox();
  assert.ok(last && bar);
  assert.ok(last.y + last.height <= bar.y, `question 4 ends at ${last.y + last.height}, the bar is at ${bar.y}`);
}

async function meetsWcag(page: Page): Promise<void> {
  const frame = await (await page.waitForSelector('iframe[name="embedded-page-container"]')).contentFrame();
  assert.ok(frame);
  assert.deepEqual(await violationsIn(frame), []);
}

async function giveView(page: Page, stance: RegExp, why: string): Promise<void> {
  await app(page).getByRole('heading', { name: 'Wat vind jij van dit initiatief?' }).waitFor();
  await chooseByKey(page, /^1\. Gaan we/, stance);
  if (stance.test('Remmen')) {
    await tabTo(page, /^Welke taak van de gemeente/);
    await page.keyboard.type('V');
  }
  await typeInto(page, /^Waarom/, why);
  await typeInto(page, /^2\. Wat pleit ertegen/, 'Het dak is oud.');
  await chooseByKey(page, /^3\. Wie besluit/, /^College/);
  await chooseByKey(page, /^4\. Is een startnotitie/, /^Nee/);
  await handIn(page);
}

async function handIn(page: Page): Promise<void> {
  await pressByKey(page, /^Mijn weging indienen$/);
  await app(page)
    .getByText(/^Ingediend om/)
    .first()
    .waitFor();
}

describe('By keyboard alone, in Teams', () => {
  it('Anna and three colleagues go from the choice of the moment to the decision, one of them in the dark', async () => {
    const anna = await stage.openTeams('anna', place('verbreding'));
    const annas = app(anna);
    await annas.getByRole('heading', { name: 'Nu verbreden of later?' }).waitFor();
    await annas.getByRole('checkbox', { name: 'Vraag Esther Bosman' }).waitFor();

    await chooseByKey(anna, /^Jouw keuze/, /^Nu verbreden/);
    await annas.getByText(/^Keuze bewaard om/).waitFor();
    await pressByKey(anna, /^Zelf iemand zoeken$/);
    await annas.locator('input:focus').waitFor();
    await anna.keyboard.insertText('zijlstra');
    await annas.getByRole('button', { name: 'Kies Henk Zijlstra' }).waitFor();
    await pressByKey(anna, /^Kies Henk Zijlstra$/);
    for (const name of ['Esther Bosman', 'Ingrid Kuiper'])
      await pressByKey(anna, new RegExp(`^Vraag ${name}$`), 'Space');
    await pressByKey(anna, /^Vraag mee te doen$/);
    await annas.getByText(/^Gevraagd om/).waitFor();
    await pressByKey(anna, /^Open weging$/);

    await annas.getByText('De naam is vrij en noemt geen personen.').waitFor();
    await typeInto(anna, /^Wat vraag je aan je collega’s/, 'Leggen we het dak mee?');
    await pressByKey(anna, /^Open weging$/);
    await annas.getByText('Kanaal is klaar.').waitFor({ timeout: 40_000 });

    const [esther, ingrid, henk] = await Promise.all([
      openQuestion('collega4', 'light'),
      openQuestion('collega2', 'dark'),
      openQuestion('collega1', 'light'),
    ]);
    await fitsTheWindow(esther);
    await meetsWcag(ingrid);
    await giveView(esther, /^Ja · /, 'Het past bij het klimaat.');
    await giveView(ingrid, /^Ja, als/, 'Als het dak sterk genoeg is.');
    await giveView(henk, /^Remmen/, 'Eerst het dak vernieuwen.');

    await goTo(anna, 'weging');
    await annas.getByText('Nog een ronde').waitFor();
    await pressByKey(anna, /^Nog een ronde$/);
    await annas
      .getByLabel(/^Wat bespraken jullie/)
      .and(annas.locator(':focus'))
      .waitFor();
    await anna.keyboard.insertText('Het dak wordt in maart vernieuwd.');
    await pressByKey(anna, /^Open de ronde$/);
    await annas.getByText(/^ronde 2: 0 van/).waitFor();

    await Promise.all([henk, ingrid].map((page) => page.reload()));
    await app(henk).getByText('Ronde 2: blijf je bij je mening?').waitFor();
    await pressByKey(henk, /^Ik pas mijn mening aan$/);
    await chooseByKey(henk, /^1\. Gaan we/, /^Ja, als/);
    await typeInto(henk, /^Wat veranderde er voor jou/, 'Dan kan het.');
    await handIn(henk);
    await app(ingrid).getByText('Ronde 2: blijf je bij je mening?').waitFor();
    await pressByKey(ingrid, /^Ik blijf bij mijn mening$/);
    await app(ingrid)
      .getByText(/^Ingediend om/)
      .first()
      .waitFor();

    await goTo(anna, 'weging');
    await annas.getByText(/1 collega veranderde, 1 bleef erbij/).waitFor();
    await chooseByKey(anna, /^Versterken\?/, /^Ja, als/);
    await typeInto(anna, /^Waarom, hoe/, 'Zodra het dak nieuw is.');
    await typeInto(anna, /^Wat ertegen blijft pleiten/, 'Het kost geld.');
    await chooseByKey(anna, /^Wie besluit\?/, /^College/);
    await chooseByKey(anna, /^Startnotitie nodig\?/, /^Nee/);
    await pressByKey(anna, /^Conclusie vastleggen$/);
    await annas.getByRole('button', { name: 'Naar besluit' }).waitFor();
    await pressByKey(anna, /^Naar besluit$/);

    await annas.getByRole('heading', { name: 'Besluit vastleggen' }).waitFor();
    await chooseByKey(anna, /^Wie besluit$/, /^College/);
    await chooseByKey(anna, /^Wat besloot het college\?/, /^Ja, als/);
    await typeInto(anna, /^Nummer van het besluit/, 'B-2026-204');
    await typeInto(anna, /^Voorwaarde 1$/, 'Eerst het dak vernieuwen');
    await pressByKey(anna, /^Besluit vastleggen$/);
    await annas.getByText('B-2026-204').first().waitFor();

    const { Phase, BroadeningChoice, Stance, DecisionReference, ...stored } = await initiative();
    assert.deepEqual(
      [Phase, BroadeningChoice, Stance, DecisionReference],
      ['begeleiding', 'nu', 'versterken-mits', 'B-2026-204'],
    );
    const views = await stage.control.items<{ Title: string; Stance: string; Round: number | null }>('Wegingen', of);
    assert.deepEqual(views.map((view) => [view.Title, view.Stance, view.Round ?? 1]).sort(), [
      ['Esther Bosman', 'versterken', 1],
      ['Henk Zijlstra', 'versterken-mits', 2],
      ['Ingrid Kuiper', 'versterken-mits', 2],
    ]);
    const agreements = await stage.control.items<{ Title: string }>('Afspraken', of);
    assert.ok(agreements.some(({ Title }) => Title === 'Eerst het dak vernieuwen'));
    assert.equal((await new Team(stage.control).contentOf(stored.ChannelId)).cards.length, 4);
    assert.deepEqual(stage.troubles, []);
  });
});

describe('A full dossier', () => {
  it('shows thirty views in two calls, and loads what makes a startnotitie only when somebody makes one', async () => {
    const { weighingCalls, startnotitieScripts } = await measureDossier();
    assert.ok(weighingCalls <= 2, `${weighingCalls} calls`);
    assert.ok(
      startnotitieScripts.some((name) => name.startsWith('chunk.docx')),
      startnotitieScripts.join(),
    );
  });
});
