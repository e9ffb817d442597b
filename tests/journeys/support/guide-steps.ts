import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import JSZip from 'jszip';
import type { Page } from 'playwright-core';
import { findByLogin } from '../../../tenant/directory/people.ts';
import { teamId, teamName, teamsAppId } from '../../../tenant/directory/team.ts';
import { bytesOf, jsonOf, openTeamsPackage } from '../../package/release.ts';
import { faults } from '../../package/schema.ts';
import type { TenantControl } from './tenant-control.ts';

const inRepository = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const readJson = <T>(path: string): T => JSON.parse(readFileSync(inRepository(path), 'utf8')) as T;

/** Where the guide is followed. */
export interface GuideSite {
  readonly url: string;
  readonly control: TenantControl;
  /** A page of the app's site, e.g. `Inrichting`. */
  readonly open: (login: string, page: string) => Promise<Page>;
}

/** The headings of the set-up in the administrator's guide, in order. */
export function headingsOfSetUp(): readonly string[] {
  const guide = readFileSync(inRepository('docs/gids/beheer.md'), 'utf8');
  const part = guide.split('\n## Stap voor stap inrichten\n')[1]?.split('\n## ')[0] ?? '';
  return [...part.matchAll(/^### (.+)$/gm)].map(([, heading = '']) => heading);
}

/** What an administrator does at each heading, and sees afterwards. */
export const stepsOfSetUp: Readonly<Record<string, (site: GuideSite) => Promise<void>>> = {
  '1. Zet het pakket in de app-catalogus': async ({ control }) => {
    assert.ok(existsSync(inRepository('sharepoint/solution/initiatievenwijzer.sppkg')));
    const catalogue = await control.sharePoint('/sites/appcatalog/_api/web?$select=Url');
    assert.equal(catalogue.status, 200);
  },
  '2. Geef de toestemmingen': async ({ control, open }) => {
    const { solution } = readJson<{ solution: { webApiPermissionRequests: readonly { scope: string }[] } }>(
      'config/package-solution.json',
    );
    const scopes = solution.webApiPermissionRequests.map(({ scope }) => scope);
    const all = (granted: boolean): object => Object.fromEntries(scopes.map((scope) => [scope, granted]));
    await control.set('consent', all(false));
    const page = await open('beheer', 'Inrichting');
    const permissions = page.getByRole('region', { name: 'Toestemmingen' });
    await permissions.getByText(`0 van ${scopes.length}`).waitFor();
    await control.set('consent', all(true));
    await page.getByRole('button', { name: 'Opnieuw controleren' }).click();
    await permissions.getByText(scopes[0] ?? '').waitFor();
  },
  '3. Maak de site': async ({ open }) => {
    const page = await open('anna', 'Initiatieven');
    await page
      .getByText(/Inrichting/)
      .nth(1)
      .waitFor();
    assert.equal(await page.getByRole('button', { name: 'Eerste contact vastleggen' }).count(), 0);
  },
  '4. Richt de site in': async ({ control, open }) => {
    const page = await open('beheer', 'Inrichting');
    await page.getByRole('button', { name: 'Toon het plan' }).click();
    await page.getByRole('heading', { name: 'Dit gaat de knop doen' }).waitFor();
    await control.clearTrace();
    await page.getByRole('button', { name: 'Opnieuw controleren' }).click();
    await page.getByRole('button', { name: /^Maak wat ontbreekt/ }).waitFor();
    assert.deepEqual(await writes(control), [], 'the check and the plan change nothing');
    await page.getByRole('button', { name: /^Maak wat ontbreekt/ }).click();
    await page
      .getByText(/^Bezig met \d+ van \d+$/)
      .first()
      .waitFor();
    await page.getByText(/Klaar: \d+ dingen gemaakt of bijgewerkt\./).waitFor({ timeout: 120_000 });
    await page.getByText('Verslag', { exact: true }).click();
    const { lists } = readJson<Schema>('sharepoint/lists.json');
    await page.getByText(`${lists.length} lijsten maken`).waitFor();
    await checkLists(control, lists);
    const made = (await (
      await control.sharePoint('/sites/initiatieven/_api/sitepages/pages?$select=FileName')
    ).json()) as {
      readonly value: readonly { readonly FileName: string }[];
    };
    const { pages } = readJson<{ pages: readonly { readonly name: string }[] }>('sharepoint/pages.json');
    for (const { name } of pages)
      assert.ok(
        made.value.some(({ FileName }) => FileName === `${name}.aspx`),
        name,
      );
  },
  '5. Lees de opgaven in': async ({ control, open }) => {
    for (const result of [/Klaar: 40 nieuw, 0 bijgewerkt/, /Klaar: 0 nieuw, 0 bijgewerkt, 40 al gelijk/]) {
      const page = await open('beheer', 'Opgaven');
      await page.getByRole('button', { name: 'CSV inlezen' }).click();
      await page.getByLabel('Kies een CSV-bestand').setInputFiles(inRepository('sharepoint/opgaven.csv'));
      await page.getByText('Alle 40 regels zijn goed.').waitFor();
      await page.getByRole('button', { name: '40 opgaven inlezen' }).click();
      await page.getByText(result).waitFor({ timeout: 60_000 });
    }
    assert.equal((await control.items('Opgaven')).length, 40);
  },
  '6. Vul de groepen en de pool': async ({ control, open }) => {
    for (const [group, logins] of Object.entries(groups))
      for (const login of logins) await addToGroup(control, group, login);
    const page = await open('coordinator', 'Initiatieven');
    await addToPool(page, 'Anna de Wit', ['Ens', 'Espel']);
    await addToPool(page, 'Bram Hofstra', ['Nagele']);
    await addToPool(page, 'Marja Postma', ['Coördinator van de pool']);
    assert.equal((await control.items('Pool')).length, 3);
  },
  '7. Zet de app in Teams, vanuit de app-catalogus': async ({ control }) => {
    const inSolution = await jsonOf<TeamsManifest>(await openTeamsPackage(), 'manifest.json');
    await control.set('consent', { 'AppCatalog.Read.All': true });
    const path = `/appCatalogs/teamsApps?$filter=externalId eq '${inSolution.id}'`;
    await control.set('trace', { record: false });
    const { value } = await control.graph<{ readonly value: readonly { readonly id: string }[] }>(path);
    await control.set('trace', { record: true });
    await control.set('consent', { 'AppCatalog.Read.All': false });
    assert.deepEqual(
      value.map(({ id }) => id),
      [teamsAppId],
    );
  },
  '8. Of zet de app in Teams met het zipbestand van deze site': async ({ url, open }) => {
    const page = await open('beheer', 'Inrichting');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Teams-app voor deze site maken' }).click(),
    ]);
    await page.getByText(/^Een beheerder van Teams uploadt het in het Teams-beheercentrum/).waitFor();
    const zip = await JSZip.loadAsync(readFileSync(await download.path()), { checkCRC32: true });
    const released = await openTeamsPackage();
    assert.deepEqual(Object.keys(zip.files).sort(), Object.keys(released.files).sort());
    const manifest = await jsonOf<TeamsManifest>(zip, 'manifest.json');
    const schema = readJson<object>('tests/contract/data/teams/MicrosoftTeams.v1.30.schema.json');
    assert.deepEqual(faults(schema, manifest), []);
    const { id, version } = await jsonOf<TeamsManifest>(released, 'manifest.json');
    assert.deepEqual([manifest.id, manifest.version], [id, version], 'the same app as the one in the solution');
    for (const name of Object.keys(zip.files).filter((file) => file.endsWith('.png')))
      assert.deepEqual(await bytesOf(zip, name), await bytesOf(released, name), name);
    // Nobody told the organisation yet which site it is: the tab says it itself.
    const tab = await open('kcc', 'Aanmelden');
    await tab.evaluate(() => sessionStorage.clear());
    const address = manifest.staticTabs[1]?.contentUrl ?? '';
    await tab.goto(address.replace('https://{teamSiteDomain}', url).replace('{locale}', 'nl-nl'));
    await tab.getByRole('searchbox').first().waitFor({ timeout: 30_000 });
  },
  '9. Vul het team en de app in': async ({ url, control, open }) => {
    await control.set('consent', { 'TeamsAppInstallation.ReadWriteForTeam': true });
    const app = { 'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${teamsAppId}` };
    // An owner does this by hand in Teams: it is no traffic of the product.
    await control.set('trace', { record: false });
    await control.graph(`/teams/${teamId}/installedApps`, 'beheer', { method: 'POST', body: app });
    await control.set('trace', { record: true });
    await control.set('consent', { 'TeamsAppInstallation.ReadWriteForTeam': false });
    const page = await open('beheer', 'Inrichting');
    await page.getByRole('button', { name: 'Instellen: Team voor de kanalen' }).click();
    const form = page.getByRole('dialog', { name: 'Instellingen wijzigen' });
    await form.getByLabel('Team waarin de kanalen komen').selectOption({ label: teamName });
    await form
      .getByLabel('Teams-app in de app-catalogus')
      .fill(`https://teams.microsoft.com/l/app/${teamsAppId}?source=app-details-dialog`);
    await form.getByRole('button', { name: 'Instellingen opslaan' }).click();
    await page.getByText(/^Instellingen opgeslagen om/).waitFor();
    await page.getByRole('button', { name: 'Instellen: Team voor de kanalen' }).waitFor({ state: 'detached' });
    assert.deepEqual(await settings(control, 'teams.'), {
      'teams.teamId': teamId,
      'teams.byProgramme': '',
      'teams.appId': teamsAppId,
    });
    const property = {
      key: 'InitiatievenwijzerSite',
      value: `${url}/sites/initiatieven`,
      description: '',
      comments: '',
    };
    const answer = await control.write('POST', '/sites/appcatalog/_api/web/SetStorageEntity', property);
    assert.ok(answer.ok, `the property of the organisation: ${answer.status}`);
  },
  '10. Controleer en begin': async ({ control, open }) => {
    await control.clearTrace();
    const page = await open('beheer', 'Inrichting');
    await page.getByRole('heading', { level: 1, name: /in orde/ }).waitFor();
    assert.equal(await page.getByRole('button', { name: /^Maak wat ontbreekt/ }).count(), 0);
    assert.deepEqual(await writes(control), [], 'the check changes nothing');
    await page.getByText('Alles is in orde').waitFor();
  },
};

const groups = {
  'Initiatieven KCC': ['kcc'],
  'Initiatieven Accountmanagers': ['anna', 'bram', 'coordinator'],
  'Initiatieven Coördinatoren': ['coordinator'],
  'Initiatieven Breder team': ['collega1', 'collega2', 'collega3', 'collega4', 'collega5', 'collega6'],
  'Initiatieven Lezers': ['griffie'],
  'Initiatieven Beheer': ['beheer'],
};

async function addToGroup(control: TenantControl, group: string, login: string): Promise<void> {
  const path = `/sites/initiatieven/_api/web/sitegroups/getbyname('${encodeURIComponent(group)}')/users`;
  const body = { LoginName: `i:0#.f|membership|${findByLogin(login)?.mail ?? ''}` };
  const answer = await control.write('POST', path, body);
  assert.ok(answer.ok, `${group}, ${login}: ${answer.status}`);
}

async function addToPool(page: Page, name: string, marks: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'Iemand toevoegen' }).click();
  await page.getByRole('searchbox', { name: 'Zoek een collega' }).fill(name);
  await page.getByRole('button', { name: `Kies ${name}` }).click();
  const panel = page.getByRole('dialog', { name: `${name} toevoegen aan de pool` });
  for (const mark of marks) await panel.getByLabel(mark).check();
  await panel.getByRole('button', { name: 'Toevoegen' }).click();
  await panel.waitFor({ state: 'detached' });
}

