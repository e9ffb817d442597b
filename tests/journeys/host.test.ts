import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser, Frame, Page } from 'playwright-core';
import { teamsAppId } from '../../tenant/directory/team.ts';
import type { RunningTenant } from '../../tenant/server.ts';
import { violationsIn } from '../screens/axe.ts';
import { TenantControl } from './support/tenant-control.ts';
import {
  closeWindows,
  launchBrowser,
  newWindow,
  openAs,
  startTenantForTest,
  waitUntilRendered,
  watchErrors,
} from './browser.ts';

/** A solution that is not ours: the host must serve any. */
const probe = {
  release: fileURLToPath(new URL('./probe', import.meta.url)),
  pages: [{ site: '/sites/initiatieven', name: 'Proef', alias: 'ProbeWebPart', properties: {}, inNavigation: true }],
};

let browser: Browser;
let tenant: RunningTenant;

before(async () => {
  [browser, tenant] = await Promise.all([launchBrowser(), startTenantForTest(probe)]);
});

afterEach(() => closeWindows(browser));

after(async () => {
  await browser.close();
  await tenant.close();
});

/** Opens the page of the probe in a new window. */
async function openProbe(login: string, query = ''): Promise<{ page: Page; errors: readonly string[] }> {
  const page = await (await newWindow(browser)).newPage();
  const { errors } = watchErrors(page);
  await openAs(page, login, `${tenant.url}/sites/initiatieven/SitePages/Proef.aspx${query}`);
  return { page, errors };
}

/** Waits until a fact has this text. */
async function hasFact(place: Page | Frame, name: string, text: string | RegExp): Promise<void> {
  await place.locator(`[data-fact="${name}"]`).filter({ hasText: text }).waitFor({ timeout: 10_000 });
}

function control(path: string, body: object): Promise<Response> {
  return fetch(`http://127.0.0.1:${tenant.port}/_local/${path}`, { method: 'POST', body: JSON.stringify(body) });
}

