import * as React from 'react';
import { useAnnouncer } from '../../ui/Announcer';
import { Failure } from '../../ui/Failure';
import { useStrings } from '../../ui/language';
import { SearchField } from '../../ui/SearchField';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import type { Loaded } from '../../session/use-load';
import type { Known } from './known-initiatives';
import { KnownTable } from './KnownTable';
import type { KnownTableProps } from './KnownTable';
import { strings } from './strings';
import type { KnownSearchState } from './use-known-search';

export interface KnownSearchProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly search: KnownSearchState;
  readonly known: Loaded<Known, never>;
  readonly inputRef: React.RefObject<HTMLInputElement>;
  readonly onCallback: KnownTableProps['onCallback'];
}

/** More than this is no answer for somebody on the telephone. */
const shownAtMost = 8;

/** Is it known? One field, the answer under it. */
export function KnownSearch({
  query,
  onQuery,
  search,
  known,
  inputRef,
  onCallback,
}: KnownSearchProps): React.ReactElement {
  const text = useStrings(strings);
  const table = React.useRef<HTMLDivElement>(null);
  const { hits, isAnswered } = search;
  const shown = hits.slice(0, shownAtMost);
  const summary =
    hits.length === 0
      ? text.foundNothing(search.query)
      : hits.length > shown.length
        ? text.foundMore(shown.length, hits.length)
        : text.found(hits.length);
  useAnnounced(isAnswered ? summary : '');

  return (
    <>
      <SearchField
        label={text.search}
        placeholder={text.searchHint}
        value={query}
        onChange={onQuery}
        inputRef={inputRef}
        onDown={() => table.current?.querySelector<HTMLElement>('a, button')?.focus()}
      />
      {search.query !== '' && known.data === undefined && known.error !== undefined && (
        <Failure title={text.knownNotLoaded} error={known.error} onRetry={() => void known.refresh()} />
      )}
      {isAnswered && hits.length === 0 && (
        <p>
          <Status kind="info">{summary}</Status>
        </p>
      )}
      {isAnswered && hits.length > 0 && (
        <div ref={table}>
          <Text small secondary block>
            {summary}
          </Text>
          <KnownTable hits={shown} onCallback={onCallback} />
        </div>
      )}
      {isAnswered && known.data?.hasMore && (
        <Text small secondary block>
          {text.searchedNewest}
        </Text>
      )}
    </>
  );
}

/** Says the outcome once somebody stops typing. */
function useAnnounced(words: string): void {
  const announce = useAnnouncer();
  React.useEffect(() => {
    if (words === '') return undefined;
    const timer = setTimeout(() => announce(words), 700);
    return () => clearTimeout(timer);
  }, [words, announce]);
}
