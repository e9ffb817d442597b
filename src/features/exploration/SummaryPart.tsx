import * as React from 'react';
import { can } from '../../domain/rights';
import type { DossierStepProps } from '../../session/dossier';
import { Button } from '../../ui/Button';
import { useStrings } from '../../ui/language';
import { Section } from '../../ui/Section';
import { Confirmation } from './Confirmation';
import { ConfirmPanel } from './ConfirmPanel';
import styles from './exploration.module.scss';
import { strings } from './strings';
import { SummarySheet } from './SummarySheet';
import type { ExplorationState } from './use-exploration';

export interface SummaryPartProps extends Pick<DossierStepProps, 'dossier' | 'refresh'> {
  readonly exploration: ExplorationState;
}

/** The exploration on paper, and in plain words for the initiators to confirm; whether and when they did. */
export function SummaryPart({ dossier, refresh, exploration }: SummaryPartProps): React.ReactElement {
  const text = useStrings(strings).summary;
  const [printing, setPrinting] = React.useState(false);
  const [confirming, setConfirming] = React.useState(false);
  const stopPrinting = React.useCallback(() => setPrinting(false), []);
  return (
    <Section heading={text.heading} aside={text.aside}>
      <div className={styles.summary}>
        <Confirmation exploration={exploration} />
        <div className={styles.actions}>
          <Button onClick={() => setPrinting(true)}>{text.print}</Button>
          {exploration.mayEdit && can(dossier.me, 'seeInitiators') && (
            <Button onClick={() => setConfirming(true)}>{text.confirm}</Button>
          )}
        </div>
      </div>
      {printing && <SummarySheet initiative={exploration.onScreen} onDone={stopPrinting} />}
      {confirming && (
        <ConfirmPanel
          dossier={dossier}
          refresh={refresh}
          exploration={exploration}
          onClose={() => setConfirming(false)}
        />
      )}
    </Section>
  );
}
