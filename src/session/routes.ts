/** The parts of a dossier, as they stand in an address. */
export const dossierSteps = [
  'overzicht',
  'verkenning',
  'inschatting',
  'verbreding',
  'weging',
  'besluit',
  'afspraken',
  'tijdlijn',
  'documenten',
  'afronden',
] as const;

export type DossierStep = (typeof dossierSteps)[number];

/** Filters of a list, as they stand in an address; each list says which names it knows. */
export type RouteQuery = Readonly<Record<string, string>>;

/** A place in the product. */
export type Route =
  | { readonly view: 'today' | 'setup' | 'forms' | 'import' | 'rules' | 'texts' }
  | {
      readonly view: 'initiatives' | 'registration' | 'opgaven' | 'report' | 'privacy' | 'absence';
      readonly query?: RouteQuery;
    }
  | {
      readonly view: 'help';
      /** A guide, e.g. `kcc`; absent: the one for the person and the screen in the query. */
      readonly page?: string;
      /** `van`: the place that somebody comes from, as it stands in an address; `deel`: a part of the guide. */
      readonly query?: RouteQuery;
    }
  | {
      readonly view: 'dossier';
      readonly initiativeKey: string;
      readonly step?: DossierStep;
      /** What of the step: filters of the timeline, a question of the exploration. */
      readonly query?: RouteQuery;
    };

export type View = Route['view'];

const words: Readonly<Record<View, string>> = {
  today: 'vandaag',
  absence: 'vervanging',
  initiatives: 'initiatieven',
  report: 'overzicht',
  registration: 'aanmelden',
  opgaven: 'opgaven',
  privacy: 'privacy',
  setup: 'inrichting',
  forms: 'inrichting/formulieren',
  import: 'inrichting/inlezen',
  rules: 'inrichting/spelregels',
  texts: 'inrichting/teksten',
  help: 'hulp',
  dossier: 'initiatief',
};

const subplaces = ['forms', 'import', 'rules', 'texts'] as const;

/**
 * Reads the part of an address behind `#`, or the `subPageId` of a link in Teams.
 * @returns `undefined` when it is none of ours: the web part then shows what its page asks for
 */
export function parseRoute(hash: string): Route | undefined {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?', 2);
  const [word, key, step] = path.split('/').map(decode);
  const place = [word, key].join('/');
  const view = (Object.keys(words) as View[]).find((known) => words[known] === word);
  switch (view) {
    case undefined:
      return undefined;
    case 'dossier':
      if (!key) return undefined;
      return {
        view,
        initiativeKey: key,
        step: dossierSteps.find((candidate) => candidate === step),
        ...(query === '' ? {} : { query: readQuery(query) }),
      };
    case 'today':
      return { view };
    case 'help':
      return { view, ...(key ? { page: key } : {}), ...(query === '' ? {} : { query: readQuery(query) }) };
    case 'setup':
      // A place below Inrichting that is not known is Inrichting.
      return { view: subplaces.find((known) => words[known] === place) ?? view };
    case 'forms':
    case 'import':
    case 'rules':
    case 'texts':
      return { view };
    default:
      return query === '' ? { view } : { view, query: readQuery(query) };
  }
}

/** @returns the part of an address that leads to the place, with its `#` */
export function formatRoute(route: Route): string {
  const path = pathOf(route);
  const query = 'query' in route ? formatQuery(route.query) : '';
  return query === '' ? path : `${path}?${query}`;
}

function pathOf(route: Route): string {
  const path = `#/${words[route.view]}`;
  if (route.view === 'help') return route.page === undefined ? path : `${path}/${encodeURIComponent(route.page)}`;
  if (route.view !== 'dossier') return path;
  const key = `${path}/${encodeURIComponent(route.initiativeKey)}`;
  return route.step === undefined ? key : `${key}/${route.step}`;
}

function readQuery(query: string): RouteQuery {
  return Object.fromEntries(new URLSearchParams(query));
}

/** Filters that are empty do not stand in the address. */
function formatQuery(query: RouteQuery = {}): string {
  return new URLSearchParams(Object.entries(query).filter(([, value]) => value !== '')).toString();
}

/** An address can be typed by hand: what cannot be decoded stays as it is. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
