import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FrameLocator, Page } from 'playwright-core';
import { measureDossier } from '../bench/dossier.ts';
import { violationsIn } from '../screens/axe.ts';
import type { Looked } from '../screens/axe.ts';
import { chooseByKey, pressByKey, tabTo, typeInto } from './support/keyboard.ts';
import { Stage } from './support/stage.ts';
import { Team } from './support/team.ts';
import { appFrame, choose, frameOf, wears } from './support/teams-theme.ts';
import type { Theme } from './support/teams-theme.ts';

/** "Zonnedak op de sporthal", Ens, in verbreding, of Anna; Karin Smit (collega7) takes part. */
const zonnedak = '27825892-036f-5e74-bd3d-a565b7a5f01c';

const of = `$filter=InitiativeKey eq '${zonnedak}'`;

const stage = new Stage({ size: { width: 1180, height: 760 } });

/** The app in the frame of Teams, whichever tab it is. */
const app = (page: Page): FrameLocator => page.frameLocator(appFrame);

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

/** A colleague opens the channel. */
async function openChannel(login: string, theme: Theme): Promise<Page> {
  const { ChannelId } = await initiative();
  const page = await stage.openTeams(login, `theme=${theme}&channel=${encodeURIComponent(ChannelId)}`);
  await page.getByRole('link', { name: 'Dossier', exact: true }).waitFor();
  return page;
}

/** Opens the tab Dossier of a channel, which is nothing but the question. */
async function openQuestion(page: Page, theme: Theme): Promise<Page> {
  await pressByKey(page, /^Dossier$/);
  await app(page).getByRole('heading', { name: 'Wat vind jij van dit initiatief?' }).waitFor();
  await wears(page, theme);
  return page;
}

/** Answers by the button of the card, which opens the dossier in the browser: that one press is all. */
async function takePartByCard(page: Page, name: string): Promise<void> {
  const [opened] = await Promise.all([page.context().waitForEvent('page'), pressByKey(page, /^Ik doe mee$/)]);
  await opened.getByText(/^Vastgelegd om \d.*: je doet mee\.$/).waitFor({ timeout: 20_000 });
  const asked = await stage.control.items<{ Title: string; Status: string }>('Betrokkenen', of);
  assert.equal(asked.find(({ Title }) => Title === name)?.Status, 'doet mee');
  await opened.close();
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

async function meetsWcag(page: Page, looked: Looked = 'everything'): Promise<void> {
  assert.deepEqual(await violationsIn(await frameOf(page), looked), []);
}

/** The screen as it is, and in the other theme, which stays on. */
async function meetsWcagInBoth(page: Page, other: Theme): Promise<void> {
  await meetsWcag(page);
  await choose(page, other);
  await meetsWcag(page, 'colours');
}

async function giveView(page: Page, stance: RegExp, why: string): Promise<void> {
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
  it('Anna and three colleagues go from the choice of the moment to the decision, each in the light and in the dark', async () => {
    const anna = await stage.openTeams('anna', place('verbreding'));
    const annas = app(anna);
    await annas.getByRole('heading', { name: 'Nu verbreden of later?' }).waitFor();
    await annas.getByRole('checkbox', { name: 'Vraag Esther Bosman' }).waitFor();

    await chooseByKey(anna, /^Jouw keuze/, /^Nu verbreden/);
    await annas.getByText(/^Keuze bewaard om/).waitFor();
    // The accessibility journeys look at this screen and at the decision in each theme.
    await choose(anna, 'dark');
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
      openChannel('collega4', 'light').then((page) => openQuestion(page, 'light')),
      openChannel('collega2', 'dark').then((page) => openQuestion(page, 'dark')),
      openChannel('collega1', 'light').then(async (page) => {
        await takePartByCard(page, 'Henk Zijlstra');
        return openQuestion(page, 'light');
      }),
    ]);
    await fitsTheWindow(esther);
    await choose(esther, 'dark');
    await meetsWcagInBoth(ingrid, 'light');
    await choose(henk, 'dark');
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
    await wears(henk, 'dark');
    await meetsWcag(henk, 'colours');
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
    await wears(anna, 'dark');
    await meetsWcagInBoth(anna, 'light');
    await chooseByKey(anna, /^Versterken\?/, /^Ja, als/);
    await typeInto(anna, /^Waarom, hoe/, 'Zodra het dak nieuw is.');
    await typeInto(anna, /^Wat ertegen blijft pleiten/, 'Het kost geld.');
    await chooseByKey(anna, /^Wie besluit\?/, /^College/);
    await chooseByKey(anna, /^Startnotitie nodig\?/, /^Nee/);
    await pressByKey(anna, /^Conclusie vastleggen$/);
    await annas.getByRole('button', { name: 'Naar besluit' }).waitFor();
    await pressByKey(anna, /^Naar besluit$/);

    await annas.getByRole('heading', { name: 'Besluit vastleggen' }).waitFor();
    await choose(anna, 'dark');
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
