import useSWR from 'swr';
import { findAll } from '../../commands/read-dossier';
import { mirrorKey } from '../../domain/keys';
import { mirrorOf, readScores } from '../../domain/partner-mirror';
import type { Mirror, MirrorAnswers } from '../../domain/partner-mirror';
import { can } from '../../domain/rights';
import type { Dossier } from '../../session/dossier';
import { factsOf } from '../../session/dossier';
import { useServices } from '../../session/services';

export interface MirrorState {
  /** All answers together; only for the pool. */
  readonly mirror: Mirror | undefined;
  readonly maySee: boolean;
  readonly mayAnswer: boolean;
  /** What this person answered at this moment; absent while it is not known or there is none. */
  readonly own: MirrorAnswers | undefined;
  readonly loaded: boolean;
  readonly error: unknown;
  readonly refresh: () => Promise<void>;
}

/** The partner mirror of an initiative. Who is not in the pool reads only the own answers: the list gives no others. */
export function useMirror(dossier: Dossier): MirrorState {
  const { lists } = useServices();
  const facts = factsOf(dossier);
  const { initiative } = facts;
  const maySee = can(dossier.me, 'seeMirror');
  const mayAnswer = can(dossier.me, 'answerMirror', facts);
  const key = mirrorKey(initiative.Key, initiative.Phase, dossier.me.personKey);
  const { data, error, mutate } = useSWR<{ readonly mirror?: Mirror; readonly own?: MirrorAnswers }, unknown>(
    maySee || mayAnswer ? ['partner-mirror', initiative.Key, initiative.Phase] : null,
    async () => {
      const answers = (
        await findAll(lists.partnerMirrors, {
          where: [{ column: 'InitiativeKey', is: 'eq', value: initiative.Key }],
          select: ['Key', 'InitiativeKey', 'Side', 'Scores'],
          top: 500,
        })
      ).map(({ record }) => record);
      const own = answers.find(({ Key }) => Key === key);
      return {
        mirror: maySee ? mirrorOf(answers) : undefined,
        own: own && readScores(own.Scores),
      };
    },
    { shouldRetryOnError: false },
  );
  return {
    mirror: data?.mirror,
    maySee,
    mayAnswer,
    own: data?.own,
    loaded: data !== undefined,
    error,
    refresh: async () => {
      await mutate();
    },
  };
}
