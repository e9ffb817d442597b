import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { findByLogin } from '../../tenant/directory/people.ts';
import { personCookie } from '../../tenant/http/person.ts';
import { localFetch } from './support/http.ts';
import { aTenant } from './support/tenant.ts';

type Context = Parameters<Awaited<ReturnType<typeof aTenant>>['adapters']['createServices']>[0];

/** What a page or a tab gives; everything else in it is not used. */
interface Place {
  readonly login?: string;
  readonly site: string;
  readonly address: string;
  readonly teams?: { readonly channel?: object; readonly subPageId?: string };
  readonly digest?: string;
}

class MemoryStorage implements Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  private readonly values = new Map<string, string>();
  public getItem = (name: string): string | null => this.values.get(name) ?? null;
  public setItem = (name: string, value: string): void => void this.values.set(name, value);
  public removeItem = (name: string): void => void this.values.delete(name);
}

describe('services for a page or a tab', () => {
  let tenant: Awaited<ReturnType<typeof aTenant>>;
  before(async () => {
    tenant = await aTenant();
  });
  after(() => tenant.close());
  beforeEach(() => {
    Object.assign(globalThis, {
      window: { sessionStorage: new MemoryStorage(), localStorage: new MemoryStorage(), location: { href: '' } },
    });
    return tenant.clearTrace();
  });

  const connect = async ({ login = 'anna', site, address, teams, digest }: Place, options = {}) => {
    const who = findByLogin(login);
    window.location.href = address;
    Object.assign(globalThis, {
      fetch: (url: string, init: RequestInit) =>
        localFetch(url, { ...init, headers: { ...(init.headers as object), cookie: `${personCookie}=${login}` } }),
    });
    const context = {
      pageContext: {
        web: { absoluteUrl: site },
        user: { displayName: who?.name, email: who?.mail },
        aadInfo: { userId: who?.id.toUpperCase() },
        cultureInfo: { currentUICultureName: 'nl-NL' },
        legacyPageContext: { formDigestValue: digest, formDigestTimeoutSeconds: 1800 },
      },
      sdks: teams
        ? {
            microsoftTeams: {
              teamsJs: {
                app: {
                  getContext: () => Promise.resolve({ page: { subPageId: teams.subPageId }, channel: teams.channel }),
                },
              },
            },
          }
        : {},
    };
    return tenant.adapters.createServices(context as unknown as Context, options);
  };
  const requests = async (): Promise<readonly string[]> =>
    (await tenant.trace()).map(({ method, url }) => `${method} ${decodeURIComponent(new URL(url).pathname)}`);
  const setTenantProperty = async (value: string): Promise<void> => {
    const catalog = `${tenant.rootUrl}/sites/appcatalog`;
    const send = tenant.adapters.withDigest(tenant.as('beheer').send, catalog);
    const url = `${catalog}/_api/web/setStorageEntity`;
    const body = JSON.stringify({ key: 'InitiatievenwijzerSite', value, description: '', comments: '' });
    const response = await send(url, {
      method: 'POST',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      body,
    });
    assert.ok(response.ok, `${response.status} ${await response.text()}`);
  };
  const digestOf = async (site: string): Promise<string> => {
    const response = await tenant
      .as('anna')
      .send(`${site}/_api/contextinfo`, { method: 'POST', headers: { Accept: 'application/json;odata=nometadata' } });
    const { FormDigestValue } = (await response.json()) as { FormDigestValue: string };
    return FormDigestValue;
  };

  it('asks nothing on one of the product’s own pages, and then one round trip for a first view', async () => {
    const digest = await digestOf(tenant.siteUrl);
    await tenant.clearTrace();
    const services = await connect({
      site: tenant.siteUrl,
      address: `${tenant.siteUrl}/SitePages/Initiatieven.aspx#/vandaag`,
      digest,
    });
    const [me] = await services.together((lists) =>
      Promise.all([services.me(), lists.initiatives.find({ top: 10 }), lists.settings.find({ top: 100 })]),
    );
    assert.equal(me.personKey, findByLogin('anna')?.id);
    assert.equal(services.host.kind, 'page');
    assert.deepEqual(await requests(), ['POST /sites/initiatieven/_api/$batch']);
  });

  it('asks a new digest when that of the page is refused, and then carries on', async () => {
    const digest = `0x00,${new Date().toUTCString().slice(5).replace('GMT', '-0000')}`;
    const services = await connect({
      site: tenant.siteUrl,
      address: `${tenant.siteUrl}/SitePages/Initiatieven.aspx`,
      digest,
    });
    assert.ok((await services.together((lists) => lists.opgaven.find({ top: 1 }))).items.length === 1);
    assert.deepEqual(await requests(), [
      'POST /sites/initiatieven/_api/$batch',
      'POST /sites/initiatieven/_api/contextinfo',
      'POST /sites/initiatieven/_api/$batch',
    ]);
  });

  it('follows the property of the web part, whatever the page is', async () => {
    const services = await connect(
      { site: tenant.rootUrl, address: `${tenant.rootUrl}/SitePages/Home.aspx` },
      { siteUrl: '/sites/initiatieven/' },
    );
    assert.equal(services.host.siteUrl, tenant.siteUrl);
    assert.deepEqual(await requests(), []);
    assert.equal((await services.lists.opgaven.find({ top: 1 })).items.length, 1);
  });

  it('follows the link that opened a tab in Teams, and says in which kind of tab it is', async () => {
    const place = { site: tenant.teamSiteUrl, address: `${tenant.teamSiteUrl}/_layouts/15/teamshostedapp.aspx` };
    const services = await connect({
      ...place,
      teams: { channel: { id: '19:x' }, subPageId: '/initiatief/abc?site=%2Fsites%2Finitiatieven' },
    });
    assert.equal(services.host.siteUrl, tenant.siteUrl);
    assert.equal(services.host.kind, 'channel-tab');
    assert.equal(services.subPageId, '/initiatief/abc?site=%2Fsites%2Finitiatieven');
  });

  it('finds the site by the tenant property in a personal tab, and asks that once', async () => {
    await setTenantProperty(tenant.siteUrl);
    await tenant.clearTrace();
    const place = { site: tenant.rootUrl, address: `${tenant.rootUrl}/_layouts/15/teamshostedapp.aspx`, teams: {} };
    const services = await connect(place);
    assert.equal(services.host.siteUrl, tenant.siteUrl);
    assert.equal(services.host.kind, 'personal-tab');
    await connect(place);
    assert.deepEqual(await requests(), ["GET /_api/web/GetStorageEntity('InitiatievenwijzerSite')"]);
    await setTenantProperty('');
  });

  it('takes the site that it is on when that has the lists', async () => {
    const services = await connect({
      site: tenant.siteUrl,
      address: `${tenant.siteUrl}/SitePages/Onze-eigen-pagina.aspx`,
    });
    assert.equal(services.host.siteUrl, tenant.siteUrl);
  });

  it('says that nobody told where the lists are', async () => {
    const lost = connect({ site: tenant.teamSiteUrl, address: `${tenant.teamSiteUrl}/SitePages/Home.aspx` });
    await assert.rejects(
      lost,
      (error) => tenant.adapters.hasCode(error, 'not-set-up') && error.detail.subject === 'InitiatievenwijzerSite',
    );
  });

  it('does not follow a link or a property to another organisation', async () => {
    const address = `${tenant.siteUrl}/SitePages/Initiatief.aspx?site=https://elders.example/sites/x`;
    const services = await connect({ site: tenant.siteUrl, address }, { siteUrl: 'https://elders.example/sites/x' });
    assert.equal(services.host.siteUrl, tenant.siteUrl);
  });

  it('has the time of the service when the computer is wrong', async () => {
    const services = await connect({ site: tenant.siteUrl, address: `${tenant.siteUrl}/SitePages/Initiatieven.aspx` });
    assert.ok(Math.abs(services.now().getTime() - Date.now()) < 1000);
    await tenant.clock('2026-11-23T09:00:00+01:00');
    await services.lists.opgaven.find({ top: 1 });
    assert.equal(services.now().toISOString().slice(0, 15), '2026-11-23T08:0');
  });
});
