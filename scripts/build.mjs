// npm run build: sharepoint/solution/initiatievenwijzer.sppkg, with the scripts and the Teams package inside.
import { prepare } from './lib/prepare.mjs';

await prepare(import.meta.url);
const { buildRelease } = await import('./lib/release.mjs');
process.exitCode = await buildRelease();
