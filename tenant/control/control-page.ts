import { people } from '../directory/people.ts';
import type { RequestHandler, TenantRequest } from '../http/exchange.ts';
import { escapeHtml, jsonBlock, pageHeaders } from '../pages/html.ts';
import type { PageAssets } from '../pages/page-assets.ts';
import { preferencesOf } from '../pages/preferences.ts';
import { controlTexts, type ControlTexts } from './control-texts.ts';
import { faultKinds } from './faults.ts';

/** `/_local/`: the control endpoints for people. */
export function createControlPage(assets: PageAssets): RequestHandler {
  return async (request) => {
    if (request.method !== 'GET' || !/^\/_local\/?$/.test(request.url.pathname)) return undefined;
    if (request.url.pathname === '/_local') return { status: 302, headers: { location: '/_local/' } };
    return { status: 200, headers: pageHeaders, body: await document(assets, request) };
  };
}

async function document(assets: PageAssets, request: TenantRequest): Promise<string> {
  const { locale, themeName } = preferencesOf(request);
  const texts = controlTexts[locale];
  return `<!doctype html>
<html lang="${locale === 'nl-nl' ? 'nl' : 'en'}" dir="ltr" data-theme="${themeName}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${texts.title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${await assets.styleHref('control')}">
${jsonBlock('control-texts', texts)}
<script defer src="${await assets.scriptHref('control')}"></script>
</head>
<body>
<header><h1>${texts.title}</h1><p>${texts.about}</p><nav><a href="/sites/initiatieven">${texts.toSite}</a> <a href="/teams">${texts.toTeams}</a></nav></header>
<p id="said" role="status"></p>
<main>
<div class="settings">
${personSection(texts, request)}
${clockSection(texts)}
${consentSection(texts)}
${faultsSection(texts)}
${resetSection(texts)}
</div>
${trafficSection(texts)}
</main>
</body>
</html>`;
}

function section(heading: string, help: string, content: string): string {
  return `<section><h2>${heading}</h2><p>${help}</p>${content}</section>`;
}

function personSection(texts: ControlTexts, { person }: TenantRequest): string {
  const options = people.map(
    ({ login, name, jobTitle }) =>
      `<option value="${login}"${login === person.login ? ' selected' : ''}>${escapeHtml(`${name} (${login}), ${jobTitle}`)}</option>`,
  );
  return section(
    texts.person,
    texts.personHelp,
    `<select name="als" data-switch aria-label="${texts.person}">${options.join('')}</select>`,
  );
}

function clockSection(texts: ControlTexts): string {
  return section(
    texts.clock,
    texts.clockHelp,
    `<form id="clock"><p><output></output></p><input type="datetime-local" name="now" step="60" required aria-label="${texts.clock}"><button>${texts.setClock}</button><button type="button" data-real>${texts.realClock}</button></form>
<form id="latency"><label>${texts.latency} <input type="number" name="ms" min="0" max="60000" value="0"></label><button>${texts.set}</button></form>`,
  );
}

function consentSection(texts: ControlTexts): string {
  return section(texts.consent, texts.consentHelp, '<form id="consent"></form>');
}

function faultsSection(texts: ControlTexts): string {
  const kinds = faultKinds.map(
    (kind) =>
      `<label class="choice"><input type="checkbox" name="kinds" value="${kind}" checked> ${kind}: ${texts.kindNames[kind]}</label>`,
  );
  const field = (name: string, label: string, attributes: string): string =>
    `<label>${label} <input name="${name}" ${attributes}></label>`;
  return section(
    texts.faults,
    texts.faultsHelp,
    `<form id="faults">
${field('rate', texts.rate, 'type="number" min="0" max="1" step="0.05" value="0.2" required')}
${field('seed', texts.seed, 'type="number" value="7" required')}
${field('match', texts.match, 'type="text" placeholder="POST .*/items$"')}
${field('times', texts.times, 'type="number" min="0"')}
${field('after', texts.after, 'type="number" min="0"')}
<fieldset><legend>${texts.kinds}</legend>${kinds.join('')}</fieldset>
<button>${texts.start}</button><button type="button" data-stop>${texts.stop}</button>
<pre></pre>
</form>`,
  );
}

function resetSection(texts: ControlTexts): string {
  const seeds = Object.entries(texts.seeds).map(
    ([seed, label], at) =>
      `<label class="choice"><input type="radio" name="seed" value="${seed}"${at === 0 ? ' checked' : ''}> ${label}</label>`,
  );
  return section(
    texts.reset,
    texts.resetHelp,
    `<form id="reset">${seeds.join('')}<label>${texts.initiatives} <input type="number" name="initiatives" min="0" max="1000000" value="5000"></label><button>${texts.resetButton}</button></form>`,
  );
}

function trafficSection(texts: ControlTexts): string {
  const heads = Object.values(texts.columns).map((label) => `<th scope="col">${label}</th>`);
  return `<section id="traffic"><h2>${texts.traffic}</h2>
<p><label>${texts.filter} <input type="search" name="words"></label> <button type="button" data-clear>${texts.clear}</button></p>
<table><thead><tr>${heads.join('')}</tr></thead><tbody></tbody></table></section>`;
}
