import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { RunningTenant } from '../../tenant/server.ts';
import { openNext, windows } from '../screens/one-window.ts';
import { ownPart, settle } from '../screens/open-screen.ts';
import { screens, type Place, type Screen } from '../screens/screens.ts';
import { tellStory, type Story } from '../screens/story.ts';
import { tooWide } from '../screens/too-wide.ts';
import { launchBrowser, newWindow, startTenantForTest, watchErrors } from './browser.ts';
import { makeEveryTextHostile } from './support/hostile-lists.ts';
import { TenantControl } from './support/tenant-control.ts';

const { solution } = JSON.parse(
  readFileSync(new URL('../../config/package-solution.json', import.meta.url), 'utf8'),
) as { readonly solution: { readonly webApiPermissionRequests: readonly { readonly scope: string }[] } };
const scopes = solution.webApiPermissionRequests.map(({ scope }) => scope);

/** What a screen says that it cannot, and for want of what, when no permission for Graph is granted. */
const sentences: Readonly<Record<string, readonly string[]>> = {
  verbreding: [
    'Wie eigenaar is van deze opgaven, is niet te zien: de beheerder heeft User.ReadBasic.All niet toegestaan.',
    'Leden van groepen zijn niet te zien: de beheerder heeft GroupMember.Read.All niet toegestaan.',
    'Wie nu te bereiken is, is niet te zien: de beheerder heeft Presence.Read.All niet toegestaan.',
  ],
  kanaalplan: ['De beheerder heeft Team.ReadBasic.All nog niet toegestaan. Daardoor zien we het team niet.'],
  opgave: ['De beheerder heeft dit nog niet toegestaan. Op de pagina Inrichting staat wat daarvoor nodig is.'],
  inrichting: scopes,
};

/** What only an error screen says. */
const failures = /ging iets mis dat we niet kennen|is niet geladen|(?<!De namen) zijn niet geladen/;

let browser: Browser;
let tenant: RunningTenant;
let story: Story;

before(async () => {
  [browser, tenant] = await Promise.all([launchBrowser(), startTenantForTest()]);
  story = await tellStory(tenant);
  const control = new TenantControl(tenant);
  await makeEveryTextHostile(control, story.keyOf('Veilig fietsen tussen Rutten en Creil'));
  await control.set('consent', Object.fromEntries(scopes.map((scope) => [scope, false])));
});

after(async () => {
  await browser.close();
  await tenant.close();
});

describe('Hostile text in every column, and no permission for Graph', { concurrency: 3 }, () => {
  for (const { name, shown } of windows) describe(name, { concurrency: 1 }, () => visit(shown));

  it('looks for the sentences of screens that are there', () => {
    const names = screens.map((screen) => screen.name);
    assert.deepEqual(
      Object.keys(sentences).filter((name) => !names.includes(name)),
      [],
    );
  });
});

function visit(shown: readonly Screen[]): void {
  let window: BrowserContext;
  let page: Page;
  let troubles: string[];
  let errors: readonly string[];
  before(async () => {
    window = await newWindow(browser);
    page = await window.newPage();
    page.setDefaultTimeout(20_000);
    troubles = [];
    ({ errors } = watchErrors(page));
    page.on('dialog', (dialog) => {
      troubles.push(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
  });
  after(() => window.close());

  for (const [at, screen] of shown.entries())
    it(`${screen.name} shows it as text, and says what cannot be done`, async () => {
      await page.setViewportSize({ width: 1366, height: 860 });
      const opened = screen.name === 'verbreding' ? noColleagues(screen) : screen;
      const place = await openNext(page, tenant, story, opened, shown[at - 1]);
      for (const sentence of sentences[screen.name] ?? [])
        await place.locator(ownPart).getByText(sentence).first().waitFor({ state: 'attached' });
      troubles.push(...(await ran(place)));
      const said = await place.locator(ownPart).innerText();
      // The guides quote what a screen says when something fails.
      if (!screen.name.startsWith('hulp') && failures.test(said)) troubles.push(failures.exec(said)?.[0] ?? '');
      await page.setViewportSize({ width: 320, height: 860 });
      await settle(page);
      troubles.push(...(await tooWide(place)).map((what) => `at 320 px too wide: ${what}`));
      const unexpected = errors.filter((error) => !error.startsWith('Failed to load resource'));
      assert.deepEqual([...troubles.splice(0), ...unexpected], []);
    });
}

/** No source of colleagues but the lists answers, and those name nobody for what its opgaven say now. */
const noColleagues = (screen: Screen): Screen => ({ ...screen, ready: 'h2' });

/** What of the text became more than text. */
function ran(place: Place): Promise<string[]> {
  return place.evaluate((selector) => {
    const root = document.querySelector(selector);
    const elements = root?.querySelectorAll('script, img[src="x"], [onerror], a[href^="javascript" i], iframe') ?? [];
    return [
      ...(root === null ? ['the product is not there'] : []),
      ...('kwaad' in window ? ['a script of the text ran'] : []),
      ...[...elements].map((element) => element.outerHTML.slice(0, 200)),
    ];
  }, ownPart);
}
