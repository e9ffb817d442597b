import * as React from 'react';
import { dayOf, formatDay } from '../../domain/days';
import type { Missing } from '../../domain/missing';
import type { Initiative } from '../../domain/records.generated';
import type { DossierStepProps } from '../../session/dossier';
import { journey } from '../../strings/journey';
import { Button } from '../../ui/Button';
import { Facts } from '../../ui/Facts';
import { Failure } from '../../ui/Failure';
import { useLanguage, useStrings } from '../../ui/language';
import { SavedState } from '../../ui/SavedState';
import { Section } from '../../ui/Section';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import { AnswerFields, focusAnswer } from './AnswerFields';
import { useAnswerIds } from './OwnViewForm';
import { strings } from './strings';
import { useConclusion } from './use-conclusion';
import styles from './weighing.module.scss';

export interface ConclusionFormProps extends DossierStepProps {
  readonly onRecorded: () => void;
}

/** The accountmanager's conclusion, beside the views and never instead of them. */
export function ConclusionForm(props: ConclusionFormProps): React.ReactElement {
  const { dossier, refresh, onRecorded } = props;
  const text = useStrings(strings);
  const form = useConclusion(props);
  const ids = useAnswerIds();
  const [early, setEarly] = React.useState(false);
  const [problem, setProblem] = React.useState<string>();
  return (
    <Section heading={text.conclusion} aside={text.conclusionAside}>
      <div className={styles.form}>
        <AnswerFields
          kind="conclusion"
          form={form}
          responsibilities={dossier.settings.responsibilities}
          showErrors={early}
          ids={ids}
        />
      </div>
      {form.record.error !== undefined && <Failure error={form.record.error} title={text.recordFailed} />}
      <div role="alert">{problem !== undefined && <Status kind="late">{problem}</Status>}</div>
      <div className={styles.actions}>
        <Button kind="primary" busy={form.record.busy} onClick={() => void record()}>
          {text.record}
        </Button>
        <SavedState saved={form.kept} />
      </div>
      <Text block small secondary>
        {dossier.initiative.record.ChannelId === undefined ? text.afterwardsNoChannel : text.afterwards}
      </Text>
    </Section>
  );

  async function record(): Promise<void> {
    const first = form.missing[0];
    if (first !== undefined) {
      setEarly(true);
      focusAnswer(ids[first]);
      return;
    }
    const result = await form.record.run(form.complete());
    if (!result) return;
    if (result.kind === 'done') {
      form.forget();
      await refresh();
      onRecorded();
    } else {
      setProblem(result.kind === 'blocked' ? refusal(result.missing) : text.refused);
    }
  }

  function refusal(missing: readonly Missing[]): string {
    return missing.some(({ reason }) => reason === 'no-weighing') ? text.noWeighing : text.refused;
  }
}

/** The conclusion as it was recorded. */
export function ConclusionFacts({ initiative }: { readonly initiative: Initiative }): React.ReactElement {
  const text = useStrings(strings);
  const words = useStrings(journey);
  const language = useLanguage();
  const { conclusionFacts: names } = text;
  const preserved = (value: string | undefined): React.ReactNode => (
    <Text preserved block>
      {value}
    </Text>
  );
  const facts = [
    { label: names.stance, value: initiative.Stance && <strong>{words.stances[initiative.Stance]}</strong> },
    { label: names.responsibility, value: initiative.Responsibility },
    { label: names.why, value: initiative.WhyAndHow && preserved(initiative.WhyAndHow) },
    { label: names.against, value: initiative.ArgumentsAgainst && preserved(initiative.ArgumentsAgainst) },
    { label: names.decider, value: initiative.Decider && words.deciders[initiative.Decider] },
    {
      label: names.startnotitie,
      value:
        initiative.StartnotitieNeeded === undefined
          ? undefined
          : initiative.StartnotitieNeeded
            ? text.needed
            : text.notNeeded,
    },
  ].filter(({ value }) => value !== undefined && value !== '');
  const on = initiative.ConcludedAt;
  return (
    <Section
      heading={text.conclusionOf}
      aside={on === undefined ? undefined : text.concludedOn(formatDay(dayOf(on), language, 'long'))}
    >
      <Facts facts={facts} />
    </Section>
  );
}
