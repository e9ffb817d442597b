import * as React from 'react';
import { searchInitiatives } from '../../domain/matching/search-initiatives';
import type { SearchHit } from '../../domain/matching/search-initiatives';
import type { Known, KnownInitiative } from './known-initiatives';

export interface KnownSearchState {
  /** Without blanks around it. */
  readonly query: string;
  readonly hits: readonly SearchHit<KnownInitiative>[];
  /** Something was asked and everything to search in is there. */
  readonly isAnswered: boolean;
}

/** Searches what was read before: an answer at every letter, without a request. */
export function useKnownSearch(typed: string, known: Known | undefined): KnownSearchState {
  const query = typed.trim();
  const hits = React.useMemo(
    () => (query === '' || !known ? [] : searchInitiatives(query, known.initiatives)),
    [query, known],
  );
  return { query, hits, isAnswered: query !== '' && known !== undefined };
}

/**
 * What was searched for and not found is the title, until somebody writes another one. A number alone never is: it may be
 * somebody's telephone.
 * @param isElsewhere - it was found in another place
 */
export function useTitleFromSearch(
  { query, hits, isAnswered }: KnownSearchState,
  isElsewhere: boolean,
  title: string,
  onTitle: (title: string) => void,
): void {
  const given = React.useRef('');
  const latest = React.useRef({ title, onTitle });
  latest.current = { title, onTitle };
  const found = hits.length > 0 || isElsewhere || !/\p{L}/u.test(query);
  React.useEffect(() => {
    const mine = latest.current.title === given.current;
    if (!mine || (query !== '' && !isAnswered)) return;
    const wanted = found ? '' : query;
    if (wanted === given.current) return;
    given.current = wanted;
    latest.current.onTitle(wanted);
  }, [query, isAnswered, found]);
}
