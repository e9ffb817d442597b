import * as React from 'react';
import { ChannelNews } from '../features/channel/ChannelNews';
import DecisionStep from '../features/decision/DecisionStep';
import type { DossierStepProps } from '../session/dossier';

/** The tab Besluit: the decision, and whether the channel has heard of it. */
export default function DecisionTab(props: DossierStepProps): React.ReactElement {
  return (
    <>
      <ChannelNews dossier={props.dossier} refresh={props.refresh} />
      <DecisionStep {...props} />
    </>
  );
}
