import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inflateSync } from 'node:zlib';
import { bytesOf, jsonOf, openSolution, openTeamsPackage, readRepositoryJson, webPartManifests } from './release.ts';
import { faults } from './schema.ts';

interface TeamsManifest {
  readonly name: { readonly short: string };
  readonly description: { readonly short: string };
  readonly icons: { readonly color: string; readonly outline: string };
  readonly staticTabs: readonly { readonly entityId: string; readonly contentUrl: string }[];
  readonly configurableTabs: readonly { readonly configurationUrl: string; readonly scopes: readonly string[] }[];
  readonly webApplicationInfo: object;
}
const schema = (name: string): object => readRepositoryJson<object>(`tests/contract/data/teams/${name}.schema.json`);
const archive = await openTeamsPackage();
const manifest = await jsonOf<TeamsManifest>(archive, 'manifest.json');
const webParts = await webPartManifests(await openSolution());

describe('the Teams package', () => {
  it('has a manifest that is valid by the schema of Teams', () => {
    assert.deepEqual(faults(schema('MicrosoftTeams.v1.30'), manifest), []);
  });

  it('has English texts that are valid by the schema of Teams, with a name for every tab', async () => {
    const english = await jsonOf<Record<string, string>>(archive, 'en-us.json');
    assert.deepEqual(faults(schema('MicrosoftTeams.Localization.v1.30'), english), []);
    manifest.staticTabs.forEach((_, index) => assert.ok(english[`staticTabs[${String(index)}].name`]));
  });

  it('keeps its short texts within what Teams shows', () => {
    assert.ok(manifest.name.short.length <= 30);
    assert.ok(manifest.description.short.length <= 80);
  });

  it('opens Initiatieven and Aanmelden as personal tabs through SharePoint’s sign-in page', () => {
    assert.deepEqual(
      manifest.staticTabs.map(({ contentUrl }) => contentUrl),
      ['InitiatievenWebPart', 'AanmeldenWebPart'].map(
        (alias) =>
          `https://{teamSiteDomain}/_layouts/15/TeamsLogon.aspx?SPFX=true&dest=/_layouts/15/teamshostedapp.aspx%3Fteams%26personal%26componentId=${idOf(alias, 'TeamsPersonalApp')}%26forceLocale={locale}`,
      ),
    );
  });

  it('offers the dossier as a tab of a channel, set up on the site of the team', () => {
    assert.deepEqual(
      manifest.configurableTabs.map(({ scopes }) => scopes),
      [['team']],
    );
    assert.deepEqual(
      manifest.configurableTabs.map(({ configurationUrl }) => configurationUrl),
      [
        `https://{teamSiteDomain}{teamSitePath}/_layouts/15/TeamsLogon.aspx?SPFX=true&dest={teamSitePath}/_layouts/15/teamshostedapp.aspx%3FopenPropertyPane=true%26teams%26componentId=${idOf('InitiatiefWebPart', 'TeamsTab')}%26forceLocale={locale}`,
      ],
    );
  });

  it('signs in as SharePoint Online', () => {
    assert.deepEqual(manifest.webApplicationInfo, {
      id: '00000003-0000-0ff1-ce00-000000000000',
      resource: 'https://{teamSiteDomain}',
    });
  });

  it('has an icon in colour of 192 pixels and a white outline of 32 pixels', async () => {
    assert.deepEqual(sizeOf(await bytesOf(archive, manifest.icons.color)), [192, 192]);
    const outline = await bytesOf(archive, manifest.icons.outline);
    assert.deepEqual(sizeOf(outline), [32, 32]);
    const pixels = pixelsOf(outline, 32);
    assert.ok(
      pixels.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255),
      'only white',
    );
    assert.ok(
      pixels.some(([, , , alpha]) => alpha === 0) && pixels.some(([, , , alpha]) => alpha === 255),
      'on nothing',
    );
  });
});

/** Fails when that web part is not made for that place: Teams would show an empty tab. */
function idOf(alias: string, host: string): string {
  const webPart = webParts.find((candidate) => candidate.alias === alias);
  assert.ok(webPart && webPart.supportedHosts.includes(host), `${alias} supports ${host}`);
  return webPart.id;
}

const sizeOf = (png: Buffer): number[] => [png.readUInt32BE(16), png.readUInt32BE(20)];

/** Pixels of a PNG with 8-bit red, green, blue and alpha and unfiltered rows, as scripts/draw-icons.mjs writes them. */
function pixelsOf(png: Buffer, width: number): number[][] {
  const start = png.indexOf('IDAT');
  const rows = inflateSync(png.subarray(start + 4, start + 4 + png.readUInt32BE(start - 4)));
  const stride = width * 4 + 1;
  return Array.from({ length: width * width }, (_, index) => {
    const offset = Math.floor(index / width) * stride + 1 + (index % width) * 4;
    return [...rows.subarray(offset, offset + 4)];
  });
}
