import { findByLogin } from '../../../tenant/directory/people.ts';
import { teamId, teamsAppId } from '../../../tenant/directory/team.ts';
import { aTenant, type Tenant } from './tenant.ts';

/** Who the administrator puts in which group. */
const groups: Readonly<Record<string, readonly string[]>> = {
  'Initiatieven KCC': ['kcc'],
  'Initiatieven Accountmanagers': ['anna', 'bram', 'coordinator'],
  'Initiatieven Coördinatoren': ['coordinator'],
  'Initiatieven Breder team': ['collega1', 'collega2'],
  'Initiatieven Lezers': ['griffie'],
};

/**
 * Sites as the product's own set-up makes them, with people in the groups and nothing in the lists. Set up once; what
 * was done since is undone for the next.
 */
export class SetUpTenants {
  private tenant: Tenant | undefined;
  private restore: (() => void) | undefined;

  /** @param fill - what is in the lists then, beside what set-up puts there */
  public async prepare(fill: (tenant: Tenant) => Promise<void> = () => Promise.resolve()): Promise<void> {
    this.tenant = await aTenant('empty');
    await setUp(this.tenant);
    await fill(this.tenant);
    this.restore = this.tenant.keep();
  }

  /** As it was when it had just been set up. */
  public async next(): Promise<Tenant> {
    if (!this.tenant || !this.restore) throw new Error('It was not prepared.');
    await this.tenant.noFaults();
    await this.tenant.clock(null);
    await this.tenant.record(true);
    await this.tenant.clearTrace();
    this.restore();
    return this.tenant;
  }

  public async close(): Promise<void> {
    await this.tenant?.close();
  }
}

async function setUp(tenant: Tenant): Promise<void> {
  const { setup, lists, send } = tenant.as('beheer');
  const findings = await setup.repair(await setup.check(), () => undefined, new AbortController().signal);
  const wrong = findings.filter(({ state, repairable }) => repairable && state !== 'ok');
  if (wrong.length > 0) throw new Error(`Set-up left: ${wrong.map(({ id }) => id).join(', ')}`);
  for (const [key, value] of [
    ['teams.teamId', teamId],
    ['teams.appId', teamsAppId],
  ] as const) {
    const setting = await lists.settings.getByKey(key);
    if (setting) await lists.settings.update(setting, { Value: value });
  }
  const post = tenant.adapters.withDigest(send, tenant.siteUrl);
  for (const [title, logins] of Object.entries(groups))
    for (const login of logins) {
      const url = `${tenant.siteUrl}/_api/web/sitegroups/getbyname('${encodeURIComponent(title)}')/users`;
      const body = JSON.stringify({ LoginName: `i:0#.f|membership|${findByLogin(login)?.mail ?? ''}` });
      const headers = { Accept: 'application/json;odata=nometadata', 'Content-Type': 'application/json' };
      const response = await post(url, { method: 'POST', headers, body });
      if (!response.ok) throw new Error(`${title} ${login}: ${response.status} ${await response.text()}`);
    }
}
