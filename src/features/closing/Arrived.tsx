import * as React from 'react';
import { followUpReferral } from '../../commands/follow-up-referral';
import type { FollowUpReferralResult } from '../../commands/follow-up-referral';
import type { DossierStepProps } from '../../session/dossier';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { useStrings } from '../../ui/language';
import { Status } from '../../ui/Status';
import { strings } from './strings';

/** A referral of which it is not known yet that it arrived: one press records it, also after closing. */
export function Arrived({ dossier, refresh }: DossierStepProps): React.ReactElement {
  const text = useStrings(strings);
  const services = useServices();
  const [refused, setRefused] = React.useState(false);
  const command = useCommand<string, FollowUpReferralResult>((commandKey, key) =>
    followUpReferral(services, {
      actor: dossier.me,
      commandKey,
      of: 'initiative',
      key,
      outcome: { kind: 'arrived' },
    }),
  );

  async function record(): Promise<void> {
    const result = await command.run(dossier.initiative.record.Key);
    if (!result) return;
    setRefused(result.kind !== 'noted');
    if (result.kind === 'noted') await refresh();
  }

  return (
    <div>
      <Button busy={command.busy} onClick={() => void record()}>
        {text.markArrived}
      </Button>
      {command.error !== undefined && <Failure error={command.error} title={text.arrivedFailed} />}
      <div role="alert">{refused && <Status kind="late">{text.refused}</Status>}</div>
    </div>
  );
}
