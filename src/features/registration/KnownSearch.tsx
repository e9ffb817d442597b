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
import { leastLetters } from './search-elsewhere';
import { strings } from './strings';
import type { FoundElsewhere } from './use-found-elsewhere';
import type { KnownSearchState } from './use-known-search';

export interface KnownSearchProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly search: KnownSearchState;
  readonly elsewhere: FoundElsewhere;
  readonly hint: string;
  readonly known: Loaded<Known, never>;
  readonly inputRef: React.RefObject<HTMLInputElement>;
  readonly onCallback: KnownTableProps['onCallback'];
}

/** More than this is no answer for somebody on the telephone. */
const shownAtMost = 8;

/** Is it known? One field, the answer under it; what comes later from elsewhere stands below and moves nothing. */
export function KnownSearch({
  query,
  onQuery,
  search,
  elsewhere,
  hint,
  known,
  inputRef,
  onCallback,
}: KnownSearchProps): React.ReactElement {
  const text = useStrings(strings);
  const tables = React.useRef<HTMLDivElement>(null);
  const { hits, isAnswered } = search;
  const shown = hits.slice(0, shownAtMost);
  const here = new Set(hits.map(({ initiative }) => initiative.Key));
  const also = elsewhere.hits.filter(({ initiative }) => !here.has(initiative.Key)).slice(0, shownAtMost);
  const summary = hits.length > shown.length ? text.foundMore(shown.length, hits.length) : text.found(hits.length);
  const isNothing = isAnswered && hits.length + also.length === 0 && !elsewhere.isLooking;
  useAnnounced(
    [
      isNothing ? text.foundNothing(search.query) : isAnswered && hits.length > 0 ? summary : '',
      also.length > 0 ? text.alsoFoundCount(also.length) : '',
    ]
      .join(' ')
      .trim(),
  );

  return (
    <>
      <SearchField
        label={text.search}
        placeholder={hint}
        value={query}
        onChange={onQuery}
        inputRef={inputRef}
        onDown={() => tables.current?.querySelector<HTMLElement>('a, button')?.focus()}
      />
      {search.query !== '' && known.data === undefined && known.error !== undefined && (
        <Failure title={text.knownNotLoaded} error={known.error} onRetry={() => void known.refresh()} />
      )}
      {isNothing && (
        <p>
          <Status kind="info">{text.foundNothing(search.query)}</Status>
        </p>
      )}
      <div ref={tables}>
        {isAnswered && hits.length > 0 && (
          <>
            <Quiet>{summary}</Quiet>
            <KnownTable caption={text.results} hits={shown} onCallback={onCallback} />
          </>
        )}
        {also.length > 0 && (
          <>
            <Quiet>{text.alsoFound}</Quiet>
            <KnownTable caption={text.alsoFound} hits={also} onCallback={onCallback} />
          </>
        )}
      </div>
      {elsewhere.isLooking && <Quiet>{text.lookingFurther}</Quiet>}
      {elsewhere.failed.length > 0 && (
        <Quiet>{text.notLooked(elsewhere.failed.map((place) => text.places[place]))}</Quiet>
      )}
      {isAnswered && known.data?.hasMore && search.query.length < leastLetters && <Quiet>{text.searchedNewest}</Quiet>}
    </>
  );
}

function Quiet({ children }: { readonly children: React.ReactNode }): React.ReactElement {
  return (
    <Text small secondary block>
      {children}
    </Text>
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
