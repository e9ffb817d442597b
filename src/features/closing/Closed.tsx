import * as React from 'react';
import { reopen } from '../../commands/reopen';
import type { StepResult } from '../../commands/take-step';
import { dayOf, formatDay } from '../../domain/days';
import { readEvaluation, successFactors } from '../../domain/outcome';
import { can } from '../../domain/rights';
import { isBlank } from '../../domain/text';
import { factsOf } from '../../session/dossier';
import type { DossierStepProps } from '../../session/dossier';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import { MirrorSection } from '../../parts/mirror/MirrorSection';
import { journey } from '../../strings/journey';
import { learning } from '../../strings/learning';
import { Button } from '../../ui/Button';
import { Facts } from '../../ui/Facts';
import { Failure } from '../../ui/Failure';
import { useLanguage, useStrings } from '../../ui/language';
import { Columns, Section } from '../../ui/Section';
import { Text } from '../../ui/Text';
import { TextField } from '../../ui/TextField';
import { Arrived } from './Arrived';
import styles from './closing.module.scss';
import { RemoveData } from './RemoveData';
import { strings } from './strings';

/** An initiative that was closed: what came of it, and opening it again. */
export function Closed(props: DossierStepProps): React.ReactElement {
  const { dossier } = props;
  const text = useStrings(strings);
  const words = useStrings(journey);
  const learned = useStrings(learning);
  const language = useLanguage();
  const facts = factsOf(dossier);
  const { initiative } = facts;
  const { factsNames: names } = text;
  const evaluation = readEvaluation(initiative.SuccessFactors);
  const until = initiative.RetainUntil;
  const shown = [
    { label: names.outcome, value: initiative.Outcome && <strong>{words.outcomes[initiative.Outcome]}</strong> },
    { label: names.note, value: preserved(initiative.OutcomeNote) },
    { label: names.referredTo, value: initiative.ReferredTo },
    {
      label: names.arrived,
      value: initiative.ReferralArrived && text.arrivedOptions[initiative.ReferralArrived],
    },
    { label: names.lessons, value: preserved(initiative.Lessons) },
    {
      label: names.keep,
      value: until === undefined ? text.forEver : text.untilDay(formatDay(until, language, 'date')),
    },
    {
      label: names.personal,
      value:
        initiative.PersonalDataRemovedOn !== undefined
          ? text.removedOn(formatDay(initiative.PersonalDataRemovedOn, language, 'date'))
          : initiative.PersonalDataUntil && text.untilDay(formatDay(initiative.PersonalDataUntil, language, 'date')),
    },
  ].filter(({ value }) => value !== undefined);
  const factors = successFactors.flatMap((factor) => {
    const judgement = evaluation[factor];
    if (!judgement) return [];
    const why = isBlank(judgement.why) ? '' : `: ${judgement.why ?? ''}`;
    return [{ label: learned.factors[factor], value: `${learned.scores[judgement.score]}${why}` }];
  });
  const on = initiative.ClosedAt;
  return (
    <Columns
      main={
        <Section heading={on === undefined ? text.outcome : text.closedOn(formatDay(dayOf(on), language, 'date'))}>
          <Facts facts={shown} />
          {initiative.Outcome === 'doorverwezen' &&
            initiative.ReferralArrived !== 'ja' &&
            can(dossier.me, 'closeInitiative', facts) && <Arrived {...props} />}
          {can(dossier.me, 'removePersonalData') && initiative.PersonalDataRemovedOn === undefined && (
            <RemoveData {...props} />
          )}
          {can(dossier.me, 'reopen', facts) && <Reopen {...props} />}
        </Section>
      }
      aside={
        <>
          {factors.length > 0 && (
            <Section heading={text.factors}>
              <Facts facts={factors} />
            </Section>
          )}
          <MirrorSection dossier={dossier} />
        </>
      }
    />
  );
}

function preserved(value: string | undefined): React.ReactNode {
  return value === undefined ? undefined : (
    <Text preserved block reading>
      {value}
    </Text>
  );
}

function Reopen({ dossier, refresh }: DossierStepProps): React.ReactElement {
  const services = useServices();
  const text = useStrings(strings);
  const [asking, setAsking] = React.useState(false);
  const [reason, setReason] = React.useState('');
  const [wrong, setWrong] = React.useState<string>();
  const field = React.useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const opener = React.useRef<HTMLButtonElement>(null);
  const command = useCommand<string, StepResult>((commandKey, why) =>
    reopen(services, {
      actor: dossier.me,
      commandKey,
      settings: dossier.settings,
      initiativeKey: dossier.initiative.record.Key,
      reason: why,
    }),
  );
  React.useEffect(() => {
    if (asking) field.current?.focus();
  }, [asking]);

  if (!asking) {
    return (
      <div className={styles.above}>
        <Button ref={opener} onClick={() => setAsking(true)}>
          {text.reopen}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.above}>
      <TextField
        required
        multiline
        label={text.reopenWhy}
        description={text.reopenHelp}
        value={reason}
        error={wrong}
        inputRef={field}
        onChange={setReason}
      />
      {command.error !== undefined && <Failure error={command.error} title={text.reopenFailed} />}
      <div className={styles.actions}>
        <Button kind="primary" busy={command.busy} onClick={() => void run()}>
          {text.reopenNow}
        </Button>
        <Button onClick={() => setAsking(false)}>{text.cancel}</Button>
      </div>
    </div>
  );

  async function run(): Promise<void> {
    if (isBlank(reason)) {
      setWrong(text.reasonNeeded);
      field.current?.focus();
      return;
    }
    const result = await command.run(reason);
    if (!result) return;
    setWrong(result.kind === 'done' ? undefined : text.refused);
    if (result.kind === 'done') await refresh();
  }
}
