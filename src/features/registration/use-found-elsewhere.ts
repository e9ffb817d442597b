import * as React from 'react';
import type { Me } from '../../data/ports';
import type { SearchHit } from '../../domain/matching/search-initiatives';
import { wordsOf } from '../../domain/matching/normalise';
import { can } from '../../domain/rights';
import { part } from '../../session/parts';
import { useServices } from '../../session/services';
import { useSettled } from '../../session/use-settled';
import { readByKey } from './known-initiatives';
import type { Known, KnownInitiative } from './known-initiatives';
import { leastLetters, mostFound, placesFor } from './search-elsewhere';
import type { Place, PlaceName } from './search-elsewhere';

export interface FoundElsewhere {
  /** In the order in which they came: a late answer moves no row. */
  readonly hits: readonly SearchHit<KnownInitiative>[];
  /** Where could not be looked. */
  readonly failed: readonly PlaceName[];
  /** Not every place has answered to what is typed now. */
  readonly isLooking: boolean;
}

interface Answers extends Omit<FoundElsewhere, 'isLooking'> {
  readonly query: string;
  readonly waitingFor: number;
}

/** Long enough to type the next letter, short enough to be there when somebody looks up. */
const pauseInTyping = 400;
const nothing: Answers = { query: '', hits: [], failed: [], waitingFor: 0 };

/** Looks in the lists and in SharePoint's search, once for each pause in typing. An answer to an older query is left alone. */
export function useFoundElsewhere(query: string, me: Me, known: Known | undefined): FoundElsewhere {
  const services = useServices();
  const settled = useSettled(query, pauseInTyping);
  const seesInitiators = can(me, 'seeInitiators');
  const places = React.useMemo(() => placesFor(services, seesInitiators), [services, seesInitiators]);
  const latestKnown = React.useRef(known);
  latestKnown.current = known;
  const [answers, setAnswers] = React.useState(nothing);

  React.useEffect(() => {
    if (settled.length < leastLetters) return undefined;
    let isOld = false;
    const matched = wordsOf(settled).map(({ written }) => written);
    setAnswers({ ...nothing, query: settled, waitingFor: places.length });

    async function find(place: Place): Promise<readonly KnownInitiative[]> {
      const keys = [...new Set(await place.find(settled))].slice(0, mostFound);
      if (isOld) return [];
      const here = new Map(latestKnown.current?.initiatives.map((one) => [one.Key, one]));
      const read = await readByKey(
        services,
        keys.filter((key) => !here.has(key)),
      );
      const found = new Map([...here, ...read.map((one) => [one.Key, one] as const)]);
      return keys.map((key) => found.get(key)).filter((one) => one !== undefined);
    }

    async function ask(place: Place): Promise<void> {
      const answer = await part(find(place));
      if (isOld) return;
      setAnswers((before) => ({
        ...before,
        waitingFor: before.waitingFor - 1,
        ...(answer.state === 'ready'
          ? {
              hits: withNew(
                before.hits,
                answer.value.map((initiative) => ({ initiative, matched })),
              ),
            }
          : { failed: [...before.failed, place.name] }),
      }));
    }
    for (const place of places) void ask(place);
    return () => {
      isOld = true;
    };
  }, [settled, places, services]);

  const isAsked = query.length >= leastLetters;
  if (!isAsked || answers.query !== query) return { hits: [], failed: [], isLooking: isAsked };
  return { ...answers, isLooking: answers.waitingFor > 0 };
}

type Hits = FoundElsewhere['hits'];

function withNew(before: Hits, more: Hits): Hits {
  const there = new Set(before.map(({ initiative }) => initiative.Key));
  return [...before, ...more.filter(({ initiative }) => !there.has(initiative.Key))];
}
