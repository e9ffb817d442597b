import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { guidePictures } from '../screens/words.ts';
import { bytesOf, openSolution, webPartManifests } from './release.ts';

const solution = await openSolution();
const manifests = await webPartManifests(solution);
const scripts = Object.keys(solution.files).filter((path) => /^ClientSideAssets\/.*\.js$/.test(path));
const text = async (path: string): Promise<string> => (await bytesOf(solution, path)).toString('utf8');

describe('the SharePoint solution', () => {
  it('holds the four web parts for the places where each is used', () => {
    assert.deepEqual(
      manifests.map(({ alias, supportedHosts }) => [alias, ...supportedHosts]),
      [
        ['InitiatievenWebPart', 'SharePointWebPart', 'TeamsPersonalApp', 'SharePointFullPage'],
        ['AanmeldenWebPart', 'SharePointWebPart', 'TeamsPersonalApp', 'SharePointFullPage'],
        ['OpgavenWebPart', 'SharePointWebPart', 'SharePointFullPage'],
        ['InitiatiefWebPart', 'SharePointWebPart', 'TeamsTab', 'SharePointFullPage'],
      ],
    );
  });

  it('names every web part in Dutch and in English', () => {
    for (const { alias, preconfiguredEntries } of manifests) {
      const title = preconfiguredEntries[0]?.title ?? {};
      assert.ok(title['default'] && title['nl-nl'], `${alias} has a title in both languages`);
    }
  });

  it('brings along every script that its web parts ask for, and takes none from elsewhere', () => {
    for (const { alias, loaderConfig } of manifests) {
      assert.deepEqual(loaderConfig.internalModuleBaseUrls, ['HTTPS://SPCLIENTSIDEASSETLIBRARY/'], alias);
      for (const resource of Object.values(loaderConfig.scriptResources)) {
        const isKnown = ['component', 'path', 'localizedPath'].includes(resource.type);
        assert.ok(
          isKnown,
          `${alias}: a script is either SharePoint's own or lies in the package, not ${resource.type}`,
        );
        const paths = [...(resource.path === undefined ? [] : [resource.path]), ...Object.values(resource.paths ?? {})];
        for (const path of paths) assert.ok(scripts.includes(`ClientSideAssets/${path}`), `${alias} asks for ${path}`);
      }
    }
  });

  it('carries no source maps and nothing that is not script, licence, picture of a guide or the Teams package', () => {
    const assets = Object.keys(solution.files).filter(
      (path) => path.startsWith('ClientSideAssets/') && !path.endsWith('/'),
    );
    const pictures = readdirSync(guidePictures).filter((name) => name.endsWith('.png'));
    const isPicture = (path: string): boolean =>
      pictures.includes(path.replace(/^.*\/(.+)_[0-9a-f]{20}\.png$/, '$1.png'));
    const isKnown = (path: string): boolean => /\.(js|js\.LICENSE\.txt)$|\/TeamsSPFxApp\.zip$/.test(path);
    assert.deepEqual(
      assets.filter((path) => !isKnown(path) && !isPicture(path)),
      [],
    );
  });

  it('evaluates no text as script, which the content security policy of SharePoint Online refuses', async () => {
    // Webpack finds the global object so where there is no globalThis; browsers of today never get there.
    const webpacks = 'return this||new Function("return this")()';
    for (const path of scripts) {
      const found = (await text(path))
        .replace(webpacks, '')
        .match(/.{0,60}(\bnew Function\(|[^.\w]eval\().{0,60}/)?.[0];
      assert.equal(found, undefined, path);
    }
  });

  it('asks an administrator for every Graph permission one by one, and hosts its scripts in the app catalogue', async () => {
    const manifest = await text('AppManifest.xml');
    const scopes = [...manifest.matchAll(/Scope="([^"]+)"/g)].map(([, scope]) => scope);
    assert.deepEqual(scopes.sort(), [
      'Channel.Create',
      'Channel.ReadBasic.All',
      'ChannelMessage.Send',
      'GroupMember.Read.All',
      'Presence.Read.All',
      'Team.ReadBasic.All',
      'TeamMember.ReadWriteNonOwnerRole.All',
      'TeamsTab.Create',
      'TeamsTab.Read.All',
      'User.ReadBasic.All',
    ]);
    assert.match(manifest, /SkipFeatureDeployment="true"/);
    assert.match(manifest, /IsClientSideSolution="true"/);
  });
});
