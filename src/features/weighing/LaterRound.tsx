import * as React from 'react';
import { submitWeighing } from '../../commands/submit-weighing';
import type { SubmitWeighingResult } from '../../commands/submit-weighing';
import type { Stored } from '../../data/ports';
import type { Weighing } from '../../domain/records.generated';
import { roundOf } from '../../domain/weighing-rounds';
import type { DossierStepProps } from '../../session/dossier';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import { journey } from '../../strings/journey';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { useStrings } from '../../ui/language';
import { Section } from '../../ui/Section';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import { roundStrings } from './round-strings';
import { strings } from './strings';
import styles from './weighing.module.scss';

export interface LaterRoundProps extends DossierStepProps {
  /** What this person handed in before. */
  readonly own: Stored<Weighing>;
  readonly closes: { readonly label: string; readonly isSoon: boolean };
  readonly onAdjust: () => void;
  readonly onSubmitted: () => void;
}

/** A later round: what was discussed, one's own view, and the choice to keep or to change it. */
export function LaterRound(props: LaterRoundProps): React.ReactElement {
  const { dossier, refresh, own, closes, onAdjust, onSubmitted } = props;
  const text = useStrings(roundStrings).round;
  const form = useStrings(strings);
  const words = useStrings(journey);
  const services = useServices();
  const initiative = dossier.initiative.record;
  const [closed, setClosed] = React.useState(false);
  const stay = useCommand<Weighing, SubmitWeighingResult>((_key, answers) =>
    submitWeighing(services, { actor: dossier.me, initiative, answers, stored: own }),
  );
  return (
    <Section
      heading={text.asked(roundOf(initiative))}
      action={<Status kind={closes.isSoon ? 'warning' : 'waiting'}>{closes.label}</Status>}
    >
      <div className={styles.intro}>
        <Text block preserved reading>
          {initiative.WeighingDiscussion}
        </Text>
        <div>
          {form.yours}: <strong>{own.record.Stance && words.stances[own.record.Stance]}</strong>{' '}
          <Text secondary>{own.record.WhyAndHow}</Text>
        </div>
        <Text block small secondary>
          {text.help}
        </Text>
      </div>
      {stay.error !== undefined && <Failure error={stay.error} title={form.submitFailed} />}
      <div role="alert">{closed && <Status kind="late">{form.closed}</Status>}</div>
      <div className={styles.actions}>
        <Button kind="primary" busy={stay.busy} onClick={() => void keep()}>
          {text.stay}
        </Button>
        <Button onClick={onAdjust}>{text.adjust}</Button>
      </div>
    </Section>
  );

  async function keep(): Promise<void> {
    const result = await stay.run(own.record);
    if (!result) return;
    setClosed(result.kind === 'closed');
    await refresh();
    if (result.kind === 'submitted') onSubmitted();
  }
}
