import { people } from '../directory/people.ts';
import { teamsAppId, tenantId } from '../directory/team.ts';
import type { RequestHandler, TenantRequest } from '../http/exchange.ts';
import { applications, issueToken } from '../http/token.ts';
import { escapeHtml, jsonBlock, pageHeaders } from '../pages/html.ts';
import type { PageAssets } from '../pages/page-assets.ts';
import { preferencesOf } from '../pages/preferences.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { teamsDataElement, type PersonalApp, type TeamsData } from './teams-data.ts';
import { teamsTexts } from './teams-texts.ts';

/** What the Teams frame is made of. */
export interface TeamsFrameParts {
  readonly organisation: string;
  readonly runtime: Runtime;
  readonly assets: PageAssets;
}

/** `/teams`: a Teams client, and `/teams/token`: the client's own access to Graph. */
export function createTeamsFrame(parts: TeamsFrameParts): RequestHandler {
  return async (request) => {
    if (request.method !== 'GET') return undefined;
    if (request.url.pathname === '/teams/token') return token(request);
    if (!/^\/teams\/?$/.test(request.url.pathname)) return undefined;
    return { status: 200, headers: pageHeaders, body: await document(parts, request) };
  };
}

/** Teams has rights of its own: what an administrator grants to SPFx scripts does not change what its user sees. */
function token({ person, headers }: TenantRequest): ReturnType<RequestHandler> {
  if (headers['sec-fetch-site'] !== undefined && headers['sec-fetch-site'] !== 'same-origin') return { status: 403 };
  const scopes = [
    'Team.ReadBasic.All',
    'Channel.ReadBasic.All',
    'ChannelMessage.Read.All',
    'ChannelMessage.Send',
    'TeamsTab.Read.All',
    'Files.Read.All',
  ];
  const value = issueToken(person, 'https://graph.microsoft.com', applications.teamsWeb, scopes, new Date());
  return { status: 200, headers: { 'cache-control': 'no-store' }, body: { token: value } };
}

async function document(parts: TeamsFrameParts, request: TenantRequest): Promise<string> {
  const { locale, themeName } = preferencesOf(request);
  const { id, login, name, mail } = request.person;
  const data: TeamsData = {
    person: { id, login, name, mail },
    tenantId,
    tenantName: parts.organisation,
    locale,
    theme: themeName === 'light' ? 'default' : themeName,
    appId: teamsAppId,
    personalApps: await personalApps(parts.runtime, locale),
    teamSitePath: '/sites/team-initiatieven',
  };
  const texts = teamsTexts[locale];
  const persons = people.map(
    (person) =>
      `<option value="${person.login}"${person.login === login ? ' selected' : ''}>${escapeHtml(`${person.name} (${person.login})`)}</option>`,
  );
  return `<!doctype html>
<html lang="${locale === 'nl-nl' ? 'nl' : 'en'}" dir="ltr" data-theme="${data.theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(texts.title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${await parts.assets.styleHref('teams')}">
${jsonBlock(teamsDataElement, data)}
<script defer src="${await parts.assets.scriptHref('teams')}"></script>
</head>
<body>
<header class="bar">
<span class="product">Teams</span>
<a class="bar-link" href="/sites/initiatieven">SharePoint</a>
<span class="switchers">
<label for="teams-theme">${texts.theme}</label><select id="teams-theme">${Object.entries(texts.themes)
    .map(([value, label]) => `<option value="${value}"${value === data.theme ? ' selected' : ''}>${label}</option>`)
    .join('')}</select>
<label for="tenant-person">${texts.person}</label><select id="tenant-person" name="als" data-switch>${persons.join('')}</select>
</span>
</header>
<div id="teams"></div>
</body>
</html>`;
}

/** The web parts that may be personal apps, on the root site, as the Teams manifest names them (platform-rules 5.2). */
async function personalApps(runtime: Runtime, locale: string): Promise<PersonalApp[]> {
  const manifests = await runtime.webParts();
  return manifests
    .filter((manifest) => manifest.supportedHosts?.includes('TeamsPersonalApp') === true)
    .map((manifest) => {
      const titles = manifest.preconfiguredEntries?.[0]?.title;
      const hosted = `/_layouts/15/teamshostedapp.aspx?teams&personal&componentId=${manifest.id}&forceLocale=${locale}`;
      return {
        slug: slugOf(titles?.['nl-nl'] ?? titles?.['default'] ?? manifest.alias),
        title: titles?.[locale] ?? titles?.['default'] ?? manifest.alias,
        componentId: manifest.id,
        alias: manifest.alias,
        contentUrl: `/_layouts/15/TeamsLogon.aspx?SPFX=true&dest=${encodeURIComponent(hosted)}`,
      };
    });
}

function slugOf(title: string): string {
  return title
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
