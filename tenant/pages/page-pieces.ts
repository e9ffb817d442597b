import { ownId } from '../runtime/components.ts';
import type { ComponentManifest } from '../runtime/manifest.ts';
import type { Runtime } from '../runtime/runtime.ts';
import type { CanvasControl } from './canvas.ts';
import { escapeHtml } from './html.ts';
import type { Locale } from './page-context.ts';
import type { WebPartOnPage } from './page-data.ts';
import type { SitePage } from './site-pages.ts';
import { pageTexts } from './texts.ts';

/** The web part of a page that the host itself knows. */
export async function fixedWebPart(runtime: Runtime, on: SitePage, locale: Locale): Promise<WebPartOnPage> {
  const manifest = await runtime.webPart(on.alias);
  if (manifest === undefined) throw new Error(`The solution has no web part '${on.alias}' for the page ${on.name}.`);
  return webPartOnPage(manifest, { ...on, instanceId: ownId(`${on.site}/${on.name}`) }, locale);
}

/** What an editor put on a page: a web part of the solution, a text, or a note about what is not here. */
export async function pieceOf(
  runtime: Runtime,
  control: CanvasControl,
  locale: Locale,
): Promise<WebPartOnPage | string> {
  if (control.kind === 'text') return control.html;
  const manifest = await runtime.webPart(control.componentId);
  if (manifest !== undefined) return webPartOnPage(manifest, control, locale);
  return `<p>${escapeHtml(`${pageTexts[locale].unknownWebPart} ${control.title} (${control.componentId})`)}</p>`;
}

function webPartOnPage(
  manifest: ComponentManifest,
  on: Pick<WebPartOnPage, 'instanceId'> & { readonly properties: Readonly<Record<string, unknown>> },
  locale: Locale,
): WebPartOnPage {
  const entry = manifest.preconfiguredEntries?.[0];
  return {
    componentId: manifest.id,
    instanceId: on.instanceId,
    title: entry?.title[locale] ?? entry?.title['default'] ?? manifest.alias,
    description: entry?.description[locale] ?? entry?.description['default'] ?? '',
    properties: { ...entry?.properties, ...on.properties },
  };
}
