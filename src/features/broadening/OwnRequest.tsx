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
import { NameAnother } from './NameAnother';
import { strings } from './strings';
import type { Broadening } from './use-broadening';

export interface OwnRequestProps {
  readonly dossier: Dossier;
  readonly answer: Broadening['answer'];
  /** The answer that a button of a card or message carried: the person only confirms it. */
  readonly preset?: 'doet mee' | 'kan niet';
  /** Whether somebody who was not asked may offer to take part. */
  readonly mayOffer: boolean;
}

/** For a colleague: the question to take part and the answer to it, or the offer to take part. */
export function OwnRequest({ dossier, answer, preset, mayOffer }: OwnRequestProps): React.ReactElement | null {
  const text = useStrings(strings);
  const facts = factsOf(dossier);
  const own = facts.contributors.find(({ PersonKey }) => PersonKey === dossier.me.personKey);
  const isOpen = facts.initiative.Phase === Phase.broadening || facts.initiative.Phase === Phase.weighing;
  const isPreset = own?.Status === 'gevraagd' && preset !== undefined;
  const buttons = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => {
    if (isPreset) buttons.current?.querySelector<HTMLElement>('[data-preset] button')?.focus();
  }, [isPreset]);
  if (!isOpen || !can(dossier.me, 'answerRequest', facts) || (own === undefined && !mayOffer)) return null;
  const yes = (
    <span key="yes" data-preset={preset === 'kan niet' ? undefined : ''}>
      <Button
        kind={own && preset !== 'kan niet' ? 'primary' : 'default'}
        busy={answer.busy}
        onClick={() => void answer.run({ answer: 'doet mee' })}
      >
        {own ? text.iTakePart : text.offer}
      </Button>
    </span>
  );
  const no = (
    <span key="no" data-preset={preset === 'kan niet' ? '' : undefined}>
      <Button
        kind={preset === 'kan niet' && own?.Status === 'gevraagd' ? 'primary' : 'default'}
        busy={answer.busy}
        onClick={() => void answer.run({ answer: 'kan niet' })}
      >
        {text.iCannot}
      </Button>
    </span>
  );
  return (
    <div className={styles.block} ref={buttons}>
      {answer.error !== undefined && <Failure error={answer.error} title={text.answerFailed} />}
      {own === undefined && <div className={styles.actions}>{yes}</div>}
      {own?.Status === 'gevraagd' && (
        <Box actions={[yes, no]}>
          <Text block strong>
            {text.youAreAsked}
          </Text>
          <Text block preserved reading>
            {own.Message}
          </Text>
          {isPreset && <Text block>{preset === 'doet mee' ? text.confirmYes : text.confirmNo}</Text>}
        </Box>
      )}
      {own?.Status === 'doet mee' && (
        <Box tone="ok" role="status" actions={no}>
          {text.youTakePart}
        </Box>
      )}
      {own?.Status === 'kan niet' && (
        <>
          <Box role="status" actions={yes}>
            {own.BetterName === undefined ? text.youCannot : text.youNamed(own.BetterName)}
          </Box>
          <NameAnother
            self={dossier.me.personKey}
            named={own.BetterName}
            busy={answer.busy}
            onName={(better) => void answer.run({ answer: 'kan niet', better })}
          />
        </>
      )}
    </div>
  );
}
