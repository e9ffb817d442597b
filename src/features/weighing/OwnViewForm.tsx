import * as React from 'react';
import { dayOf, formatDay } from '../../domain/days';
import type { Stored } from '../../data/ports';
import type { Weighing } from '../../domain/records.generated';
import { roundOf } from '../../domain/weighing-rounds';
import { RelatedWhenAsked } from '../../parts/RelatedWhenAsked';
import type { DossierStepProps } from '../../session/dossier';
import { useServices } from '../../session/services';
import { Button } from '../../ui/Button';
import { classNames } from '../../ui/class-names';
import { Failure } from '../../ui/Failure';
import { Footer } from '../../ui/Footer';
import { useLanguage, useStrings } from '../../ui/language';
import { SavedState } from '../../ui/SavedState';
import { Columns, Section } from '../../ui/Section';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import { TextField } from '../../ui/TextField';
import { AnswerFields, focusAnswer } from './AnswerFields';
import { OtherDevice } from './OtherDevice';
import { Others } from './Others';
import { roundStrings } from './round-strings';
import { strings } from './strings';
import type { FormColumn } from './use-answers';
import { useAnswerIds } from './use-answer-ids';
import { useOwnView } from './use-own-view';
import type { OwnView } from './use-own-view';
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
  /** A later round: the form also asks what changed. */
  readonly isLaterRound: boolean;
  readonly onSubmitted: () => void;
}

/** One's own view: four questions in five minutes. The others' answers come after it. */
export function OwnViewForm(props: OwnViewFormProps): React.ReactElement {
  const { dossier, refresh, goTo, own, why, closes, onCancel, isLaterRound, onSubmitted } = props;
  const text = useStrings(strings);
  const rounds = useStrings(roundStrings).round;
  const language = useLanguage();
  const { now } = useServices();
  const view = useOwnView(props, own);
  const ids = useAnswerIds();
  const [early, setEarly] = React.useState(false);
  const [problem, setProblem] = React.useState<string>();
  const initiative = dossier.initiative.record;
  const first = view.missing[0];
  const discussion = roundOf(initiative) > 1 ? initiative.WeighingDiscussion : undefined;
  return (
    <>
      <Section heading={text.ask} action={<Status kind={closes.isSoon ? 'warning' : 'waiting'}>{closes.label}</Status>}>
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
          {discussion !== undefined && (
            <Text block preserved>
              {rounds.discussed(discussion)}
            </Text>
          )}
        </div>
        <Columns
          asideWidth={232}
          main={
            <>
              <div className={classNames(styles.form, styles.view)}>
                <AnswerFields
                  kind="view"
                  form={view}
                  responsibilities={dossier.settings.responsibilities}
                  showErrors={early}
                  ids={ids}
                />
                {isLaterRound && (
                  <TextField
                    multiline
                    id={ids.ChangedWhy}
                    label={text.changedWhy}
                    value={view.answers.ChangedWhy ?? ''}
                    onChange={(ChangedWhy) => view.change({ ChangedWhy })}
                  />
                )}
                <OpenQuestion view={view} id={ids.OpenQuestions} />
              </div>
              {view.other !== undefined && <OtherDevice other={view.other} onChoose={view.choose} />}
              <RelatedWhenAsked dossier={dossier} />
            </>
          }
          aside={<Others dossier={dossier} />}
        />
      </Section>
      {view.submit.error !== undefined && <Failure error={view.submit.error} title={text.submitFailed} />}
      {problem !== undefined && (
        <div role="alert">
          <Status kind="late">{problem}</Status>
        </div>
      )}
      <Footer
        step={
          <>
            {first !== undefined && <Text secondary>{text.stillEmpty(nameOf(first))}</Text>}
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
        setProblem(`${closedSentence(result.on)} ${text.closedKept}`);
        break;
      case 'conflict':
        setProblem(undefined);
        break;
      case 'blocked':
        setProblem(text.refused);
        break;
    }
  }

  function nameOf(column: FormColumn): string {
    return column in text.questionNames ? text.questionNames[column as keyof typeof text.questionNames] : '';
  }

  function closedSentence(on: string | undefined): string {
    return on === undefined || on >= dayOf(now()) ? text.closed : text.closedOn(formatDay(on, language, 'long'));
  }
}

/** A question to the others is no part of the five minutes: it opens when somebody has one. */
function OpenQuestion({ view, id }: { readonly view: OwnView; readonly id: string }): React.ReactElement {
  const text = useStrings(strings);
  const value = view.answers.OpenQuestions ?? '';
  const [open, setOpen] = React.useState(value !== '');
  const field = React.useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [opened, setOpened] = React.useState(false);
  React.useEffect(() => {
    if (opened) field.current?.focus();
  }, [opened]);
  if (!open) {
    return (
      <div>
        <Button
          kind="link"
          onClick={() => {
            setOpen(true);
            setOpened(true);
          }}
        >
          {text.openQuestionAdd}
        </Button>
      </div>
    );
  }
  return (
    <TextField
      multiline
      id={id}
      label={text.openQuestion}
      value={value}
      inputRef={field}
      onChange={(OpenQuestions) => view.change({ OpenQuestions })}
    />
  );
}
