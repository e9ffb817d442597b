import { findByLogin } from '../../tenant/directory/people.ts';

/** One kind of query on a large list. */
export interface Query {
  readonly name: string;
  /** Who ask, in turn. */
  readonly people: readonly string[];
  /** How often, where it is not as often as the others. */
  readonly times?: number;
  /** Milliseconds between two, where the service allows no more. */
  readonly pause?: number;
  /** @param page - what `next` found in the answer before */
  readonly ask: (n: number, initiatives: number, page: string) => Asked;
  readonly next?: (answer: string) => string;
}

interface Asked {
  readonly path: string;
  /** JSON; a GET without it. */
  readonly body?: string;
  /** @throws Error when the answer is not what a query that works gives */
  readonly check: (answer: string) => void;
}

const pool = ['anna', 'bram', 'coordinator', 'beheer'];
const everybody = [...pool, ...Array.from({ length: 12 }, (_, n) => `collega${n + 1}`)];
const site = '/sites/initiatieven/_api';
const list = `${site}/web/lists/getByTitle('Initiatieven')`;
const phases = ['verkenning', 'inschatting', 'verbreding', 'weging'];
const kernen = ['Emmeloord', 'Ens', 'Rutten', 'Luttelgeest'];
const columns = 'Id,Title,Key,Number,Phase,Settlement,AccountmanagerName,NextActionOn,Modified';
const managers = ['anna', 'bram'].map((login) => findByLogin(login)?.id ?? '');
const pick = (from: readonly string[], n: number): string => from[Math.abs(n) % from.length] ?? '';

const items = (query: string): string => `${list}/items?$select=${columns}&${query}`.replaceAll(' ', '%20');

function rows(answer: string): readonly unknown[] {
  const { value, Row } = JSON.parse(answer) as { value?: unknown[]; Row?: unknown[] };
  return value ?? Row ?? [];
}

function hasRows(most: number) {
  return (answer: string): void => {
    const { length } = rows(answer);
    if (length === 0 || length > most) throw new Error(`${length} rows in ${answer.slice(0, 200)}`);
  };
}

const search = (text: string, sourceId?: string): string =>
  JSON.stringify({
    request: {
      Querytext: text,
      RowLimit: 20,
      SelectProperties: ['Title', 'PreferredName', 'Path'],
      ...(sourceId === undefined ? {} : { SourceId: sourceId }),
    },
  });

/** What the product and others ask most of a large list, each on indexed columns. */
export const queries: readonly Query[] = [
  {
    name: 'filter on two indexed columns, ordered, top 30',
    people: pool,
    ask: (n) => ({
      path: items(`$filter=IsOpen eq 1 and Phase eq '${pick(phases, n)}'&$orderby=NextActionOn&$top=30`),
      check: hasRows(30),
    }),
  },
  {
    name: 'those of one accountmanager, newest first',
    people: pool,
    ask: (n) => ({
      path: items(
        `$filter=IsOpen eq 1 and AccountmanagerKey eq '${pick(managers, n)}'&$orderby=ReceivedAt desc&$top=30`,
      ),
      check: hasRows(30),
    }),
  },
  {
    name: 'one by its key',
    people: pool,
    ask: (n, initiatives) => ({
      path: items(`$filter=Number eq '${numberOf(Math.abs(n * 7919) % initiatives, initiatives)}'&$top=1`),
      check: hasRows(1),
    }),
  },
  {
    name: 'one by its id',
    people: pool,
    ask: (n, initiatives) => ({
      path: `${list}/items(${1 + (Math.abs(n * 104_729) % initiatives)})?$select=${columns}`,
      check: (answer) => {
        if (!answer.includes('"Key"')) throw new Error(answer.slice(0, 200));
      },
    }),
  },
  {
    name: 'pages of 100 in the order of a column',
    people: pool,
    ask: (_, __, page) => ({ path: page === '' ? items('$orderby=ReceivedAt&$top=100') : page, check: hasRows(100) }),
    next: (answer) => {
      const next = (JSON.parse(answer) as { 'odata.nextLink'?: string })['odata.nextLink'];
      return next === undefined ? '' : next.replace(/^https?:\/\/[^/]+/, '');
    },
  },
  {
    name: 'RenderListDataAsStream with CAML',
    people: pool,
    ask: (n) => ({
      path: `${list}/RenderListDataAsStream`,
      body: JSON.stringify({
        parameters: {
          ViewXml: `<View><ViewFields><FieldRef Name="Title"/><FieldRef Name="Phase"/><FieldRef Name="Settlement"/></ViewFields><Query><Where><And><Eq><FieldRef Name="IsOpen"/><Value Type="Boolean">1</Value></Eq><Eq><FieldRef Name="Settlement"/><Value Type="Text">${pick(kernen, n)}</Value></Eq></And></Where><OrderBy><FieldRef Name="NextActionOn"/></OrderBy></Query><RowLimit Paged="TRUE">30</RowLimit></View>`,
        },
      }),
      check: hasRows(30),
    }),
  },
  {
    name: 'beginning of a number, top 20',
    people: pool,
    ask: (n, initiatives) => ({
      path: items(
        `$filter=startswith(Number,'${numberOf(Math.abs(n * 7919) % initiatives, initiatives).slice(0, 9)}')&$top=20`,
      ),
      check: hasRows(20),
    }),
  },
  {
    name: 'search/postquery, colleagues',
    people: everybody,
    times: 100,
    pause: 10,
    ask: (n) => ({
      path: `${site}/search/postquery`,
      body: search(
        `Responsibilities:${pick(['bermen', 'groenbeheer', 'fietspaden', 'subsidie'], n)}*`,
        'B09A7990-05EA-4AF9-81EF-EDFAB16C4E31',
      ),
      check: (answer) => {
        if (!answer.includes('PrimaryQueryResult')) throw new Error(answer.slice(0, 200));
      },
    }),
  },
  {
    name: 'search/postquery, items',
    people: everybody,
    times: 100,
    pause: 10,
    ask: (n) => ({
      path: `${site}/search/postquery`,
      body: search(pick(['verhalenroute', 'pumptrack', 'moestuin', 'dorpshuis'], n)),
      check: (answer) => {
        if (!answer.includes('PrimaryQueryResult')) throw new Error(answer.slice(0, 200));
      },
    }),
  },
];

/** The number of the nth of the large seed: the year in which it came in, and n. */
function numberOf(n: number, count: number): string {
  const days = Math.floor((Date.UTC(2026, 10, 20) - Date.UTC(2010, 0, 4)) / 86_400_000);
  const year = new Date(Date.UTC(2010, 0, 4) + Math.floor((n / count) * days) * 86_400_000).getUTCFullYear();
  return `${year}-M${String(n).padStart(6, '0')}`;
}
