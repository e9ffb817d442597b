import type { GroupId } from '../../domain/roles';
import type { Route } from '../../session/routes';

/** The guides, in the order in which they are listed; the names are those of the files in docs/gids. */
export const guideIds = [
  'kcc',
  'accountmanager',
  'coordinator',
  'collega',
  'bestuur',
  'beheer',
  'rechten',
  'privacy',
  'toegankelijkheid',
  'storing',
] as const;

export type GuideId = (typeof guideIds)[number];

export function isGuide(id: string | undefined): id is GuideId {
  return guideIds.some((known) => known === id);
}

/** @returns the text of a guide, in Markdown; its script is fetched when somebody reads it */
export async function loadGuide(id: GuideId): Promise<string> {
  return (await loads[id]()).default;
}

const loads: Readonly<Record<GuideId, () => Promise<{ readonly default: string }>>> = {
  kcc: () => import(/* webpackChunkName: 'hulp-kcc' */ '../../../docs/gids/kcc.md'),
  accountmanager: () => import(/* webpackChunkName: 'hulp-accountmanager' */ '../../../docs/gids/accountmanager.md'),
  coordinator: () => import(/* webpackChunkName: 'hulp-coordinator' */ '../../../docs/gids/coordinator.md'),
  collega: () => import(/* webpackChunkName: 'hulp-collega' */ '../../../docs/gids/collega.md'),
  bestuur: () => import(/* webpackChunkName: 'hulp-bestuur' */ '../../../docs/gids/bestuur.md'),
  beheer: () => import(/* webpackChunkName: 'hulp-beheer' */ '../../../docs/gids/beheer.md'),
  rechten: () => import(/* webpackChunkName: 'hulp-rechten' */ '../../../docs/rights.md'),
  privacy: () => import(/* webpackChunkName: 'hulp-privacy' */ '../../../docs/gids/privacy.md'),
  toegankelijkheid: () =>
    import(/* webpackChunkName: 'hulp-toegankelijkheid' */ '../../../docs/gids/toegankelijkheid.md'),
  storing: () => import(/* webpackChunkName: 'hulp-storing' */ '../../../docs/gids/storing.md'),
};

/** A guide, and where in it. */
export interface GuidePlace {
  readonly guide: GuideId;
  /** The id of a heading; absent: from the beginning. */
  readonly part?: string;
}

/**
 * What somebody wants to read who asks for help on a screen: their own guide, at the part about that screen.
 * @param from - the screen; absent: none that is known
 */
export function guideFor(from: Route | undefined, groups: readonly GroupId[]): GuidePlace {
  switch (from?.view) {
    case 'setup':
    case 'forms':
    case 'import':
      return { guide: 'beheer', part: partOf.beheer[from.view] };
    case 'rules':
    case 'texts':
      return groups.includes('admins') ? { guide: 'beheer', part: partOf.beheer[from.view] } : own(groups, from.view);
    case 'privacy':
      return { guide: 'privacy' };
    default:
      return own(groups, from?.view === 'dossier' ? (from.step ?? 'overzicht') : from?.view);
  }
}

/** Which guide is somebody's own; who is in more than one group does the work of the first of these. */
const guideOfGroup: readonly (readonly [GroupId, GuideId])[] = [
  ['coordinators', 'coordinator'],
  ['pool', 'accountmanager'],
  ['kcc', 'kcc'],
  ['team', 'collega'],
  ['admins', 'beheer'],
  ['readers', 'bestuur'],
];

function own(groups: readonly GroupId[], screen: string | undefined): GuidePlace {
  const guide = guideOfGroup.find(([group]) => groups.includes(group))?.[1] ?? 'collega';
  const part = screen === undefined ? undefined : partOf[guide]?.[screen];
  if (part !== undefined) return { guide, part };
  // A coordinator is an accountmanager as well.
  const asManager = screen === undefined ? undefined : partOf.accountmanager[screen];
  if (guide === 'coordinator' && asManager !== undefined) return { guide: 'accountmanager', part: asManager };
  return { guide };
}

type Parts = Readonly<Record<string, string>>;

/** Screen → heading of the guide that is about it. A test holds that each is there. */
export const partOf: Readonly<Record<'accountmanager' | 'beheer', Parts>> & Readonly<Partial<Record<GuideId, Parts>>> =
  {
    kcc: {
      registration: 'zoek-eerst-of-het-initiatief-bekend-is',
      today: 'je-eigen-aanmeldingen',
    },
    accountmanager: {
      today: 'begin-op-vandaag',
      initiatives: 'zoek-een-initiatief',
      absence: 'als-je-weg-bent',
      registration: 'zelf-een-initiatief-aanmelden',
      overzicht: 'het-dossier',
      verkenning: 'de-verkenning-zeven-vragen',
      inschatting: 'de-voorlopige-inschatting',
      verbreding: 'verbreden-collegas-vinden',
      weging: 'de-weging-openen-en-afronden',
      besluit: 'het-besluit',
      documenten: 'de-startnotitie',
      afspraken: 'afspraken-en-contact',
      tijdlijn: 'de-tijdlijn',
      afronden: 'afronden',
      opgaven: 'de-opgaven',
      report: 'de-cijfers',
    },
    coordinator: {
      today: 'begin-op-vandaag',
      opgaven: 'de-opgaven-bijhouden',
      rules: 'de-spelregels',
      texts: 'loketten-en-teksten',
    },
    collega: {
      weging: 'geef-je-weging',
      verbreding: 'je-bent-gevraagd',
      overzicht: 'lees-waar-het-over-gaat',
      opgaven: 'laat-weten-waar-je-veel-van-weet',
      today: 'je-bent-gevraagd',
    },
    bestuur: {
      today: 'wat-er-komt',
      overzicht: 'een-initiatief-lezen',
      besluit: 'een-initiatief-lezen',
      report: 'de-cijfers',
      initiatives: 'zoeken',
    },
    beheer: {
      setup: 'stap-voor-stap-inrichten',
      forms: 'aanmeldingen-van-de-website',
      import: 'lopende-initiatieven-inlezen',
      rules: 'spelregels-teksten-en-loketten',
      texts: 'spelregels-teksten-en-loketten',
    },
  };
