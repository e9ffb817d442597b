import * as React from 'react';
import { formatDay } from '../../domain/days';
import type { Stored } from '../../data/ports';
import type { Weighing } from '../../domain/records.generated';
import { weighingColumns } from '../../domain/weighing';
import type { DossierStepProps } from '../../session/dossier';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { Footer } from '../../ui/Footer';
import { useLanguage, useStrings } from '../../ui/language';
import { SavedState } from '../../ui/SavedState';
import { Columns, Section } from '../../ui/Section';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import { useId } from '../../ui/use-id';
import { AnswerFields, focusAnswer } from './AnswerFields';
import { Others } from './Others';
import { strings } from './strings';
import type { AnswerColumn } from './use-answers';
import { useOwnView } from './use-own-view';
import styles from './weighing.module.scss';

export interface OwnViewFormProps extends DossierStepProps {
  /** What this person gave or drafted before. */
  readonly own: Stored<Weighing> | undefined;
  /** Why this person was asked. */
  readonly why: string | undefined;
  /** Last day, and whether that is near. */
  readonly closes: { readonly label: string; readonly isSoon: boolean };
  /** Present when a view that was handed in is being changed. */
  readonly onCancel?: () => void;
  readonly onSubmitted: () => void;
}

/** One's own view: four questions in five minutes. The others' answers come after it. */
export function OwnViewForm(props: OwnViewFormProps): React.ReactElement {
  const { dossier, refresh, goTo, own, why, closes, onCancel, onSubmitted } = props;
  const text = useStrings(strings);
  const language = useLanguage();
  const view = useOwnView(props, own);
  const ids = useAnswerIds();
  const [early, setEarly] = React.useState(false);
  const [problem, setProblem] = React.useState<string>();
  const initiative = dossier.initiative.record;
  const first = view.missing[0];
  return (
    <>
      <Columns
        asideWidth={232}
        main={
          <Section
            heading={text.ask}
            action={<Status kind={closes.isSoon ? 'warning' : 'waiting'}>{closes.label}</Status>}
          >
            <div className={styles.intro}>
              <div className={styles.clamped}>
                <strong>{initiative.Title}.</strong> {initiative.Summary}
              </div>
              <div>
                {initiative.WeighingQuestion !== undefined && text.questionIs(initiative.WeighingQuestion)}{' '}
                <Button kind="link" onClick={() => goTo('overzicht')}>
                  {text.readDossier}
                </Button>
              </div>
              {why !== undefined && (
                <Text block secondary>
                  {text.whyYou(why)}
                </Text>
              )}
            </div>
            <div className={styles.form}>
              <AnswerFields
                kind="view"
                form={view}
                responsibilities={dossier.settings.responsibilities}
                showErrors={early}
                ids={ids}
              />
            </div>
          </Section>
        }
        aside={<Others dossier={dossier} />}
      />
      {view.submit.error !== undefined && <Failure error={view.submit.error} title={text.submitFailed} />}
      {problem !== undefined && (
        <div role="alert">
          <Status kind="late">{problem}</Status>
        </div>
      )}
      <Footer
        step={
          <>
            {first !== undefined && <Text secondary>{text.stillEmpty(text.questionNames[first])}</Text>}
            {onCancel && <Button onClick={onCancel}>{text.cancelChange}</Button>}
            <Button kind="primary" busy={view.submit.busy} onClick={() => void submit()}>
              {text.submit}
            </Button>
          </>
        }
      >
        <SavedState saved={view.saved} />
      </Footer>
    </>
  );

  async function submit(): Promise<void> {
    if (first !== undefined) {
      setEarly(true);
      focusAnswer(ids[first]);
      return;
    }
    const result = await view.submit.run(view.complete());
    if (!result) return;
    switch (result.kind) {
      case 'submitted':
        view.forget();
        await refresh();
        onSubmitted();
        break;
      case 'closed':
        setProblem(result.on === undefined ? text.closed : text.closedOn(formatDay(result.on, language, 'long')));
        break;
      case 'blocked':
        setProblem(text.refused);
        break;
    }
  }
}

/** An id for each field of a form with the four questions. */
export function useAnswerIds(): Readonly<Record<AnswerColumn, string>> {
  const base = useId('answer');
  return Object.fromEntries(weighingColumns.map((column) => [column, `${base}-${column}`])) as Record<
    AnswerColumn,
    string
  >;
}
