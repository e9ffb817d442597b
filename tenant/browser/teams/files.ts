import type { TeamsTexts } from '../../teams/teams-texts.ts';
import { element } from '../page/dom.ts';
import { graph, type Channel, type Team } from './graph.ts';

interface Listing {
  readonly Files: readonly { readonly Name: string; readonly ServerRelativeUrl: string }[];
  readonly Folders: readonly { readonly Name: string }[];
}

/** The files of a channel: a folder on the team's site. It can be there later than the channel (platform-rules 3.11). */
export async function renderFiles(team: Team, channel: Channel, texts: TeamsTexts): Promise<HTMLElement> {
  const root = element('section', { class: 'files' });
  const listing = await folderOf(team, channel);
  const names = [
    ...(listing?.Folders ?? []).map(({ Name }) => element('li', { class: 'folder' }, Name)),
    ...(listing?.Files ?? []).map(({ Name, ServerRelativeUrl }) =>
      element('li', {}, element('a', { href: encodeURI(ServerRelativeUrl), target: '_blank' }, Name)),
    ),
  ];
  root.append(names.length === 0 ? element('p', { class: 'empty' }, texts.noFiles) : element('ul', {}, ...names));
  return root;
}

async function folderOf(team: Team, channel: Channel): Promise<Listing | undefined> {
  const address = await graph.filesFolder(team, channel).catch(() => undefined);
  if (address === undefined) return undefined;
  const path = decodeURIComponent(new URL(address, location.origin).pathname);
  const site = /^\/sites\/[^/]+/.exec(path)?.[0] ?? '';
  const folder = encodeURIComponent(path.replace(/'/g, "''"));
  const response = await fetch(
    `${site}/_api/web/GetFolderByServerRelativePath(decodedurl='${folder}')?$expand=Files,Folders`,
    { headers: { accept: 'application/json;odata=nometadata' } },
  );
  return response.ok ? ((await response.json()) as Listing) : undefined;
}