describe('A SharePoint page of the local tenant', () => {
  it('runs a web part for the person who was chosen, in Dutch, with SharePoint and Graph, on the first visit', async () => {
    const { page, errors } = await openProbe('bram');
    await hasFact(page, 'person', 'Bram Hofstra');
    await hasFact(page, 'graph', 'Bram Hofstra');
    await hasFact(page, 'language', 'nl-NL');
    await hasFact(page, 'site', `${tenant.url}/sites/initiatieven`);
    await hasFact(page, 'teams', 'no');
    await hasFact(page, 'web', /\w/);
    assert.deepEqual(errors, []);
  });

  it('remembers the person until another one is chosen in the bar', async () => {
    const { page, errors } = await openProbe('kcc');
    await page.goto(`${tenant.url}/sites/initiatieven/SitePages/Proef.aspx`);
    await waitUntilRendered(page);
    await hasFact(page, 'person', 'Sanne Visser');
    await page.getByLabel('Aangemeld als').selectOption('collega1');
    await hasFact(page, 'person', 'Henk Zijlstra');
    assert.deepEqual(errors, []);
  });

  it('hands over a whole theme, also dark and high contrast, and remembers it', async () => {
    const { page } = await openProbe('anna');
    await hasFact(page, 'theme', 'light #0078d4 #323130');
    await page.getByLabel('Thema').selectOption('dark');
    await hasFact(page, 'theme', 'dark #479ef5 #ffffff');
    await page.goto(`${tenant.url}/sites/initiatieven/SitePages/Proef.aspx`);
    await hasFact(page, 'theme', 'dark #479ef5 #ffffff');
    await page.getByLabel('Thema').selectOption('contrast');
    await hasFact(page, 'theme', /^dark #1aebff/);
  });

  it('is in English on request', async () => {
    const { page } = await openProbe('anna', '?locale=en-us');
    await hasFact(page, 'language', 'en-US');
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  });

  it('opens the real property pane, applies what is typed at once, and keeps it after publishing', async () => {
    const { page, errors } = await openProbe('beheer', '?Mode=Edit');
    const pane = page.locator('#spPropertyPaneContainer');
    await pane.getByLabel('Groet').fill('Goedemorgen');
    await hasFact(page, 'greeting', 'Goedemorgen');
    await pane.getByRole('switch', { name: 'Aan of uit' }).click();
    await pane.getByRole('checkbox', { name: 'Zeker' }).press('Space');
    await pane.getByLabel('Keuze').click();
    await page.getByRole('option', { name: 'Tweede' }).click();
    await page.getByRole('button', { name: 'Opnieuw publiceren' }).click();
    await page.waitForURL((url) => !url.searchParams.has('Mode'));
    await hasFact(page, 'greeting', 'Goedemorgen');
    const other = await openProbe('bram');
    await hasFact(other.page, 'greeting', 'Goedemorgen');
    assert.deepEqual(errors, []);
  });

  it('shows a page and a link in the menu that were made over REST, and keeps what is edited on it', async () => {
    const rest = new TenantControl(tenant);
    const site = '/sites/initiatieven';
    const made = await rest.write('POST', `${site}/_api/sitepages/pages`, { PageLayoutType: 'Article' });
    const { Id } = (await made.json()) as { Id: number };
    const canvas = [
      {
        controlType: 4,
        id: 'a',
        position: { zoneIndex: 1, controlIndex: 1 },
        innerHTML: '<h2 onclick="x()">Welkom</h2>',
      },
      {
        controlType: 3,
        id: '5a000000-0000-4000-8000-00000000c001',
        webPartId: '5a000000-0000-4000-8000-00000000b001',
        position: { zoneIndex: 1, controlIndex: 2 },
        webPartData: { properties: { greeting: 'Van REST' } },
      },
    ];
    const content = { Title: 'Gemaakte pagina', CanvasContent1: JSON.stringify(canvas) };
    for (const [action, body] of [
      ['savepage', content],
      ['publish', undefined],
    ] as const)
      assert.equal((await rest.write('POST', `${site}/_api/sitepages/pages(${Id})/${action}`, body)).status, 200);
    const address = `${site}/SitePages/Gemaakte-pagina.aspx`;
    const link = { Title: 'Gemaakt', Url: address };
    assert.equal((await rest.write('POST', `${site}/_api/web/navigation/quicklaunch`, link)).status, 201);

    const { page, errors } = await openProbe('bram');
    await page.getByRole('link', { name: 'Gemaakt' }).click();
    await hasFact(page, 'greeting', 'Van REST');
    await hasFact(page, 'person', 'Bram Hofstra');
    assert.equal(await page.getByRole('heading', { name: 'Welkom' }).getAttribute('onclick'), null);
    assert.equal(await page.getByRole('link', { name: 'Gemaakt' }).getAttribute('aria-current'), 'page');
    assert.deepEqual(errors, []);

    await openAs(page, 'beheer', `${tenant.url}${address}?Mode=Edit`);
    await page.locator('#spPropertyPaneContainer').getByLabel('Groet').fill('Anders');
    await page.getByRole('button', { name: 'Opnieuw publiceren' }).click();
    await page.waitForURL((url) => !url.searchParams.has('Mode'));
    await hasFact(page, 'greeting', 'Anders');
    const stored = await rest.sharePoint(`${site}/_api/sitepages/pages(${Id})?$select=CanvasContent1`);
    assert.match(await stored.text(), /Anders/);
  });

  it('lets the clock of the page follow the clock of the tenant', async () => {
    await control('clock', { now: '2031-03-04T09:00:00+01:00' });
    const { page } = await openProbe('anna');
    await hasFact(page, 'year', '2031');
    await control('clock', { now: null });
  });

  it('has no Graph for a scope that was taken away, and has it again when granted', async () => {
    await control('consent', { 'User.Read': false, 'User.ReadBasic.All': false });
    const refused = await openProbe('anna');
    await hasFact(refused.page, 'graph', /^failed/);
    await control('consent', { 'User.Read': true, 'User.ReadBasic.All': true });
    const granted = await openProbe('anna');
    await hasFact(granted.page, 'graph', 'Anna de Wit');
  });
});

describe('The page to control the local tenant', () => {
  for (const [theme, width] of [
    ['light', 1366],
    ['dark', 683],
    ['contrast', 320],
  ] as const)
    it(`meets WCAG 2.1 A and AA in the theme ${theme} and does not scroll sideways at ${width} px`, async () => {
      const window = await newWindow(browser, { width, height: 860 });
      const page = await window.newPage();
      await page.goto(`${tenant.url}/_local/?theme=${theme}`);
      await page.getByText('User.ReadBasic.All').waitFor();
      assert.deepEqual(await violationsIn(page), []);
      const beyond = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      assert.equal(beyond, 0);
      await window.close();
    });

  it('turns faults on and off, takes consent away, and finds a call again', async () => {
    const page = await (await newWindow(browser)).newPage();
    await page.goto(`${tenant.url}/_local/?als=bram`);
    await page.getByRole('checkbox', { name: /^503/ }).waitFor();
    for (const kind of ['429', '412', 'timeout', 'slow', 'cut', 'drop-after-commit', 'lost-part'])
      await page.getByRole('checkbox', { name: new RegExp(`^${kind}`) }).uncheck();
    await page.getByLabel('Deel dat misgaat').fill('1');
    await page.getByRole('button', { name: 'Zet storingen aan' }).click();
    await page.getByText('Gedaan.').waitFor();
    const rest = new TenantControl(tenant);
    await assert.rejects(rest.sharePoint('/sites/initiatieven/_api/web', 'bram'), /503/);
    await page.getByRole('button', { name: 'Geen storingen' }).click();
    await page.getByText('"plan": null').waitFor();
    assert.ok((await rest.sharePoint('/sites/initiatieven/_api/web/currentuser', 'bram')).ok);
    await page.getByLabel('Zoek in methode').fill('currentuser');
    await page.locator('#traffic tr').filter({ hasText: 'bram' }).filter({ hasText: 'currentuser' }).first().waitFor();
    await page.getByRole('checkbox', { name: 'Channel.Create' }).uncheck();
    const granted = await fetch(`http://127.0.0.1:${tenant.port}/_local/consent`);
    assert.equal(((await granted.json()) as Record<string, boolean>)['Channel.Create'], false);
    await control('consent', { 'Channel.Create': true });
  });
});

describe('The Teams frame of the local tenant', () => {
  async function openTeams(address: string): Promise<{ page: Page; errors: readonly string[] }> {
    const page = await (await newWindow(browser, { width: 1180, height: 760 })).newPage();
    const { errors } = watchErrors(page);
    await page.goto(`${tenant.url}${address}`);
    return { page, errors };
  }

  async function appFrame(page: Page): Promise<Frame> {
    const frame = await (await page.waitForSelector('iframe[name="embedded-page-container"]')).contentFrame();
    assert.ok(frame);
    await frame.waitForSelector('html[data-rendered="true"]', { state: 'attached' });
    return frame;
  }

  it('shows a web part as a personal tab on the root site, with the context of Teams', async () => {
    const { page, errors } = await openTeams('/teams?als=coordinator&app=proef&subPageId=initiatief%2F1');
    const frame = await appFrame(page);
    await hasFact(frame, 'teams', 'coordinator@gemeente.example');
    await hasFact(frame, 'site', new RegExp(`^${tenant.url}$`));
    await hasFact(frame, 'sub-page', 'initiatief/1');
    await hasFact(frame, 'graph', 'Marja Postma');
    assert.deepEqual(errors, []);
  });

  it('tells the app at once when the theme of Teams changes', async () => {
    const { page } = await openTeams('/teams?als=anna&app=proef');
    const frame = await appFrame(page);
    await hasFact(frame, 'teams-theme', 'default');
    await page.getByLabel('Thema').selectOption('dark');
    await hasFact(frame, 'teams-theme', 'dark');
    await hasFact(frame, 'theme', /^dark #9299f7/);
    await page.reload();
    const again = await appFrame(page);
    await hasFact(again, 'teams-theme', 'dark');
    // As in Teams itself: after a reload SPFx hands over the default theme, whatever Teams shows (platform-rules 5.5).
    await hasFact(again, 'theme', /^light #5b5fc7/);
  });

  it('shows a channel that was made meanwhile, its card and its tabs, without loading the page again', async () => {
    const { page, errors } = await openTeams('/teams?als=anna');
    await page.getByRole('link', { name: 'Algemeen' }).waitFor();
    const channel = await makeChannel('2026-001 Espel Dorpstuin');
    await page.getByRole('link', { name: '2026-001 Espel Dorpstuin' }).click();
    await page.getByText('Gaan we dit versterken?').waitFor();
    await page.getByRole('link', { name: 'Dossier' }).click();
    await page.getByText('Dit tabblad opent naast Teams').waitFor();
    assert.equal(new URL(page.url()).searchParams.get('channel'), channel);
    await page.getByRole('link', { name: 'Berichten' }).click();
    await page
      .getByRole('textbox', { name: 'Een bericht plaatsen in dit kanaal' })
      .fill('Ik kijk er <b>morgen</b> naar');
    await page.getByRole('button', { name: 'Plaatsen' }).click();
    await page.getByText('Ik kijk er <b>morgen</b> naar').waitFor();
    await page.getByRole('link', { name: 'Naar de app' }).click();
    await appFrame(page);
    assert.match(page.url(), /app=proef&subPageId=x/);
    assert.deepEqual(errors, []);
  });

  it('shows a channel tab on the site of the team, with the properties that its hosted app was added with', async () => {
    const instance = '5a000000-0000-4000-8000-00000000b0a1';
    const hosted = await addHostedApp(instance, { greeting: 'Uit het kanaal' });
    const channels = await channelsOfTeam();
    const { id } = (await graph('POST', channels, { displayName: 'Met dossier', membershipType: 'standard' })) as {
      id: string;
    };
    const page = `/sites/team-initiatieven/_layouts/15/teamshostedapp.aspx?teams&webPartInstanceId=${instance}&list=x&id=${hosted}`;
    const contentUrl = `${tenant.url}/_layouts/15/TeamsLogon.aspx?SPFX=true&dest=${encodeURIComponent(page)}`;
    const tab = (await eventually(() =>
      graph('POST', `${channels}/${encodeURIComponent(id)}/tabs`, {
        displayName: 'Dossier',
        'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${teamsAppId}`,
        configuration: { entityId: instance, contentUrl, websiteUrl: contentUrl, removeUrl: null },
      }),
    )) as { id: string };
    const { page: window, errors } = await openTeams(
      `/teams?als=bram&channel=${encodeURIComponent(id)}&tab=${tab.id}&subPageId=weging`,
    );
    const frame = await appFrame(window);
    await hasFact(frame, 'greeting', 'Uit het kanaal');
    await hasFact(frame, 'site', `${tenant.url}/sites/team-initiatieven`);
    await hasFact(frame, 'channel', 'Met dossier');
    await hasFact(frame, 'sub-page', 'weging');
    await hasFact(frame, 'team-site', `${tenant.url}/sites/team-initiatieven`);
    await hasFact(frame, 'person', 'Bram Hofstra');
    assert.deepEqual(errors, []);
  });

  it('shows somebody who is not in the team no channels, and no tab of it', async () => {
    const { page } = await openTeams('/teams?als=griffie');
    await page.getByText('Je zit nog niet in een team.').waitFor();
    const tab = '/sites/team-initiatieven/_layouts/15/teamshostedapp.aspx?teams&id=1&als=griffie';
    const response = await fetch(`http://127.0.0.1:${tenant.port}${tab}`);
    assert.equal(response.status, 403);
  });

  /** @returns the number of a web part with properties, added to the team's site (platform-rules 3.8b) */
  async function addHostedApp(instanceId: string, properties: object): Promise<number> {
    const api = `http://127.0.0.1:${tenant.port}/sites/team-initiatieven/_api`;
    const headers = { accept: 'application/json;odata=nometadata', 'content-type': 'application/json' };
    const context = await fetch(`${api}/contextinfo?als=anna`, { method: 'POST', headers });
    const { FormDigestValue } = (await context.json()) as { FormDigestValue: string };
    const post = (path: string, body?: object): Promise<Response> =>
      fetch(`${api}/${path}?als=anna`, {
        method: 'POST',
        headers: { ...headers, 'x-requestdigest': FormDigestValue },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    await post("web/features/add('96e4ae8d-7cbb-4286-be06-8a688f61440a')");
    const data = {
      id: '5a000000-0000-4000-8000-00000000b001',
      title: 'Dossier',
      dataVersion: '1.0',
      instanceId,
      properties,
    };
    const added = await post('web/hostedapps/add', { hostType: 'Teams', webPartDataAsJson: JSON.stringify(data) });
    return ((await added.json()) as { value: number }).value;
  }

  async function channelsOfTeam(): Promise<string> {
    const teams = (await graph('GET', '/me/joinedTeams')) as { value: { id: string }[] };
    return `/teams/${teams.value[0]?.id ?? ''}/channels`;
  }

  /** @returns the id of a new channel with a card and a website tab */
  async function makeChannel(displayName: string): Promise<string> {
    const channels = await channelsOfTeam();
    const { id } = (await graph('POST', channels, { displayName, membershipType: 'standard' })) as { id: string };
    const path = `${channels}/${encodeURIComponent(id)}`;
    const link = 'https://teams.microsoft.com/l/entity/app/proef?context=%7B%22subEntityId%22%3A%22x%22%7D';
    const card = {
      type: 'AdaptiveCard',
      version: '1.5',
      body: [{ type: 'TextBlock', text: 'Gaan we dit versterken?' }],
      actions: [{ type: 'Action.OpenUrl', title: 'Naar de app', url: link }],
    };
    await eventually(() =>
      graph('POST', `${path}/messages`, {
        body: { contentType: 'html', content: '<attachment id="1"></attachment>' },
        attachments: [
          { id: '1', contentType: 'application/vnd.microsoft.card.adaptive', content: JSON.stringify(card) },
        ],
      }),
    );
    await graph('POST', `${path}/tabs`, {
      displayName: 'Dossier',
      'teamsApp@odata.bind': 'https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/com.microsoft.teamspace.tab.web',
      configuration: {
        entityId: null,
        contentUrl: 'https://example.org/',
        websiteUrl: 'https://example.org/',
        removeUrl: null,
      },
    });
    return id;
  }

  async function graph(method: string, path: string, body?: object): Promise<unknown> {
    const separator = path.includes('?') ? '&' : '?';
    const response = await fetch(`http://127.0.0.1:${tenant.port}/graph/v1.0${path}${separator}als=anna`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.json();
  }

  /** A new channel is late (platform-rules 3.7). */
  async function eventually<T>(work: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await work();
      } catch (problem) {
        if (attempt === 10) throw problem;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    }
  }
});
