import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { Stage } from './support/stage.ts';

/** "Dorpstuin achter het dorpshuis", in verkenning, of Anna. */
const dorpstuin = '102950a0-5be5-55e4-9dea-2e7211104bd3';
const scope = '4. Wat hoort erbij en wat niet?';
const stateOfPlay = '6. Hoe ver zijn zij nu?';
const parties = '5. Wie hebben er belang bij?';
const ask = '7. Wat vragen zij aan het gemeentebestuur?';

interface Answers {
  readonly Scope: string;
  readonly StateOfPlay: string;
  readonly Ask: string;
}

const stage = new Stage();

const open = (login: string): Promise<Page> => stage.openDossier(login, dorpstuin, 'verkenning');
const field = (page: Page, question: string): Locator => page.getByRole('textbox', { name: question });
const part = (page: Page, question: string): Locator => page.getByRole('region', { name: question });
const isSaved = (page: Page, question: string): Promise<void> =>
  part(page, question)
    .getByText(/^Opgeslagen om 09:0\d$/)
    .waitFor();

async function type(page: Page, question: string, text: string): Promise<void> {
  await field(page, question).fill(text);
  await page.keyboard.press('Tab');
}

async function stored(): Promise<Answers> {
  const [item] = await stage.control.items<Answers>('Initiatieven', `$filter=Key eq '${dorpstuin}'`);
  assert.ok(item);
  return item;
}

const lead = 'Marja Postma veranderde dit terwijl jij ook typte. Er is niets weg. Welke tekst blijft?';
const annas = 'Anna: alleen het gras.';
const marjas = 'Marja: ook het plein.';

/** Her page is behind another window: she hears of nothing until she saves herself. */
const lookAway = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
  });

/** Anna has the dossier open while Marja answers these questions; then Anna answers them too. */
async function bothAnswer(questions: readonly string[]): Promise<Page> {
  const [anna, marja] = [await open('anna'), await open('coordinator')];
  await field(anna, scope).waitFor();
  await lookAway(anna);
  for (const question of questions) {
    await type(marja, question, marjas);
    await isSaved(marja, question);
  }
  // SharePoint is slow: she has typed all before her screen hears of anything.
  await stage.control.set('latency', { ms: 1500 });
  for (const question of questions) await type(anna, question, annas);
  await stage.control.set('latency', { ms: 0 });
  for (const question of questions) await part(anna, question).getByText(lead).waitFor();
  return anna;
}

describe('Two people in one dossier at once', () => {
  it('who answer different questions both have their text stored, without being asked anything', async () => {
    const [anna, marja] = [await open('anna'), await open('coordinator')];
    await field(anna, scope).waitFor();
    await type(marja, stateOfPlay, 'De buren zijn gevraagd.');
    await isSaved(marja, stateOfPlay);
    await type(anna, scope, 'Alleen het gras.');
    await isSaved(anna, scope);
    const { Scope, StateOfPlay } = await stored();
    assert.deepEqual([Scope, StateOfPlay], ['Alleen het gras.', 'De buren zijn gevraagd.']);
    assert.equal(await field(anna, stateOfPlay).inputValue(), 'De buren zijn gevraagd.');
  });

  it('see each other’s changes within half a minute, with who and when, also a row of the interested parties', async () => {
    const [anna, marja] = [await open('anna'), await open('coordinator')];
    await field(anna, scope).waitFor();
    await type(marja, stateOfPlay, 'De buren zijn gevraagd.');
    await isSaved(marja, stateOfPlay);
    await part(marja, parties).getByLabel('Nog onbekend').uncheck();
    await part(marja, parties).getByRole('button', { name: 'Zet er iemand bij met een belang' }).click();
    await part(marja, parties).getByRole('textbox', { name: 'Wie', exact: true }).fill('De buren');
    await marja.keyboard.press('Tab');
    await part(anna, stateOfPlay)
      .getByText(/^Marja Postma wijzigde dit om 09:0\d$/)
      .waitFor({ timeout: 30_000 });
    assert.equal(await field(anna, stateOfPlay).inputValue(), 'De buren zijn gevraagd.');
    const who = part(anna, parties).getByRole('textbox', { name: 'Wie', exact: true });
    await who.waitFor({ timeout: 30_000 });
    assert.equal(await who.inputValue(), 'De buren');
  });

  it('who answer the same question see both texts, also after loading the page again, and neither is overwritten', async () => {
    const anna = await bothAnswer([scope]);
    for (const look of ['at once', 'after loading again']) {
      if (look !== 'at once') await anna.reload();
      const conflict = part(anna, scope).getByRole('alert');
      for (const text of [lead, annas, marjas, 'Tekst van Marja Postma']) await conflict.getByText(text).waitFor();
      await anna.getByRole('button', { name: '4. kies een versie' }).waitFor();
      assert.equal((await stored()).Scope, marjas);
    }
  });

  it('keep the text that one of them chooses: their own, the other, or both', async () => {
    const anna = await bothAnswer([scope, stateOfPlay, ask]);
    for (const [question, button] of [
      [scope, 'Mijn tekst houden'],
      [stateOfPlay, 'Deze tekst nemen'],
      [ask, 'Beide onder elkaar'],
    ] as const) {
      await part(anna, question).getByRole('button', { name: button }).click();
      await isSaved(anna, question);
    }
    const { Scope, StateOfPlay, Ask } = await stored();
    assert.deepEqual([Scope, StateOfPlay, Ask.replace(/\r\n/g, '\n')], [annas, marjas, `${annas}\n\n${marjas}`]);
    assert.deepEqual(
      await Promise.all([scope, stateOfPlay, ask].map((question) => field(anna, question).inputValue())),
      [annas, marjas, `${annas}\n\n${marjas}`],
    );
    assert.deepEqual(stage.troubles, []);
  });
});

