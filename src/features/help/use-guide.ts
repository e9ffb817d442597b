import { useNavigation } from '../../session/navigation';
import { parseRoute } from '../../session/routes';
import type { Route } from '../../session/routes';
import { useServices } from '../../session/services';
import { useLoad } from '../../session/use-load';
import { guideFor, isGuide, loadGuide } from './guides';
import type { GuideId } from './guides';
import { parseMarkdown } from './markdown';
import type { Block } from './markdown';

export interface Guide {
  readonly id: GuideId;
  /** The id of the heading to begin at. */
  readonly part?: string;
  readonly blocks: readonly Block[];
  /** @returns the address of a picture of the guide */
  readonly pictureUrl: (file: string) => string | undefined;
}

export interface GuideState {
  /** Where somebody came from, to go back to. */
  readonly from: Route | undefined;
  readonly guide: Guide | undefined;
  readonly error: unknown;
  readonly retry: () => void;
}

/** The guide that the address names, or else the one for the person and the screen that they came from. */
export function useGuide(): GuideState {
  const { route } = useNavigation();
  const services = useServices();
  const { page, query } = route.view === 'help' ? route : {};
  const from = query?.['van'] === undefined ? undefined : parseRoute(query['van']);
  const { data, error, refresh } = useLoad(['help', page ?? '', query?.['van'] ?? ''], async () => {
    const place = isGuide(page) ? { guide: page } : guideFor(from, (await services.me()).groups);
    const [source, { pictureUrl }] = await Promise.all([
      loadGuide(place.guide),
      import(/* webpackChunkName: 'hulp-beelden' */ './pictures'),
    ]);
    return { id: place.guide, part: place.part, blocks: parseMarkdown(source), pictureUrl };
  });
  const guide = data && { ...data, part: query?.['deel'] ?? data.part };
  return { from, guide, error, retry: () => void refresh() };
}
