import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { Stage } from './support/stage.ts';
import { Team } from './support/team.ts';

/** "Zonnedak op de sporthal", Ens, in verbreding, of Anna; Karin Smit (collega7) takes part. */
const zonnedak = '27825892-036f-5e74-bd3d-a565b7a5f01c';

interface InitiativeItem {
  readonly Id: number;
  readonly Phase: string;
  readonly ChannelId: string | null;
}

const stage = new Stage();

const openPlan = (): Promise<Page> => stage.openDossier('anna', zonnedak, 'weging');
const name = (page: Page): Locator => page.getByLabel('Naam van het kanaal');
const openWeighing = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Open weging', exact: true }).click();
const isReady = (page: Page): Promise<void> => page.getByText('Kanaal is klaar.').waitFor({ timeout: 60_000 });
const goOn = (page: Page): Promise<void> => page.getByRole('button', { name: 'Ga verder' }).click();

async function initiative(): Promise<InitiativeItem> {
  const [item] = await stage.control.items<InitiativeItem>('Initiatieven', `$filter=Key eq '${zonnedak}'`);
  assert.ok(item);
  return item;
}

/** Waits for something that happens in the tenant. */
async function until(happened: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (await happened()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.fail('It did not happen.');
}

/** @returns the name of the one channel, with one tab and one card in it */
async function oneChannel(): Promise<string> {
  const team = new Team(stage.control);
  const [channel, ...others] = await team.channelsOf(zonnedak);
  assert.ok(channel);
  assert.deepEqual(others, [], 'one channel');
  const { tabs, cards } = await team.contentOf(channel.id);
  assert.deepEqual([tabs, cards.length], [1, 1], 'one tab and one card');
  assert.equal((await initiative()).ChannelId, channel.id);
  return channel.displayName;
}

describe('The name of a channel', () => {
  it('is proposed legal and free from a title that is illegal and would be taken', async () => {
    const { Id } = await initiative();
    const title = '.Zonnedak: 50% #goedkoper / "gratis"? <b>& ~snel~';
    assert.equal(await stage.control.change('Initiatieven', Id, { Title: title }, 'anna'), 204);
    const proposed = '2026-028 Ens .Zonnedak 50 goedkoper gratis b snel';
    await new Team(stage.control).makeChannel(proposed);
    const page = await openPlan();
    await page.getByText('De naam is vrij en noemt geen personen.').waitFor();
    const free = await name(page).inputValue();
    assert.notEqual(free.toLowerCase(), proposed.toLowerCase());
    assert.match(free, /^2026-028 Ens .* 2$/);
    assert.ok(free.length <= 50);
    await openWeighing(page);
    await isReady(page);
    assert.equal(await oneChannel(), free);
  });

  it('that somebody types is checked before anything is made', async () => {
    const taken = '2026-028 Ens Zonnedak';
    await new Team(stage.control).makeChannel(taken);
    const page = await openPlan();
    await page.getByText('De naam is vrij en noemt geen personen.').waitFor();
    for (const [typed, sentence] of [
      ['Zonnedak #1: 50%', 'Teams staat deze tekens niet toe in een naam: # : %'],
      ['Zonnedak op de sporthal van Ens, voor iedereen die wil', 'De naam heeft 54 tekens, Teams neemt er 50.'],
      ['Zonnedak.', 'De naam mag niet met een punt of liggend streepje beginnen'],
      [taken.toUpperCase(), 'Er is al een kanaal met deze naam.'],
      ['  ', 'Geef het kanaal een naam.'],
    ] as const) {
      await name(page).fill(typed);
      await page.getByText(sentence).waitFor();
    }
    await page.getByRole('button', { name: 'Open weging', exact: true }).dispatchEvent('click');
    assert.equal(await name(page).evaluate((field) => field === document.activeElement), true);
    assert.equal((await initiative()).Phase, 'verbreding');
    assert.deepEqual(await new Team(stage.control).channelsOf(zonnedak), []);
    await page.getByRole('button', { name: /^Gebruik “2026-028 Ens Zonnedak/ }).click();
    await page.getByText('De naam is vrij en noemt geen personen.').waitFor();
  });

  it('of a channel that was deleted lately, which nobody can see, gets a number', async () => {
    const page = await openPlan();
    await page.getByText('De naam is vrij en noemt geen personen.').waitFor();
    const wanted = await name(page).inputValue();
    const team = new Team(stage.control);
    const { id } = await team.makeChannel(wanted);
    await team.deleteChannel(id);
    await openWeighing(page);
    await isReady(page);
    assert.equal(await oneChannel(), `${wanted} 2`);
  });
});

describe('A channel that may not be made', () => {
  it('does not keep the weighing: it says who can fix it, colleagues give their view, and later it is made', async () => {
    await stage.control.set('consent', { 'Channel.Create': false });
    const page = await openPlan();
    await openWeighing(page);
    await page
      .getByText(
        'De beheerder heeft Channel.Create nog niet toegestaan. Op de pagina Inrichting staat wat nodig is. De weging loopt gewoon door.',
      )
      .waitFor();
    assert.equal((await initiative()).Phase, 'weging');

    const colleague = await stage.openDossier('collega7', zonnedak, 'weging');
    await colleague.getByLabel(/^Ja, als/).check();
    await colleague.getByLabel('Waarom, hoe en onder welke voorwaarde?').fill('Als het dak sterk genoeg is.');
    await colleague.getByLabel('2. Wat pleit ertegen?').fill('Het dak is oud.');
    await colleague
      .getByRole('radiogroup', { name: /Wie besluit/ })
      .getByLabel('College')
      .check();
    await colleague
      .getByRole('radiogroup', { name: /startnotitie/ })
      .getByLabel('Nee')
      .check();
    await colleague.getByRole('button', { name: 'Mijn weging indienen' }).click();
    await colleague
      .getByText(/^Ingediend om/)
      .first()
      .waitFor();
    const views = await stage.control.items<{ WhyAndHow: string }>(
      'Wegingen',
      `$filter=InitiativeKey eq '${zonnedak}'`,
    );
    assert.deepEqual(
      views.map(({ WhyAndHow }) => WhyAndHow),
      ['Als het dak sterk genoeg is.'],
    );
    assert.deepEqual(await new Team(stage.control).channelsOf(zonnedak), []);

    await stage.control.set('consent', { 'Channel.Create': true });
    await goOn(page);
    await isReady(page);
    await oneChannel();
  });
});

describe('A browser that is closed while the channel is made', () => {
  it('between channel and tab leaves what “Ga verder” makes one channel, one tab and one card of', async () => {
    const team = new Team(stage.control);
    const page = await openPlan();
    await page.getByText('De naam is vrij en noemt geen personen.').waitFor();
    await stage.control.set('faults', { kinds: ['timeout'], match: '^POST .*(hostedapps|/tabs)', delayMs: 5000 });
    await openWeighing(page);
    await until(async () => (await initiative()).ChannelId !== null);
    await page.context().close();
    const [channel] = await team.channelsOf(zonnedak);
    assert.ok(channel);
    assert.equal((await team.contentOf(channel.id)).tabs, 0);
    await stage.control.set('faults', {});

    const again = await openPlan();
    await goOn(again);
    await isReady(again);
    await oneChannel();
  });

  it('before Teams answered that the channel is there, leads to that same channel', async () => {
    const page = await openPlan();
    await page.getByText('De naam is vrij en noemt geen personen.').waitFor();
    await stage.control.set('faults', { kinds: ['drop-after-commit'], match: '^POST .*/channels$' });
    await stage.control.set('latency', { ms: 500 });
    await openWeighing(page);
    await until(async () =>
      (await stage.control.exchanges()).some(({ url, status }) => url.endsWith('/channels') && status === 201),
    );
    await page.context().close();
    await stage.control.set('latency', { ms: 0 });
    await stage.control.set('faults', {});
    assert.equal((await initiative()).ChannelId, null);

    const again = await openPlan();
    await goOn(again);
    await isReady(again);
    await oneChannel();
  });
});
