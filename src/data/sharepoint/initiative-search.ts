import '@pnp/sp/search';
import type { InitiativeSearch, SearchedList } from '../search-ports';
import type { Connection } from './connection';
import * as facts from './lists.generated';
import { itemsOf } from './list-reader';
import { toAppError } from './to-app-error';

interface Place {
  readonly title: string;
  readonly url: string;
  /** The column that says which initiative it is. */
  readonly keyColumn: string;
}

const places: Readonly<Record<SearchedList, Place>> = {
  initiatives: { title: facts.initiatievenList.title, url: 'Lists/Initiatieven', keyColumn: 'Key' },
  initiators: { title: facts.initiatiefnemersList.title, url: 'Lists/Initiatiefnemers', keyColumn: 'InitiativeKey' },
};

const mostWords = 10;
const longestWord = 40;

/** One search, and one read of each list in which something was found, together: the index does not know our keys. */
export function createInitiativeSearch(connection: Connection): InitiativeSearch {
  const urlOf = (list: SearchedList): string => `${connection.siteUrl}/${places[list].url}`;

  async function search(query: string, limit: number): Promise<readonly object[]> {
    const answer = await connection.repeatable.search({
      Querytext: query,
      RowLimit: Math.min(Math.max(limit, 1), 50),
      SelectProperties: ['Path', 'ListItemID'],
      TrimDuplicates: false,
    });
    return answer.PrimarySearchResults;
  }

  async function keysIn(list: SearchedList, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
    const { title, keyColumn } = places[list];
    const rows = await connection.read((sp) =>
      itemsOf(sp, title)
        .select('Id', keyColumn)
        .filter(ids.map((id) => `Id eq ${id}`).join(' or '))
        .top(ids.length)<readonly Readonly<Record<string, string | number>>[]>(),
    );
    return new Map(rows.map((row) => [Number(row['Id']), String(row[keyColumn] ?? '')]));
  }

  return {
    async find(words, lists, limit) {
      const parts = wordsToFind(words);
      if (parts.length === 0 || lists.length === 0) return [];
      try {
        const found = (await search(itemQuery(parts, lists.map(urlOf)), limit)).flatMap((row) => {
          const hit = hitOf(row);
          const list = lists.find((one) => hit?.path.startsWith(`${urlOf(one)}/`.toLowerCase()));
          return hit && list ? [{ list, id: hit.id }] : [];
        });
        const keys = await connection.together(() =>
          Promise.all(
            lists.map(async (list) => {
              const ids = found.filter((hit) => hit.list === list).map(({ id }) => id);
              return [list, ids.length === 0 ? new Map<number, string>() : await keysIn(list, ids)] as const;
            }),
          ),
        );
        const keysOf = new Map(keys);
        const ordered = found.map(({ list, id }) => keysOf.get(list)?.get(id) ?? '');
        return [...new Set(ordered)].filter((key) => key !== '');
      } catch (error) {
        throw await toAppError(error, 'search');
      }
    },
  };
}

/** A result has the properties that were asked for, as text or `null`. */
function hitOf(row: object): { readonly path: string; readonly id: number } | undefined {
  const { Path: path, ListItemID: id } = row as Readonly<Record<string, unknown>>;
  return typeof path === 'string' && Number(id) > 0
    ? { path: decodeURI(path).toLowerCase(), id: Number(id) }
    : undefined;
}

/**
 * Each word must begin some word of the item. A word is letters and digits and stands in quotes, so that nothing of what was
 * typed can be an operator.
 * @param urls - absolute addresses of the lists
 */
export function itemQuery(words: readonly string[], urls: readonly string[]): string {
  const paths = urls.map((url) => `Path:"${url.replace(/"/g, '')}"`).join(' OR ');
  return `${words.map((word) => `"${word}*"`).join(' ')} (${paths})`;
}

/** @returns at most ten words of two letters or more, as the index has them; none when there is no word of three letters or more */
export function wordsToFind(text: string): readonly string[] {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const kept = [...new Set(words.filter(({ length }) => length >= 2 && length <= longestWord))].slice(0, mostWords);
  return kept.some(({ length }) => length >= 3) ? kept : [];
}
