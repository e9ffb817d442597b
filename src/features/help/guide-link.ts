import type { Route } from '../../session/routes';
import { isGuide } from './guides';
import type { GuideId } from './guides';

type HelpRoute = Extract<Route, { view: 'help' }>;

/** Pages of docs that are guides as well, under another name. */
const otherNames: Readonly<Record<string, GuideId>> = { '../rights.md': 'rechten' };

/**
 * Where a link in a guide leads: a place in the product, an address on the web, or a file of the source code, which a
 * reader of the product does not have (`'elsewhere'`).
 * @param from - the guide with the link; what was open before it stays known
 */
export function guideLink(href: string, from: HelpRoute): HelpRoute | string {
  if (/^https?:/.test(href)) return href;
  const [file = '', part] = href.split('#', 2);
  const named = otherNames[file] ?? file.replace(/^gids\//, '').replace(/\.md$/, '');
  const page = file === '' ? from.page : named;
  if (!isGuide(page)) return 'elsewhere';
  const van = from.query?.['van'];
  const query = { ...(van === undefined ? {} : { van }), ...(part === undefined ? {} : { deel: part }) };
  return { view: 'help', page, query };
}