/** What stands beside a question after "Bezig met opslaan…". */
async function nextState(page: Page, question: string): Promise<string> {
  for (;;) {
    const state = await part(page, question).getByRole('status').last().innerText();
    if (!state.startsWith('Bezig')) return state;
    await page.waitForTimeout(50);
  }
}

/** A field that saves itself, elsewhere in a dossier. */
interface OtherField {
  readonly name: string;
  readonly step: string;
  readonly key: string;
  readonly list: string;
  readonly filter: string;
  readonly column: string;
  readonly find: (page: Page) => Locator;
}

const bermen = '6e11dad4-f2a3-5b18-bdb0-b122a33e1ff1';
const zonnedak = '27825892-036f-5e74-bd3d-a565b7a5f01c';
const inBermen = { step: 'inschatting', key: bermen, list: 'Initiatieven', filter: `Key eq '${bermen}'` };

const otherFields: readonly OtherField[] = [
  { ...inBermen, name: 'the delineation', column: 'Delineation', find: (page) => page.getByLabel('Afbakening') },
  {
    ...inBermen,
    name: 'how it contributes to an opgave',
    list: 'InitiatiefOpgaven',
    filter: `InitiativeKey eq '${bermen}' and OpgaveKey eq 'DU-03'`,
    column: 'Contribution',
    find: (page) => page.locator('#contribution-DU-03'),
  },
  {
    name: 'why to broaden now',
    step: 'verbreding',
    key: zonnedak,
    list: 'Initiatieven',
    filter: `Key eq '${zonnedak}'`,
    column: 'BroadeningReason',
    find: (page) => page.getByLabel('Waarom is nu het goede moment?'),
  },
];

describe('Two people who change at once', () => {
  for (const { name, step, key, list, filter, column, find } of otherFields)
    it(`${name} see both texts, and one of them chooses`, async () => {
      const inList = async (): Promise<unknown> =>
        (await stage.control.items<Readonly<Record<string, unknown>>>(list, `$filter=${filter}`))[0]?.[column];
      const [anna, marja] = [
        await stage.openDossier('anna', key, step),
        await stage.openDossier('coordinator', key, step),
      ];
      await find(anna).waitFor();
      await lookAway(anna);
      await find(marja).fill(marjas);
      await marja.keyboard.press('Tab');
      await marja.getByText(/^Opgeslagen om 09:0\d$/).waitFor();
      await find(anna).fill(annas);
      await anna.keyboard.press('Tab');
      const conflict = anna.getByRole('alert').filter({ hasText: lead });
      for (const text of [annas, marjas]) await conflict.getByText(text).waitFor();
      assert.equal(await inList(), marjas);
      await conflict.getByRole('button', { name: 'Mijn tekst houden' }).click();
      await anna.getByText(/^Opgeslagen om 09:0\d$/).waitFor();
      assert.equal(await inList(), annas);
    });

  it('how much it matters to the college see both choices, and one of them chooses', async () => {
    const [anna, marja] = [
      await stage.openDossier('anna', bermen, 'inschatting'),
      await stage.openDossier('coordinator', bermen, 'inschatting'),
    ];
    const college = (page: Page): Locator => page.getByRole('radiogroup', { name: 'College' });
    const inList = async (): Promise<unknown> =>
      (await stage.control.items<{ ExecutiveRelevance: string }>('Initiatieven', `$filter=Key eq '${bermen}'`))[0]
        ?.ExecutiveRelevance;
    await college(anna).waitFor();
    await lookAway(anna);
    await college(marja).getByLabel('Hoge').check();
    for (let attempt = 0; (await inList()) !== 'hoge' && attempt < 50; attempt += 1) await marja.waitForTimeout(100);
    await college(anna).getByLabel('Geen').click();
    const conflict = anna.getByRole('alert').filter({ hasText: lead });
    await conflict.getByText('Hoge').waitFor();
    assert.equal(await inList(), 'hoge');
    await conflict.getByRole('button', { name: 'Deze tekst nemen' }).click();
    await anna.getByRole('radio', { name: 'Hoge', checked: true }).first().waitFor();
    assert.equal(await inList(), 'hoge');
  });
});

