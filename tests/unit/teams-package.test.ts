import JSZip from 'jszip';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTeamsPackage } from '../../src/data/teams-app/make-package';
import type { TeamsManifest } from '../../src/data/teams-app/site-manifest';
import { faults } from '../package/schema';

const root = join(__dirname, '../..');
const bytes = (path: string): Buffer => readFileSync(join(root, path));
const json = <T>(path: string): T => JSON.parse(bytes(path).toString('utf8')) as T;
const ofManifest = json<object>('tests/contract/data/teams/MicrosoftTeams.v1.30.schema.json');
const ofTexts = json<object>('tests/contract/data/teams/MicrosoftTeams.Localization.v1.30.schema.json');

const source = json<TeamsManifest>('teams-app/manifest.json');
const english = json<Record<string, string>>('teams-app/en-us.json');
const site = {
  siteUrl: 'https://gemeente.sharepoint.com/sites/initiatieven',
  municipality: 'gemeente Noordoostpolder',
};

interface Opened {
  readonly names: readonly string[];
  readonly bytes: (name: string) => Promise<Buffer>;
  readonly manifest: TeamsManifest;
  readonly english: Readonly<Record<string, string>>;
}

async function open(content: Uint8Array): Promise<Opened> {
  const zip = await JSZip.loadAsync(content, { checkCRC32: true });
  const bytesIn = (name: string): Promise<Buffer> => zip.file(name)?.async('nodebuffer') ?? Promise.reject(Error(name));
  const jsonIn = async <T>(name: string): Promise<T> => JSON.parse((await bytesIn(name)).toString('utf8')) as T;
  return {
    names: Object.keys(zip.files).sort(),
    bytes: bytesIn,
    manifest: await jsonIn<TeamsManifest>('manifest.json'),
    english: await jsonIn<Record<string, string>>('en-us.json'),
  };
}

const made = (part: Partial<typeof site> = {}): Promise<Opened> => open(makeTeamsPackage({ ...site, ...part }).content);

/** The address that a tab opens once Teams has filled in its part and SharePoint has sent it on. */
function destination(address: string, teamSitePath = ''): URL {
  const filled = address
    .split('{teamSiteDomain}')
    .join('gemeente.sharepoint.com')
    .split('{teamSitePath}')
    .join(teamSitePath);
  const logon = new URL(filled);
  return new URL(logon.searchParams.get('dest') ?? '', logon.origin);
}

describe('the Teams package that Inrichting makes for a site', () => {
  it('is valid by the schemas of Teams', async () => {
    const { manifest, english: texts } = await made();
    expect(faults(ofManifest, manifest)).toEqual([]);
    expect(faults(ofTexts, texts)).toEqual([]);
  });

  it('holds the files of the release, icons to the byte', async () => {
    const { names, bytes: bytesIn } = await made();
    const { additionalLanguages } = source.localizationInfo;
    const icons = [source.icons.color, source.icons.outline];
    expect(names).toEqual(['manifest.json', ...additionalLanguages.map(({ file }) => file), ...icons].sort());
    for (const icon of icons) expect(await bytesIn(icon)).toEqual(bytes(`teams-app/${icon}`));
  });

  it('differs from the package of the release in what this site fills in, and in nothing else', async () => {
    const { manifest, english: texts } = await made();
    const { version } = json<{ version: string }>('package.json');
    const filledIn: TeamsManifest = {
      ...manifest,
      developer: source.developer,
      name: { ...manifest.name, full: source.name.full },
      staticTabs: source.staticTabs,
      configurableTabs: source.configurableTabs,
      validDomains: source.validDomains,
      webApplicationInfo: source.webApplicationInfo,
    };
    // As scripts/lib/teams-package.mjs makes it.
    expect(filledIn).toEqual({ ...source, version });
    const ownTabs = manifest.staticTabs.map((tab, at) => ({ ...tab, contentUrl: source.staticTabs[at]?.contentUrl }));
    expect(ownTabs.map((tab) => ({ ...tab, websiteUrl: undefined }))).toEqual(source.staticTabs);
    expect({ ...texts, 'name.full': english['name.full'] }).toEqual(english);
  });

  it('opens the personal tabs on the site with the lists, and says to both kinds of tab which site that is', async () => {
    const { manifest } = await made();
    const personal = manifest.staticTabs.map(({ contentUrl }) => destination(contentUrl));
    for (const [at, { pathname, searchParams }] of personal.entries()) {
      expect(pathname).toBe('/sites/initiatieven/_layouts/15/teamshostedapp.aspx');
      expect(searchParams.get('componentId')).toBe(manifest.staticTabs[at]?.entityId);
      expect(searchParams.has('personal')).toBe(true);
      expect(searchParams.get('site')).toBe('/sites/initiatieven');
    }
    const [tab] = manifest.configurableTabs;
    const channel = destination(tab?.configurationUrl ?? '', '/sites/team-wonen');
    expect(channel.pathname).toBe('/sites/team-wonen/_layouts/15/teamshostedapp.aspx');
    expect(channel.searchParams.get('site')).toBe('/sites/initiatieven');
    expect(channel.searchParams.get('openPropertyPane')).toBe('true');
  });

  it('trusts the address of the organisation alone, and signs in there', async () => {
    const { manifest } = await made();
    expect(manifest.validDomains).toEqual(['*.login.microsoftonline.com', 'gemeente.sharepoint.com']);
    expect(manifest.webApplicationInfo.resource).toBe('https://gemeente.sharepoint.com');
    expect(manifest.staticTabs.map(({ websiteUrl }) => websiteUrl)).toEqual([
      `${site.siteUrl}/SitePages/Initiatieven.aspx`,
      `${site.siteUrl}/SitePages/Aanmelden.aspx`,
    ]);
  });

  it('carries the name of the municipality, in each language', async () => {
    const { manifest, english: texts } = await made();
    expect(manifest.name).toEqual({
      short: 'Initiatievenwijzer',
      full: 'Initiatievenwijzer · gemeente Noordoostpolder',
    });
    expect(texts['name.full']).toBe(manifest.name.full);
    expect(manifest.developer.name).toBe('gemeente Noordoostpolder');
  });

  it.each([
    ['no name', ''],
    ['a name longer than Teams takes', 'gemeente '.repeat(30)],
    ['a name that turns the line', '\u202egemeente\r\n"Bant"</script>'],
  ])('stays valid with %s', async (_what, municipality) => {
    const { manifest, english: texts } = await made({ municipality });
    expect(faults(ofManifest, manifest)).toEqual([]);
    expect(faults(ofTexts, texts)).toEqual([]);
    expect(manifest.name.full).not.toMatch(/[\r\n\u202e]/);
  });

  it.each([
    ['the root site', 'https://gemeente.sharepoint.com', '/'],
    ['a path with signs of its own', 'https://gemeente.sharepoint.com/sites/a%20b+c', '/sites/a b+c'],
  ])('knows %s', async (_what, siteUrl, path) => {
    const { manifest } = await made({ siteUrl });
    for (const { contentUrl } of manifest.staticTabs) {
      const { pathname, searchParams } = destination(contentUrl);
      expect(searchParams.get('site')).toBe(path);
      expect(decodeURIComponent(pathname)).toBe(`${path === '/' ? '' : path}/_layouts/15/teamshostedapp.aspx`);
    }
  });

  it('has the same bytes whenever it is made', () => {
    expect(makeTeamsPackage(site)).toEqual(makeTeamsPackage(site));
  });
});
