import { AppError } from '../../app-error';
import type { PageSchema } from '../list-schema';
import { withWebPart } from './canvas';
import { pageAt } from './read-pages';
import type { SiteWriter } from './site-writer';
import type { PageState } from './snapshot';
import type { Planning, Step } from './step';

/** The pages of the product with their web part on them, and the menu that leads there. */
export function pageSteps(planning: Planning, newKey: () => string): readonly Step[] {
  const { schema, site } = planning;
  return schema.pages.flatMap((page) => [
    pageStep(page, site.pages.get(page.name), planning.writer, newKey),
    ...(page.inMenu ? [menuStep(page, planning)] : []),
  ]);
}

function pageStep(page: PageSchema, found: PageState | undefined, writer: SiteWriter, newKey: () => string): Step {
  const about = { id: `page:${page.name}`, area: 'pages', subject: page.title, takes: 'site' } as const;
  if (found === undefined) return { ...about, state: 'missing', mend: () => makePage(page, writer, newKey()) };
  if (!found.webParts.has(page.webPart)) {
    const canvas = withWebPart(found.canvas, page, newKey());
    const wrong = { ...about, state: 'different', reason: 'no-web-part' } as const;
    // What cannot be read must not be written over.
    if (canvas === undefined) return wrong;
    return { ...wrong, mend: () => publish(found.id, { CanvasContent1: canvas }, writer) };
  }
  if (found.isPublished) return { ...about, state: 'ok' };
  return { ...about, state: 'different', reason: 'draft', mend: () => publish(found.id, undefined, writer) };
}

const pages = '../sitepages/pages';

interface MadePage {
  readonly Id: number;
  readonly FileName: string;
}

/**
 * Makes a page as the page editor does: an empty one with a name by chance, which gets its name from its first title.
 * @throws AppError 'changed-elsewhere' when somebody else has a draft of this name
 */
async function makePage(page: PageSchema, writer: SiteWriter, instanceId: string): Promise<void> {
  const id = (await leftOver(writer)) ?? (await startPage(writer));
  const content = { Title: page.title, CanvasContent1: withWebPart('', page, instanceId), LayoutWebpartsContent: '[]' };
  await writer.post(`${pages}(${id})/savepage`, content);
  const { FileName } = await writer.get<MadePage>(`${pages}(${id})?$select=Id,FileName`);
  if (FileName.toLowerCase() === `${page.name}.aspx`.toLowerCase()) {
    await writer.post(`${pages}(${id})/publish`);
    return;
  }
  // The name was taken meanwhile: by who sets up at the same time, or by a draft that only its maker sees.
  await writer.remove(`${pages}(${id})`);
  if (!(await writer.exists(pageAt(page.name)))) throw new AppError('changed-elsewhere', { subject: page.name });
}

async function startPage(writer: SiteWriter): Promise<number> {
  // Without a title area: the web part has the heading of the page.
  const made = await writer.post(pages, { PageLayoutType: 'Home', PromotedState: 0 });
  return (made as MadePage).Id;
}

/** An empty page of which the answer was lost, or after which set-up was stopped: it has no name of its own yet. */
async function leftOver(writer: SiteWriter): Promise<number | undefined> {
  const query = '$select=Id,FileName,Title,FirstPublished,IsPageCheckedOutToCurrentUser&$top=500';
  const { value } = await writer.get<{ readonly value: readonly Draft[] }>(`${pages}?${query}`);
  return value.find(
    (draft) =>
      /^[0-9a-z]{8}\.aspx$/i.test(draft.FileName) &&
      draft.FirstPublished.startsWith('0001') &&
      draft.IsPageCheckedOutToCurrentUser &&
      (!draft.Title || `${draft.Title}.aspx` === draft.FileName),
  )?.Id;
}

interface Draft extends MadePage {
  readonly Title: string | null;
  readonly FirstPublished: string;
  readonly IsPageCheckedOutToCurrentUser: boolean;
}

async function publish(id: number, content: object | undefined, writer: SiteWriter): Promise<void> {
  if (content) await writer.post(`${pages}(${id})/savepage`, content);
  await writer.post(`${pages}(${id})/publish`);
}

function menuStep(page: PageSchema, { site, writer }: Planning): Step {
  const about = {
    id: `menu:${page.name}`,
    area: 'pages',
    subject: page.title,
    takes: 'site',
    needs: [`page:${page.name}`],
  } as const;
  const address = `${site.path}/SitePages/${page.name}.aspx`;
  if (site.menu.has(address.toLowerCase())) return { ...about, state: 'ok' };
  const mend = async (): Promise<void> => {
    const links = 'navigation/quicklaunch';
    // Asked again: somebody who sets up at the same time may have made it.
    const { value } = await writer.get<{ readonly value: readonly { readonly Url: string }[] }>(`${links}?$select=Url`);
    if (value.some(({ Url }) => decodeURI(Url).toLowerCase() === address.toLowerCase())) return;
    await writer.post(links, { Title: page.title, Url: address });
  };
  return { ...about, state: 'missing', mend };
}
