import * as React from 'react';
import { dayOf, formatDay } from '../../domain/days';
import { isWeighingOver } from '../../domain/phases';
import type { Missing } from '../../domain/missing';
import type { Initiative } from '../../domain/records.generated';
import type { DossierStepProps } from '../../session/dossier';
import { useServices } from '../../session/services';
import { journey } from '../../strings/journey';
import { Button } from '../../ui/Button';
import { Facts } from '../../ui/Facts';
import { Failure } from '../../ui/Failure';
import { useLanguage, useStrings } from '../../ui/language';
import { SavedState } from '../../ui/SavedState';
import { Section } from '../../ui/Section';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import { TextField } from '../../ui/TextField';
import { AnswerFields, focusAnswer } from './AnswerFields';
import { strings } from './strings';
import { useAnswerIds } from './use-answer-ids';
import { useConclusion } from './use-conclusion';
import styles from './weighing.module.scss';

/** The accountmanager's conclusion, beside the views and never instead of them. */
export function ConclusionForm(props: DossierStepProps): React.ReactElement {
  const { dossier, refresh } = props;
  const text = useStrings(strings);
  const form = useConclusion(props);
  const ids = useAnswerIds();
  const { now } = useServices();
  const [early, setEarly] = React.useState(false);
  const [problem, setProblem] = React.useState<string>();
  // Without any view there is nothing to conclude on before the closing day; the command says so.
  const isTooEarly = form.quorum.submitted === 0 && !isWeighingOver(dossier.initiative.record, now());
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
        <TextField
          id={ids.StartnotitieWhy}
          label={text.conclude.startnotitieWhy}
          value={form.answers.StartnotitieWhy ?? ''}
          onChange={(StartnotitieWhy) => form.change({ StartnotitieWhy })}
        />
        {form.dissent.length > 0 && (
          <TextField
            required
            multiline
            id={ids.DissentHandling}
            label={text.conclude.dissent}
            description={text.conclude.dissentHelp(form.dissent.map(({ Title }) => Title))}
            value={form.answers.DissentHandling ?? ''}
            error={errorOf('DissentHandling')}
            onChange={(DissentHandling) => form.change({ DissentHandling })}
          />
        )}
        {!form.quorum.isReached && !isTooEarly && (
          <TextField
            required
            id={ids.EarlyReason}
            label={text.conclude.early}
            description={text.conclude.earlyHelp(form.quorum.submitted, form.quorum.needed)}
            value={form.answers.EarlyReason ?? ''}
            error={errorOf('EarlyReason')}
            onChange={(EarlyReason) => form.change({ EarlyReason })}
          />
        )}
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

  function errorOf(column: 'DissentHandling' | 'EarlyReason'): string | undefined {
    return early && form.missing.includes(column) ? text.conclude.errors[column] : undefined;
  }

  async function record(): Promise<void> {
    const asked = isTooEarly ? form.missing.filter((column) => column !== 'EarlyReason') : form.missing;
    const first = asked[0];
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
    { label: names.startnotitieWhy, value: initiative.StartnotitieWhy },
    { label: names.dissent, value: initiative.DissentHandling && preserved(initiative.DissentHandling) },
    { label: names.early, value: initiative.EarlyReason },
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
