import * as React from 'react';
import { isWeighingOver, Phase } from '../../domain/phases';
import { can } from '../../domain/rights';
import { factsOf } from '../../session/dossier';
import type { DossierStepProps } from '../../session/dossier';
import { useServices } from '../../session/services';
import { Box } from '../../ui/Box';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { useStrings } from '../../ui/language';
import { Text } from '../../ui/Text';
import styles from './broadening.module.scss';
import { NameAnother } from './NameAnother';
import { OwnAnswerBox } from './OwnAnswerBox';
import { answerStrings } from './answer-strings';
import { useOwnAnswer } from './use-own-answer';

export interface OwnRequestProps extends DossierStepProps {
  /** Whether somebody who was not asked may offer to take part. */
  readonly mayOffer: boolean;
}

/** For a colleague: the question to take part and the answer to it, or the offer to take part. */
export function OwnRequest({ dossier, refresh, goTo, mayOffer }: OwnRequestProps): React.ReactElement | null {
  const text = useStrings(answerStrings);
  const { now } = useServices();
  const answer = useOwnAnswer({ dossier, refresh });
  const facts = factsOf(dossier);
  const { initiative } = facts;
  const { own, said, handingIn, busy, error } = answer;
  const isOpen = initiative.Phase === Phase.broadening || initiative.Phase === Phase.weighing;
  const block = React.useRef<HTMLDivElement>(null);
  const pressed = React.useRef(false);
  // The button that was pressed is gone: what came of it takes its place.
  React.useEffect(() => {
    if (said === undefined || !pressed.current) return;
    pressed.current = false;
    block.current?.focus();
  }, [said]);
  const mayAnswer = isOpen && can(dossier.me, 'answerRequest', facts) && (own !== undefined || mayOffer);
  if (!mayAnswer && said === undefined && handingIn === undefined && error === undefined) return null;

  const press = (act: () => void) => () => {
    pressed.current = true;
    act();
  };
  const yes = (
    <Button
      key="yes"
      kind={own?.record.Status === 'gevraagd' ? 'primary' : 'default'}
      busy={busy}
      onClick={press(() => answer.give('doet mee'))}
    >
      {own ? text.iTakePart : text.offer}
    </Button>
  );
  const no = (
    <Button key="no" busy={busy} onClick={press(() => answer.give('kan niet'))}>
      {text.iCannot}
    </Button>
  );
  const about = said && sayings[said.kind];
  return (
    <div className={styles.block} ref={block} tabIndex={-1}>
      {error !== undefined && <Failure error={error} title={text.answerFailed} onRetry={answer.retry} />}
      {handingIn && <Box role="status">{text.handingIn[handingIn]}</Box>}
      {about && (
        <Box role="status" tone={about === 'answerTakenBack' ? 'ok' : 'warning'}>
          {text[about]}
        </Box>
      )}
      {mayAnswer && handingIn === undefined && (
        <>
          {own === undefined && <div className={styles.actions}>{yes}</div>}
          {own?.record.Status === 'gevraagd' && (
            <Box actions={[yes, no]}>
              <Text block strong>
                {text.youAreAsked}
              </Text>
              <Text block preserved reading>
                {own.record.Message}
              </Text>
            </Box>
          )}
          {own && own.record.Status !== 'gevraagd' && (
            <OwnAnswerBox
              own={own.record}
              said={said}
              other={own.record.Status === 'doet mee' ? no : yes}
              busy={busy}
              onTakeBack={press(() => answer.takeBack(own))}
              onWeigh={
                initiative.Phase === Phase.weighing && !isWeighingOver(initiative, now())
                  ? () => goTo('weging')
                  : undefined
              }
            />
          )}
          {own?.record.Status === 'kan niet' && (
            <NameAnother
              self={dossier.me.personKey}
              named={own.record.BetterName}
              busy={busy}
              onName={(better) => press(() => answer.give('kan niet', better))()}
            />
          )}
        </>
      )}
    </div>
  );
}

/** What is said by itself; an answer that stands is said where it stands. */
const sayings = {
  answered: undefined,
  'answered-before': undefined,
  'taken-back': 'answerTakenBack',
  'taken-back-before': 'takenBackBefore',
  changed: 'answerChanged',
  closed: 'questionClosed',
  'not-asked': 'notAskedYou',
  refused: 'mayNotAnswer',
} as const;
