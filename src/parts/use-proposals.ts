import * as React from 'react';
import { proposeAccountmanagers } from '../domain/assignment';
import type { Assignable, AssignmentProposal } from '../domain/assignment';
import { dayOf } from '../domain/days';
import { suggestOpgaven } from '../domain/matching/suggest-opgaven';
import type { Settings } from '../domain/settings';
import { useExperience } from '../session/pool';
import type { PoolData } from '../session/pool';
import { useServices } from '../session/services';

export interface ProposalFrame {
  readonly pool: PoolData;
  readonly settings: Pick<Settings, 'calendar'>;
  /** Opgaven that were linked already; otherwise those that fit the text. */
  readonly opgaveKeys?: readonly string[];
  /** Who is not meant, e.g. the one who hands over. */
  readonly without?: string;
}

/** So many opgaven say what it is about; more would make everybody fit. */
const opgavenAtMost = 3;

/** Who of the pool may best be the accountmanager, best first, each with why. */
export function useProposals(
  waiting: Assignable,
  { pool, settings, opgaveKeys, without }: ProposalFrame,
): readonly AssignmentProposal[] {
  const { now } = useServices();
  const today = dayOf(now());
  const suggested = React.useMemo(
    () => suggestOpgaven(`${waiting.Title} ${waiting.Summary}`, pool.opgaven, today).slice(0, opgavenAtMost),
    [waiting, pool, today],
  );
  const experience = useExperience(opgaveKeys ?? suggested.map(({ opgave }) => opgave.Key));
  return React.useMemo(
    () =>
      proposeAccountmanagers({
        waiting,
        pool: pool.members.filter(({ PersonKey }) => PersonKey !== without),
        openInitiatives: pool.open,
        opgaveWords: suggested.flatMap(({ opgave }) => [opgave.Title, opgave.Keywords ?? '']),
        experience,
        today,
        calendar: settings.calendar,
      }),
    [waiting, pool, settings, suggested, experience, without, today],
  );
}
