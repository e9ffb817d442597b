import * as React from 'react';
import { Phase, phaseNumber } from '../../domain/phases';
import { can } from '../../domain/rights';
import { factsOf } from '../../session/dossier';
import type { DossierStepProps } from '../../session/dossier';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { useStrings } from '../../ui/language';
import { ChannelNews } from './ChannelNews';
import { ChannelStrip } from './ChannelStrip';
import { PlanView } from './PlanView';
import { strings } from './strings';
import { useChannel } from './use-channel';

export interface ChannelStepProps extends DossierStepProps {
  /** What stands under the strip once the weighing is open. */
  readonly weighing: React.ComponentType<DossierStepProps>;
}

/** The step Weging: the plan before it is opened, after that how far the channel is and the weighing itself. */
export default function ChannelStep({ weighing: Weighing, ...props }: ChannelStepProps): React.ReactElement {
  const { dossier, refresh, goTo } = props;
  const text = useStrings(strings);
  const channel = useChannel(props);
  const strip = React.useRef<HTMLDivElement>(null);
  const [opened, setOpened] = React.useState(false);
  const facts = factsOf(dossier);
  const { Phase: phase } = facts.initiative;

  React.useEffect(() => {
    if (opened) strip.current?.focus();
  }, [opened]);

  if (phaseNumber(phase) < phaseNumber(Phase.broadening)) {
    return <Empty kind="waiting" title={text.tooEarly} />;
  }
  if (phase === Phase.broadening) {
    if (!can(dossier.me, 'openWeighing', facts)) {
      return (
        <Empty kind="waiting" title={text.notYet}>
          <p>{text.notYetHelp}</p>
          <Button onClick={() => goTo('verbreding')}>{text.toBroadening}</Button>
        </Empty>
      );
    }
    return <PlanView {...props} onOpened={(withChannel) => void afterOpening(withChannel)} />;
  }
  return (
    <>
      {phase === Phase.weighing && <ChannelStrip dossier={dossier} channel={channel} stripRef={strip} />}
      <ChannelNews dossier={dossier} refresh={refresh} />
      <Weighing {...props} />
    </>
  );

  async function afterOpening(withChannel: boolean): Promise<void> {
    // The chain runs on by itself: the weighing is open and shows at once.
    if (withChannel) channel.start();
    await refresh();
    setOpened(true);
  }
}
