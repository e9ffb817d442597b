import * as React from 'react';
import { Phase } from '../../domain/phases';
import { can } from '../../domain/rights';
import { factsOf } from '../../session/dossier';
import type { Dossier } from '../../session/dossier';
import { Box } from '../../ui/Box';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { useStrings } from '../../ui/language';
import { Text } from '../../ui/Text';
import styles from './broadening.module.scss';
import { strings } from './strings';
import type { Broadening } from './use-broadening';

export interface OwnRequestProps {
  readonly dossier: Dossier;
  readonly answer: Broadening['answer'];
}

/** For a colleague: the question to take part and the answer to it, or the offer to take part. */
export function OwnRequest({ dossier, answer }: OwnRequestProps): React.ReactElement | null {
  const text = useStrings(strings);
  const facts = factsOf(dossier);
  const own = facts.contributors.find(({ PersonKey }) => PersonKey === dossier.me.personKey);
  const isOpen = facts.initiative.Phase === Phase.broadening || facts.initiative.Phase === Phase.weighing;
  if (!isOpen || !can(dossier.me, 'answerRequest', facts)) return null;
  const yes = (
    <Button kind={own ? 'primary' : 'default'} busy={answer.busy} onClick={() => void answer.run('doet mee')}>
      {own ? text.iTakePart : text.offer}
    </Button>
  );
  const no = (
    <Button busy={answer.busy} onClick={() => void answer.run('kan niet')}>
      {text.iCannot}
    </Button>
  );
  return (
    <div className={styles.block}>
      {answer.error !== undefined && <Failure error={answer.error} title={text.answerFailed} />}
      {own === undefined && <div className={styles.actions}>{yes}</div>}
      {own?.Status === 'gevraagd' && (
        <Box
          actions={[<React.Fragment key="yes">{yes}</React.Fragment>, <React.Fragment key="no">{no}</React.Fragment>]}
        >
          <Text block strong>
            {text.youAreAsked}
          </Text>
          <Text block preserved reading>
            {own.Message}
          </Text>
        </Box>
      )}
      {own?.Status === 'doet mee' && (
        <Box tone="ok" role="status" actions={no}>
          {text.youTakePart}
        </Box>
      )}
      {own?.Status === 'kan niet' && (
        <Box role="status" actions={yes}>
          {text.youCannot}
        </Box>
      )}
    </div>
  );
}
