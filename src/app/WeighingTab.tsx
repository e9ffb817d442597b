import * as React from 'react';
import ChannelStep from '../features/channel/ChannelStep';
import WeighingStep from '../features/weighing/WeighingStep';
import type { DossierStepProps } from '../session/dossier';

/** The tab Weging: the plan and the channel, with the weighing itself under it. */
export default function WeighingTab(props: DossierStepProps): React.ReactElement {
  return <ChannelStep {...props} weighing={WeighingStep} />;
}
