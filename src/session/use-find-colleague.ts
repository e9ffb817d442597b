import * as React from 'react';
import useSWR from 'swr';
import { hasCode } from '../data/app-error';
import type { Colleague, Services } from '../data/ports';
import { useServices } from './services';
import { useSettled } from './use-settled';

const pause = 400;
const leastLetters = 3;

export interface FindColleague {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly found: readonly Colleague[] | undefined;
  readonly busy: boolean;
  readonly error: unknown;
  readonly retry: () => void;
}

/** Search in the directory, one question per pause in typing; an answer to older letters never replaces a newer one. */
export function useFindColleague(): FindColleague {
  const services = useServices();
  const [text, setText] = React.useState('');
  const wanted = useSettled(text.trim(), pause);
  const asked = wanted.length >= leastLetters ? wanted : undefined;
  // The key is the question: an answer belongs to its own letters only.
  const { data, error, isLoading, mutate } = useSWR<readonly Colleague[], unknown>(
    asked === undefined ? null : ['directory', asked.toLowerCase()],
    () => findByName(services, asked ?? ''),
  );
  const isCurrent = asked !== undefined && asked === text.trim();
  return {
    text,
    setText,
    found: isCurrent ? data : undefined,
    busy: isLoading || (text.trim().length >= leastLetters && !isCurrent),
    error: isCurrent ? error : undefined,
    retry: () => void mutate(),
  };
}

/** By the directory; where it may not be asked, by people search, which needs no permission. */
async function findByName(
  { directory, expertise }: Pick<Services, 'directory' | 'expertise'>,
  text: string,
): Promise<readonly Colleague[]> {
  try {
    return await directory.findByName(text);
  } catch (error) {
    if (!hasCode(error, 'scope-missing')) throw error;
    return expertise.findByName(text);
  }
}