/** The settings whose keys begin so. */
async function settings(control: TenantControl, start: string): Promise<Readonly<Record<string, string>>> {
  const rows = await control.items<{ readonly Key: string; readonly Value: string | null }>('Instellingen');
  return Object.fromEntries(rows.flatMap(({ Key, Value }) => (Key.startsWith(start) ? [[Key, Value ?? '']] : [])));
}

interface TeamsManifest {
  readonly id: string;
  readonly version: string;
  readonly staticTabs: readonly { readonly contentUrl: string }[];
}

interface Field {
  readonly InternalName: string;
  readonly Indexed: boolean;
  readonly EnforceUniqueValues: boolean;
}

interface Schema {
  readonly lists: readonly {
    readonly title: string;
    readonly columns: readonly { readonly name: string; readonly indexed?: boolean; readonly unique?: boolean }[];
  }[];
}

/** Everything that the schema names is there as it says. */
async function checkLists(control: TenantControl, lists: Schema['lists']): Promise<void> {
  for (const { title, columns } of lists) {
    const path = `/sites/initiatieven/_api/web/lists/getByTitle('${title}')/fields?$select=InternalName,Indexed,EnforceUniqueValues`;
    const fields = ((await (await control.sharePoint(path)).json()) as { value: Field[] }).value;
    for (const column of columns) {
      const field = fields.find(({ InternalName }) => InternalName === column.name);
      assert.ok(field, `${title}.${column.name}`);
      assert.equal(field.Indexed, column.indexed ?? false, `${title}.${column.name} indexed`);
      assert.equal(field.EnforceUniqueValues, column.unique ?? false, `${title}.${column.name} unique`);
    }
  }
}

/** Every write to SharePoint since the trace was emptied; asking for a digest or a token changes nothing. */
async function writes(control: TenantControl): Promise<readonly string[]> {
  return (await control.exchanges())
    .filter(({ method, url }) => method !== 'GET' && url.includes('/_api/web/') && !/contextinfo|\$batch/i.test(url))
    .map(({ method, url }) => `${method} ${url}`);
}
