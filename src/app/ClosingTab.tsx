import * as React from 'react';
import { ChannelNews } from '../features/channel/ChannelNews';
import ClosingStep from '../features/closing/ClosingStep';
import type { DossierStepProps } from '../session/dossier';

/** The tab Afronden: the end, and whether the channel has heard of it and may be archived. */
export default function ClosingTab(props: DossierStepProps): React.ReactElement {
  return (
    <>
      <ChannelNews dossier={props.dossier} refresh={props.refresh} />
      <ClosingStep {...props} />
    </>
  );
}
