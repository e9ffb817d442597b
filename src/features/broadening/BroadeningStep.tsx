import * as React from 'react';
import { phaseNumber, Phase } from '../../domain/phases';
import { RelatedWhenAsked } from '../../parts/RelatedWhenAsked';
import type { DossierStepProps } from '../../session/dossier';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { useStrings } from '../../ui/language';
import { useId } from '../../ui/use-id';
import { AskedBox } from './AskedBox';
import { BroadeningFooter } from './BroadeningFooter';
import styles from './broadening.module.scss';
import { Colleagues } from './Colleagues';
import { Message } from './Message';
import { Moment } from './Moment';
import { MomentFields } from './MomentFields';
import { OpgaveList } from './OpgaveList';
import { OwnRequest } from './OwnRequest';
import { StalledLines } from './StalledLines';
import { strings } from './strings';
import { useBroadening } from './use-broadening';

/** The step Verbreding: which colleagues fit, why, and asking them. */
export default function BroadeningStep(props: DossierStepProps): React.ReactElement {
  const { dossier, refresh, goTo } = props;
  const text = useStrings(strings);
  const broadening = useBroadening(props);
  const gapId = useId('gap');
  const listId = useId('colleagues');
  const initiative = dossier.initiative.record;
  if (phaseNumber(initiative.Phase) < phaseNumber(Phase.broadening)) {
    return (
      <Empty kind="waiting" title={text.notYet}>
        <Button onClick={() => goTo('inschatting')}>{text.toAssessment}</Button>
      </Empty>
    );
  }
  const isNow = initiative.Phase === Phase.broadening;
  const hasGap = broadening.missing.some(({ reason }) => reason === 'uncovered-opgave');
  return (
    <>
      <OwnRequest {...props} mayOffer={!broadening.mayAsk} />
      {broadening.mayAsk && <StalledLines broadening={broadening} />}
      <div className={styles.beside}>
        <div>
          <OpgaveList
            opgaven={broadening.opgaven}
            selected={broadening.selected}
            onSelect={broadening.select}
            noOpgaveReason={initiative.NoOpgaveReason}
          />
          {isNow && <Moment moment={broadening.moment} norms={dossier.settings.norms} />}
          {isNow && broadening.mayAsk && (
            <MomentFields
              dossier={dossier}
              refresh={refresh}
              gapId={gapId}
              showGap={hasGap || initiative.CoverageGapReason !== undefined}
            />
          )}
        </div>
        <div>
          <Colleagues broadening={broadening} id={listId} />
          {broadening.asking.asked && <AskedBox asked={broadening.asking.asked} initiative={initiative} />}
          <Message asking={broadening.asking} />
          <RelatedWhenAsked dossier={dossier} />
        </div>
      </div>
      {isNow && broadening.mayAsk && (
        <BroadeningFooter
          broadening={broadening}
          gapId={gapId}
          listId={listId}
          hasGapReason={initiative.CoverageGapReason !== undefined}
          onOpenWeighing={() => goTo('weging')}
        />
      )}
    </>
  );
}
