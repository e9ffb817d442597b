import { badQuery, SharePointError } from '../errors.ts';
import type { Arguments } from '../model/arguments.ts';
import { type Answer, type Resource, value } from '../model/resource.ts';
import type { Session } from '../model/session.ts';
import { searchItems } from '../search/item-search.ts';
import type { Hit } from '../search/hits.ts';
import { parseKql } from '../search/kql.ts';
import { peopleSource, searchPeople } from '../search/people-search.ts';
import { asText } from '../model/text.ts';

interface Asked {
  readonly text: string;
  readonly source: string;
  readonly start: number;
  readonly limit: number;
  readonly select: readonly string[];
  readonly sort: readonly { readonly property: string; readonly descending: boolean }[];
}

/** Platform-rules 2.6. */
const mostRows = 500;
const defaultRows = 10;

/** `_api/search`: by POST with a request, or by GET with its parts in the query. */
export function searchResource(session: Session): Resource {
  const run = (name: string, asked: Asked): Answer =>
    value(name, 'Microsoft.Office.Server.Search.REST.SearchResult', answer(session, asked));
  return {
    functions: {
      postquery: (args) => ({ post: () => run('postquery', fromRequest(args)) }),
      query: () => ({ get: ({ options }) => run('query', fromQuery(options.raw)) }),
      suggest: () => ({
        get: () =>
          value('suggest', 'Microsoft.Office.Server.Search.REST.SearchSuggestResult', {
            PeopleNames: [],
            PersonalResults: [],
            PopularResults: [],
            Queries: [],
          }),
      }),
    },
  };
}

function fromRequest(args: Arguments): Asked {
  const request = args.find('request');
  if (typeof request !== 'object' || request === null)
    throw badQuery('The parameter request does not exist in method postquery.');
  const { Querytext, SourceId, StartRow, RowLimit, RowsPerPage, SelectProperties, SortList, QueryTemplate } =
    request as Record<string, unknown>;
  if (typeof Querytext !== 'string') throw badQuery('The query text is missing.');
  const template = typeof QueryTemplate === 'string' && QueryTemplate.trim() !== '' ? QueryTemplate : '{searchTerms}';
  return {
    text: template.replace(/\{searchTerms\}/gi, () => Querytext),
    source: asText(SourceId).toLowerCase(),
    start: count(StartRow, 'StartRow') ?? 0,
    limit: count(RowLimit, 'RowLimit') ?? count(RowsPerPage, 'RowsPerPage') ?? defaultRows,
    select: Array.isArray(SelectProperties) ? SelectProperties.map(String) : [],
    sort: (Array.isArray(SortList) ? SortList : []).map((entry: unknown) => {
      const { Property = '', Direction = 0 } = (entry ?? {}) as { Property?: string; Direction?: number | string };
      return { property: Property, descending: Direction === 1 || Direction === '1' };
    }),
  };
}

function fromQuery(raw: URLSearchParams): Asked {
  const query = new Map(
    [...raw].map(([key, text]) => [key.toLowerCase(), text.replace(/^'([\s\S]*)'$/, '$1').replaceAll("''", "'")]),
  );
  const text = query.get('querytext');
  if (text === undefined) throw badQuery('The query text is missing.');
  return {
    text,
    source: (query.get('sourceid') ?? '').toLowerCase(),
    start: count(query.get('startrow'), 'startrow') ?? 0,
    limit: count(query.get('rowlimit'), 'rowlimit') ?? defaultRows,
    select: (query.get('selectproperties') ?? '').split(',').filter((name) => name !== ''),
    sort: (query.get('sortlist') ?? '')
      .split(',')
      .filter((part) => part !== '')
      .map((part) => ({ property: part.split(':')[0] ?? '', descending: /desc/i.test(part.split(':')[1] ?? '') })),
  };
}

function count(given: unknown, name: string): number | undefined {
  if (given === undefined || given === null || given === '') return undefined;
  const number = Number(given);
  if (!Number.isInteger(number) || number < 0) throw badQuery(`The parameter ${name} is not valid.`);
  return number;
}

function answer(session: Session, asked: Asked): object {
  if (asked.limit > mostRows)
    throw new SharePointError(
      400,
      '-1, Microsoft.Office.Server.Search.REST.SearchServiceException',
      `The value of RowLimit must be between 0 and ${mostRows}.`,
    );
  const kql = parseKql(asked.text);
  const hits = sorted(asked.source === peopleSource ? searchPeople(kql) : searchItems(session, kql), asked);
  const page = hits.slice(asked.start, asked.start + asked.limit);
  const rows = page.map((hit, index) => ({ Cells: rowCells(hit, asked.start + index, asked.select) }));
  return {
    ElapsedTime: 12,
    PrimaryQueryResult: {
      CustomResults: [],
      QueryId: '00000000-0000-0000-0000-000000000000',
      QueryRuleId: '00000000-0000-0000-0000-000000000000',
      RefinementResults: null,
      RelevantResults: {
        GroupTemplateId: null,
        ItemTemplateId: null,
        Properties: [],
        ResultTitle: null,
        ResultTitleUrl: null,
        RowCount: rows.length,
        Table: { Rows: rows },
        TotalRows: hits.length,
        TotalRowsIncludingDuplicates: hits.length,
      },
      SpecialTermResults: null,
    },
    Properties: [
      { Key: 'RowLimit', Value: String(asked.limit), ValueType: 'Edm.Int32' },
      { Key: 'SourceId', Value: asked.source, ValueType: 'Edm.Guid' },
    ],
    SecondaryQueryResults: [],
    SpellingSuggestion: '',
    TriggeredRules: [],
  };
}

function sorted(hits: Hit[], { sort }: Asked): Hit[] {
  if (sort.length === 0) return hits;
  return [...hits].sort((left, right) => {
    for (const { property, descending } of sort) {
      const difference = (left.cells[property] ?? '').localeCompare(right.cells[property] ?? '', 'nl');
      if (difference !== 0) return descending ? -difference : difference;
    }
    return 0;
  });
}

/** The asked properties, spelled as they were asked, or all; rank and number always. */
function rowCells(hit: Hit, docId: number, select: readonly string[]): object[] {
  const names = select.length > 0 ? select : Object.keys(hit.cells);
  const known = new Map(Object.entries(hit.cells).map(([name, text]) => [name.toLowerCase(), text]));
  const cells = names.map((name) => ({
    Key: name,
    Value: known.get(name.toLowerCase()) ?? null,
    ValueType: typeof known.get(name.toLowerCase()) === 'string' ? 'Edm.String' : 'Null',
  }));
  return [
    { Key: 'Rank', Value: String(hit.rank), ValueType: 'Edm.Double' },
    { Key: 'DocId', Value: String(docId), ValueType: 'Edm.Int64' },
    ...cells,
  ];
}
