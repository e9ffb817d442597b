import * as React from 'react';
import { dayOf, formatDay } from '../../domain/days';
import { decisionLetter } from '../../domain/decision-wording';
import { Phase } from '../../domain/phases';
import { can } from '../../domain/rights';
import type { PlainDay } from '../../domain/types';
import { addWorkingDays } from '../../domain/working-days';
import { factsOf } from '../../session/dossier';
import type { Dossier, DossierStepProps } from '../../session/dossier';
import { useServices } from '../../session/services';
import type { Language } from '../../strings/define';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { Failure } from '../../ui/Failure';
import { useLanguage, useStrings } from '../../ui/language';
import { SavedState } from '../../ui/SavedState';
import { Section } from '../../ui/Section';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import { useId } from '../../ui/use-id';
import { DecisionFields } from './DecisionFields';
import styles from './decision.module.scss';
import { Letter, LetterOfRecorded } from './Letter';
import { Recorded } from './Recorded';
import { strings } from './strings';
import { useDecision } from './use-decision';
import type { DecisionField } from './use-decision';
import { WhatIsRead } from './WhatIsRead';
import { WhoDecides } from './WhoDecides';

/** The step Besluit: who decides, what they read, and what was decided. */
export default function DecisionStep(props: DossierStepProps): React.ReactElement {
  const { dossier, goTo } = props;
  const text = useStrings(strings);
  const language = useLanguage();
  const { now } = useServices();
  const today = dayOf(now());
  const facts = factsOf(dossier);
  const { initiative } = facts;
  const [again, setAgain] = React.useState(false);
  const isOpen = initiative.Phase !== Phase.closed;
  const isDeciding = initiative.Phase === Phase.deciding;
  const mayRecord = isDeciding && can(dossier.me, 'recordDecision', facts);
  if (initiative.DecisionResult !== undefined && !again) {
    return (
      <div className={styles.beside}>
        <Recorded dossier={dossier} goTo={goTo} onAgain={mayRecord ? () => setAgain(true) : undefined} />
        {isOpen && can(dossier.me, 'seeInitiators', facts) ? (
          <LetterOfRecorded dossier={dossier} callBy={tellBy(dossier, initiative.DecisionOn ?? today, language)} />
        ) : (
          <WhatIsRead dossier={dossier} goTo={goTo} body={initiative.DecisionBody ?? initiative.Decider ?? 'college'} />
        )}
      </div>
    );
  }
  if (mayRecord) return <RecordDecision {...props} onRecorded={() => setAgain(false)} />;
  return (
    <div className={styles.beside}>
      <WhatIsRead dossier={dossier} goTo={goTo} body={initiative.Decider ?? 'college'} />
      <Empty kind="waiting" title={isDeciding ? text.waiting : text.tooEarly}>
        {isDeciding && text.readOnly}
      </Empty>
    </div>
  );
}

interface RecordDecisionProps extends DossierStepProps {
  readonly onRecorded: () => void;
}

function RecordDecision({ dossier, refresh, goTo, onRecorded }: RecordDecisionProps): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  const decision = useDecision({ dossier });
  const ids = useFieldIds();
  const [early, setEarly] = React.useState(false);
  const [refused, setRefused] = React.useState(false);
  const { form, body, problems, record } = decision;
  const { rules, municipality } = dossier.settings;
  const callBy = tellBy(dossier, decision.today, language);
  const initiative = dossier.initiative.record;

  const fields = (
    <div key="form">
      <Section heading={text.record}>
        <div className={styles.form}>
          <DecisionFields dossier={dossier} decision={decision} showErrors={early} ids={ids} />
        </div>
        {record.error !== undefined && <Failure error={record.error} title={text.failed} />}
        <div role="alert">{refused && <Status kind="late">{text.refused}</Status>}</div>
        <div className={styles.actions}>
          <Button kind="primary" busy={record.busy} onClick={() => void submit()}>
            {text.record}
          </Button>
          <SavedState saved={decision.kept} />
        </div>
        {form.result !== undefined && <Text secondary>{afterwards(form.result)}</Text>}
      </Section>
    </div>
  );
  const beside =
    form.result === 'nee' ? (
      <div key="letter">
        <Letter
          dossier={dossier}
          callBy={callBy}
          paragraphs={decisionLetter({ initiative, municipality, body, result: 'nee', no: decision.no })}
        />
      </div>
    ) : (
      <div key="who">
        <WhoDecides decision={decision} rules={rules} showErrors={early} otherWhyId={ids.otherWhy} />
        <WhatIsRead dossier={dossier} goTo={goTo} body={body} />
      </div>
    );
  // The form keeps its place in the page when the other column changes, so that focus stays in the radios.
  return <div className={styles.beside}>{form.result === 'nee' ? [fields, beside] : [beside, fields]}</div>;

  function afterwards(result: NonNullable<typeof form.result>): string {
    return result === 'nee' || result === 'later' ? text.after[result] : text.after.ja(callBy);
  }

  async function submit(): Promise<void> {
    const first = problems[0];
    const input = decision.input();
    if (first !== undefined || input === undefined) {
      setEarly(true);
      focusField(ids[first?.field ?? 'result'], first?.row);
      return;
    }
    const result = await record.run(input);
    if (!result) return;
    setRefused(result.kind !== 'done');
    if (result.kind !== 'done') return;
    decision.forget();
    await refresh();
    onRecorded();
  }
}

/** Until when the initiators get to hear what was decided on this day. */
function tellBy({ settings }: Dossier, day: PlainDay, language: Language): string {
  return formatDay(addWorkingDays(day, settings.norms.outcome, settings.calendar), language, 'long');
}

function useFieldIds(): Readonly<Record<DecisionField, string>> {
  const base = useId('decision');
  const fields: readonly DecisionField[] = [
    'result',
    'on',
    'conditions',
    'why',
    'task',
    'possible',
    'againOn',
    'otherWhy',
    'note',
    'reference',
  ];
  return Object.fromEntries(fields.map((field) => [field, `${base}-${field}`])) as Record<DecisionField, string>;
}

function focusField(id: string, row?: number): void {
  const field = document.getElementById(id);
  if (!(field instanceof HTMLFieldSetElement)) return field?.focus();
  const controls = field.querySelectorAll<HTMLElement>('input[type=radio], textarea');
  (controls[row ?? 0] ?? field).focus();
}
