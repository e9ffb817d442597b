import * as React from 'react';
import { questionIds } from '../../domain/exploration';
import type { QuestionId } from '../../domain/exploration';
import { LessonsAside } from '../../parts/LessonsAside';
import type { DossierStepProps } from '../../session/dossier';
import { useStepQuery } from '../../session/use-step-query';
import { Box } from '../../ui/Box';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { Footer } from '../../ui/Footer';
import type { MissingThing } from '../../ui/Footer';
import { useStrings } from '../../ui/language';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import { useId } from '../../ui/use-id';
import styles from './exploration.module.scss';
import { QuestionField, answerFieldId } from './QuestionField';
import { QuestionList } from './QuestionList';
import { strings } from './strings';
import { SummaryPart } from './SummaryPart';
import { useExploration } from './use-exploration';

/** The seven questions of the exploration. Source: way of working, "een eerste verkenning met de initiatiefnemers". */
export default function ExplorationStep(props: DossierStepProps): React.ReactElement {
  const text = useStrings(strings);
  const exploration = useExploration(props);
  const missingId = useId('missing');
  const { onScreen, inConflict, mayEdit, mayFinish } = exploration;

  useAskedQuestion(props.dossier.initiative.record.Key);

  const missing: readonly MissingThing[] = [
    ...inConflict.map((question) => ({ label: text.missingChoice(numberOf(question)), onGo: () => goTo(question) })),
    ...exploration.missing.map(({ field, reason }) => {
      const question = questionIds.find((id) => field.startsWith(id)) ?? 'Initiators';
      const label =
        reason === 'plan-needed' ? text.missingPlan(numberOf(question)) : text.missingAnswer(numberOf(question));
      return { label, onGo: () => goTo(question) };
    }),
  ];
  const blocked = missing.length > 0;

  return (
    <>
      <div className={styles.layout}>
        <QuestionList
          initiative={onScreen}
          ready={exploration.ready}
          inConflict={(question) => inConflict.includes(question)}
          onGo={goTo}
        />
        <div className={styles.questions}>
          {!mayEdit && <Box>{onScreen.IsOpen ? text.readOnly : text.closed}</Box>}
          {mayEdit && (
            <Text small secondary block>
              {text.privacy}
            </Text>
          )}
          {questionIds.map((question) => (
            <QuestionField key={question} question={question} exploration={exploration} />
          ))}
          <SummaryPart dossier={props.dossier} refresh={props.refresh} exploration={exploration} />
          <LessonsAside dossier={props.dossier} />
        </div>
      </div>
      {exploration.error !== undefined && <Failure error={exploration.error} />}
      {exploration.refused && (
        <Box tone="warning" role="alert">
          {text.blocked}
        </Box>
      )}
      {mayFinish && (
        <Footer
          missing={missing}
          missingLead={text.lead(missing.length)}
          missingId={missingId}
          step={
            <Button
              kind="primary"
              busy={exploration.busy}
              blockedBy={blocked ? missingId : undefined}
              onBlocked={() => missing[0]?.onGo()}
              onClick={exploration.finish}
            >
              {text.step}
            </Button>
          }
        >
          <Status kind="ok">{text.allReady}</Status>
        </Footer>
      )}
      {mayEdit && exploration.finished && <Status kind="ok">{text.done}</Status>}
    </>
  );
}

function goTo(question: QuestionId): void {
  const field =
    document.getElementById(answerFieldId(question)) ?? document.getElementById(answerFieldId(`${question}Plan`));
  const heading = document.getElementById(`exploration-${question}-heading`);
  heading?.scrollIntoView({ block: 'start' });
  field?.focus({ preventScroll: true });
}

/** A link can name a question: focus goes there when the step opens. */
function useAskedQuestion(initiativeKey: string): void {
  const { query } = useStepQuery(initiativeKey, 'verkenning');
  const asked = questionIds.find((question) => question === query['vraag']);
  React.useEffect(() => {
    if (asked) goTo(asked);
  }, [asked]);
}

function numberOf(question: QuestionId): number {
  return questionIds.indexOf(question) + 1;
}
