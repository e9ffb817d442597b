import { zipSync } from 'fflate';
import product from 'initiatievenwijzer/package.json';
import color from 'teams-app/color.png';
import english from 'teams-app/en-us.json';
import source from 'teams-app/manifest.json';
import outline from 'teams-app/outline.png';
import { manifestFor, textsFor, type TeamsManifest, type TeamsSite } from './site-manifest';

const { version } = product;
const manifest = source as TeamsManifest;

export interface TeamsPackage {
  readonly fileName: string;
  readonly content: Uint8Array;
}

/**
 * The Teams app of this version for one site, as a zip to upload in the Teams admin centre: the files of `teams-app/`, of
 * which the release makes its package too. The same site and version give the same bytes.
 */
export function makeTeamsPackage(site: Omit<TeamsSite, 'version'>): TeamsPackage {
  const files = {
    'manifest.json': bytesOfJson(manifestFor(manifest, { ...site, version })),
    'en-us.json': bytesOfJson(textsFor(english, site)),
    [manifest.icons.color]: bytesOfBase64(color),
    [manifest.icons.outline]: bytesOfBase64(outline),
  };
  return {
    fileName: `initiatievenwijzer-${version}-teams.zip`,
    content: zipSync(files, { level: 9, mtime: new Date(1980, 0, 1) }),
  };
}

const bytesOfJson = (value: object): Uint8Array => new TextEncoder().encode(JSON.stringify(value, null, 2));

const bytesOfBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
