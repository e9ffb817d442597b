import { people } from '../directory/people.ts';
import type { SiteAddress } from '../http/exchange.ts';
import type { Person } from '../directory/people.ts';
import { escapeHtml, jsonBlock } from './html.ts';
import { initialsOf, personColour } from './initials.ts';
import type { Locale } from './page-context.ts';
import { pageDataElement, type PageData, type WebPartOnPage } from './page-data.ts';
import { pageTexts } from './texts.ts';
import { themeNames, type ThemeName } from './themes.ts';

/** What stands around the web parts of a SharePoint page. */
export interface PageFrame {
  readonly locale: Locale;
  readonly themeName: ThemeName;
  readonly title: string;
  readonly site: SiteAddress;
  readonly organisation: string;
  readonly person: Person;
  readonly navigation: readonly { readonly title: string; readonly href: string; readonly current: boolean }[];
  /** Address of the page in edit mode, when the person may edit it. */
  readonly editHref?: string;
  /** Address of the page in read mode, while it is edited. */
  readonly readHref?: string;
  readonly scripts: readonly string[];
  readonly styleHref: string;
}

/**
 * A page of a site: blue bar, header with navigation, the web parts.
 * @param pieces - what is on the page, from above to below: web parts, and texts as HTML
 */
export function sitePageDocument(
  frame: PageFrame,
  data: PageData,
  pieces: readonly (WebPartOnPage | string)[],
): string {
  const texts = pageTexts[frame.locale];
  const body = `<div id="SPPageChrome">
${bar(frame)}
${siteHeader(frame)}
${editBar(frame)}
<div id="tenant-work">
<div id="spPageChromeAppDiv"><main id="tenant-content" tabindex="-1"><div id="spPageCanvasContent" data-automation-id="contentScrollRegion">${pieces.map((piece) => (typeof piece === 'string' ? textPlace(piece) : webPartPlace(data, piece.instanceId, texts.properties, piece.title))).join('\n')}</div></main></div>
<div id="spPropertyPaneContainer" class="spPropertyPaneContainer"></div>
</div>
</div>`;
  return documentOf(frame, `<a class="skip" href="#tenant-content">${escapeHtml(texts.skip)}</a>\n${body}`, data);
}

/** The page that Teams shows in a frame: the web part and nothing around it. */
export function hostedAppDocument(frame: PageFrame, data: PageData): string {
  const places = data.webParts
    .map((webPart) => `<div id="webpart-${webPart.instanceId}" data-automation-id="CanvasControl"></div>`)
    .join('\n');
  return documentOf(
    frame,
    `<div id="tenant-work"><div id="spPageChromeAppDiv"><main>${places}</main></div><div id="spPropertyPaneContainer" class="spPropertyPaneContainer"></div></div>`,
    data,
    'hosted',
  );
}

/** A page without web parts, such as "you need access". */
export function messageDocument(
  frame: PageFrame,
  heading: string,
  content: string,
  place: 'page' | 'hosted' = 'page',
): string {
  const main = `<main class="message"><h1>${escapeHtml(heading)}</h1>${content}</main>`;
  const body = place === 'hosted' ? main : `<div id="SPPageChrome">${bar(frame)}${siteHeader(frame)}${main}</div>`;
  return documentOf(frame, body, undefined, place);
}

function documentOf(frame: PageFrame, body: string, data?: PageData, place: 'page' | 'hosted' = 'page'): string {
  return `<!doctype html>
<html lang="${frame.locale === 'nl-nl' ? 'nl' : 'en'}" dir="ltr" class="${place}" data-theme="${frame.themeName}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(frame.title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${frame.styleHref}">
${data === undefined ? '' : `<link rel="preload" as="fetch" crossorigin="anonymous" href="${data.manifestsUrl}">\n${jsonBlock(pageDataElement, data)}`}
${frame.scripts.map((source) => `<script defer src="${source}"></script>`).join('\n')}
</head>
<body>
${body}
</body>
</html>`;
}

function bar(frame: PageFrame): string {
  const texts = pageTexts[frame.locale];
  const persons = people
    .map((person) => option(person.login, `${person.name} (${person.login})`, person.login === frame.person.login))
    .join('');
  const themes = themeNames.map((name) => option(name, texts.themes[name], name === frame.themeName)).join('');
  return `<header id="SuiteNavWrapper" class="bar">
<a class="product" href="/">SharePoint</a>
<a class="bar-link" href="/teams">Teams</a>
<form class="switchers" method="get">
<label for="tenant-theme">${escapeHtml(texts.theme)}</label><select id="tenant-theme" name="theme" data-switch>${themes}</select>
<label for="tenant-person">${escapeHtml(texts.person)}</label><select id="tenant-person" name="als" data-switch>${persons}</select>
<noscript><button>${escapeHtml(texts.go)}</button></noscript>
</form>
<span class="avatar" aria-hidden="true" style="background:${personColour(frame.person)}">${escapeHtml(initialsOf(frame.person.name))}</span>
</header>`;
}

function option(value: string, label: string, selected: boolean): string {
  return `<option value="${escapeHtml(value)}"${selected ? ' selected' : ''}>${escapeHtml(label)}</option>`;
}

function siteHeader(frame: PageFrame): string {
  const links = frame.navigation
    .map(
      (link) =>
        `<li><a href="${escapeHtml(link.href)}"${link.current ? ' aria-current="page"' : ''}>${escapeHtml(link.title)}</a></li>`,
    )
    .join('');
  const home = frame.site.path === '' ? '/' : frame.site.path;
  return `<div class="site-header" id="spSiteHeader">
<span class="site-logo" aria-hidden="true">${escapeHtml(frame.organisation.replace(/^Gemeente /, '').charAt(0))}</span>
<a class="site-title" href="${home}">${escapeHtml(frame.site.title)}</a>
<nav aria-label="${escapeHtml(pageTexts[frame.locale].navigation)}"><ul>${links}</ul></nav>
${editLink(frame)}<span class="organisation">${escapeHtml(frame.organisation)}</span>
</div>`;
}

function editLink({ editHref, locale }: PageFrame): string {
  return editHref === undefined
    ? ''
    : `<a class="edit" href="${escapeHtml(editHref)}">${escapeHtml(pageTexts[locale].edit)}</a>`;
}

/** Above a page that is being edited. */
function editBar(frame: PageFrame): string {
  const texts = pageTexts[frame.locale];
  if (frame.readHref === undefined) return '';
  return `<div class="commands"><button type="button" id="tenant-publish" class="primary">${escapeHtml(texts.publish)}</button><a href="${escapeHtml(frame.readHref)}">${escapeHtml(texts.discard)}</a><span id="tenant-edit-message" role="status"></span></div>`;
}

const textPlace = (html: string): string => `<div class="CanvasZone canvas-text">${html}</div>`;

function webPartPlace(data: PageData, instanceId: string, properties: string, title: string): string {
  const toolbar =
    data.mode === 'edit'
      ? `<div class="webpart-toolbar"><button type="button" data-properties-of="${instanceId}">${escapeHtml(properties)}: ${escapeHtml(title)}</button></div>`
      : '';
  return `<div class="CanvasZone">${toolbar}<div id="webpart-${instanceId}" data-automation-id="CanvasControl"></div></div>`;
}