describe('The exploration for others', () => {
  it('is printed without the bars of SharePoint, and is confirmed by the initiators with the day', async () => {
    const page = await open('anna');
    await field(page, scope).waitFor();
    await type(page, scope, 'Alleen het gras.');
    await isSaved(page, scope);
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await page.getByRole('button', { name: 'Samenvatting afdrukken' }).click();
    await page.emulateMedia({ media: 'print' });
    await page.getByRole('heading', { name: 'Verkenning: Dorpstuin achter het dorpshuis' }).waitFor();
    const onPaper = await page.evaluate(
      () => [...document.body.children].filter((element) => getComputedStyle(element).display !== 'none').length,
    );
    assert.equal(onPaper, 1);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });

    await page.getByRole('button', { name: 'Laat de initiatiefnemers bevestigen' }).click();
    const panel = page.getByRole('dialog');
    assert.match(await panel.getByLabel('Tekst').inputValue(), /Wat erbij hoort en wat niet\nAlleen het gras\./);
    await panel.getByRole('button', { name: 'Leg de bevestiging vast' }).click();
    await panel.getByText(/^Bevestigd door de initiatiefnemers op /).waitFor();
    const [initiative] = await stage.control.items<{ ExplorationConfirmedOn: string }>(
      'Initiatieven',
      `$filter=Key eq '${dorpstuin}'`,
    );
    assert.ok(initiative?.ExplorationConfirmedOn);
    const lines = await stage.control.items<{ Title: string }>('Tijdlijn', `$filter=InitiativeKey eq '${dorpstuin}'`);
    assert.equal(lines.filter(({ Title }) => Title === 'De initiatiefnemers bevestigden de verkenning').length, 1);
  });
});

describe('Saving an answer while things go wrong', () => {
  it('waits as long as SharePoint asks when it is busy in mid-save, and then saves once', async () => {
    const page = await open('anna');
    await field(page, scope).waitFor();
    await stage.control.set('faults', { kinds: ['429'], match: '^MERGE ', times: 2, retryAfter: 1 });
    await stage.control.clearTrace();
    await type(page, scope, 'Alleen het gras, met geduld.');
    await part(page, scope).getByText('Bezig met opslaan…').waitFor();
    assert.equal(await nextState(page, scope), 'Opgeslagen om 09:00');
    assert.equal((await stored()).Scope, 'Alleen het gras, met geduld.');
    const saves = (await stage.control.exchanges()).filter(({ method }) => method === 'MERGE' || method === 'PATCH');
    assert.deepEqual(
      saves.map(({ status }) => status),
      [429, 429, 204],
    );
  });

  it('keeps the text and says so when SharePoint stays busy, and saves it by itself afterwards', async () => {
    const page = await open('anna');
    await field(page, scope).waitFor();
    await stage.control.set('faults', { kinds: ['429'], match: '^MERGE ', retryAfter: 60 });
    await type(page, scope, 'Alleen het gras, later.');
    await part(page, scope)
      .getByText('Opslaan lukte niet. Je tekst staat nog op je scherm. We proberen het zo opnieuw.')
      .waitFor();
    assert.equal(await field(page, scope).inputValue(), 'Alleen het gras, later.');
    await stage.control.set('faults', {});
    await isSaved(page, scope);
    assert.equal((await stored()).Scope, 'Alleen het gras, later.');
  });

  it('takes its own text for its own when the answer to the save was lost and somebody types on', async () => {
    const page = await open('anna');
    await field(page, scope).waitFor();
    // The save arrives; its answer does not, nor does the answer to whether it arrived.
    await stage.control.set('faults', { kinds: ['cut'], match: "getByTitle\\('Initiatieven'\\)/items" });
    await type(page, scope, 'Alleen het gras, één keer.');
    await part(page, scope)
      .getByText(/^Niet opgeslagen/)
      .waitFor();
    await stage.control.set('faults', {});
    assert.equal((await stored()).Scope, 'Alleen het gras, één keer.');
    await type(page, scope, 'Alleen het gras, twee keer.');
    await isSaved(page, scope);
    assert.equal((await stored()).Scope, 'Alleen het gras, twee keer.');
    assert.equal(await part(page, scope).getByRole('alert').count(), 0);
  });
});
