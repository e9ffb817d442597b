import * as React from 'react';
import { answerByLink } from '../../commands/answer-by-link';
import { answerRequest } from '../../commands/answer-request';
import type { AnswerRequestInput } from '../../commands/answer-request';
import { takeBackAnswer } from '../../commands/take-back-answer';
import type { Stored } from '../../data/ports';
import type { Contributor } from '../../domain/records.generated';
import type { DossierStepProps } from '../../session/dossier';
import { useNavigation } from '../../session/navigation';
import type { Route } from '../../session/routes';
import { useServices } from '../../session/services';
import { useAlive, useCommand } from '../../session/use-command';

export type Answer = AnswerRequestInput['answer'];

type Act =
  | { readonly by: 'button'; readonly answer: Answer; readonly better?: AnswerRequestInput['better'] }
  | { readonly by: 'link'; readonly answer: Answer; readonly asked: Stored<Contributor> | undefined }
  | { readonly by: 'undo'; readonly answered: Stored<Contributor> };

/** What became of the last act: of a press, or of the link with which the person came. */
export interface Said {
  readonly kind:
    | 'answered'
    | 'answered-before'
    | 'taken-back'
    | 'taken-back-before'
    | 'changed'
    | 'closed'
    | 'not-asked'
    | 'refused';
  readonly at: Date;
}

export interface OwnAnswer {
  readonly own: Stored<Contributor> | undefined;
  readonly said: Said | undefined;
  /** The answer of the link, while it is being handed in. */
  readonly handingIn: Answer | undefined;
  readonly give: (answer: Answer, better?: AnswerRequestInput['better']) => void;
  readonly takeBack: (answered: Stored<Contributor>) => void;
  readonly busy: boolean;
  readonly error: unknown;
  readonly retry: () => void;
}

/**
 * One's own answer to the question to take part. A link of a card or message hands its answer in when it is opened (ADR 12);
 * the address is then without it, so that a reload or the way back does not hand in anything.
 */
export function useOwnAnswer({ dossier, refresh }: Pick<DossierStepProps, 'dossier' | 'refresh'>): OwnAnswer {
  const services = useServices();
  const { route, go } = useNavigation();
  const alive = useAlive();
  const { me } = dossier;
  const initiative = dossier.initiative.record;
  const own = dossier.contributors.find(({ record }) => record.PersonKey === me.personKey);
  const [said, setSaid] = React.useState<Said>();
  const [last, setLast] = React.useState<Act>();
  const command = useCommand<Act, Said['kind']>(async (commandKey, act) => {
    const kind = await perform(act, commandKey);
    await refresh();
    return kind;
  });

  async function perform(act: Act, commandKey: string): Promise<Said['kind']> {
    if (act.by === 'undo') return saidOf(await takeBackAnswer(services, { actor: me, initiative, ...act }));
    if (act.by === 'button')
      return saidOf(await answerRequest(services, { actor: me, commandKey, initiative, ...act }));
    const result = await answerByLink(services, { actor: me, initiative, ...act });
    return result.kind === 'taken-back' ? 'taken-back-before' : saidOf(result);
  }

  async function run(act: Act): Promise<void> {
    setLast(act);
    setSaid(undefined);
    const kind = await command.run(act);
    if (kind === undefined || !alive.current) return;
    setSaid({ kind, at: services.now() });
    if (act.by === 'link') go({ view: 'dossier', initiativeKey: initiative.Key, step: 'verbreding' }, 'replace');
  }

  const answer = answerIn(route);
  const follow = React.useRef<() => void>();
  follow.current = () => answer && void run({ by: 'link', answer, asked: own });
  React.useEffect(() => follow.current?.(), [answer]);

  return {
    own,
    said,
    handingIn: command.busy && last?.by === 'link' ? last.answer : undefined,
    give: (given, better) => void run({ by: 'button', answer: given, ...(better === undefined ? {} : { better }) }),
    takeBack: (answered) => void run({ by: 'undo', answered }),
    busy: command.busy,
    error: command.error,
    retry: () => last && void run(last),
  };
}

/** A link of a card or message carries its answer. */
function answerIn(route: Route): Answer | undefined {
  const answer = route.view === 'dossier' ? route.query?.antwoord : undefined;
  if (answer === 'ja') return 'doet mee';
  return answer === 'nee' ? 'kan niet' : undefined;
}

type Result =
  | { readonly kind: 'answered' | 'answered-before' | 'taken-back' | 'changed' | 'closed' | 'not-found' }
  | { readonly kind: 'blocked'; readonly missing: readonly { readonly reason: string }[] };

function saidOf(result: Result): Said['kind'] {
  if (result.kind === 'not-found') return 'not-asked';
  if (result.kind !== 'blocked') return result.kind;
  return result.missing.some(({ reason }) => reason === 'wrong-phase') ? 'closed' : 'refused';
}
