import * as React from 'react';
import type { AssessmentColumn } from '../../domain/assessment';
import type { DossierStepProps } from '../../session/dossier';
import { Box } from '../../ui/Box';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { Footer } from '../../ui/Footer';
import { useStrings } from '../../ui/language';
import { Columns } from '../../ui/Section';
import { Status } from '../../ui/Status';
import { useId } from '../../ui/use-id';
import { AssessmentForm, NoteField, assessmentFieldId } from './AssessmentForm';
import { OpgavePicker } from './OpgavePicker';
import { ReadinessList } from './ReadinessList';
import { strings } from './strings';
import { useAssessment } from './use-assessment';
import { useOpgaveLinks } from './use-opgave-links';

/** The provisional assessment with the opgaven. Source: way of working, "een eerste en voorlopige inschatting". */
export default function AssessmentStep(props: DossierStepProps): React.ReactElement {
  const text = useStrings(strings);
  const assessment = useAssessment(props);
  const links = useOpgaveLinks(props);
  const missingId = useId('missing');
  const initiative = props.dossier.initiative.record;
  const missing = [
    ...assessment.inConflict.map((column) => ({ label: text.conflict, onGo: () => focusOn(column) })),
    ...assessment.missing.map(({ field }) => {
      const column = field as AssessmentColumn;
      return { label: text.missing[column], onGo: () => focusOn(column) };
    }),
  ];

  return (
    <>
      {!assessment.mayEdit && <Box>{initiative.IsOpen ? text.readOnly : text.closed}</Box>}
      {assessment.mayEdit && assessment.moment === 'before' && <Box>{text.notYet}</Box>}
      <Columns
        asideWidth={536}
        main={
          <>
            <AssessmentForm assessment={assessment} initiative={initiative} />
            <ReadinessList dossier={props.dossier} onScreen={assessment.onScreen} onGo={focusOn} />
          </>
        }
        aside={
          <OpgavePicker
            {...props}
            links={links}
            mayEdit={assessment.mayEdit}
            noOpgave={
              <NoteField
                assessment={assessment}
                column="NoOpgaveReason"
                label={text.noOpgave}
                help={text.noOpgaveHelp}
              />
            }
          />
        }
      />
      {assessment.error !== undefined && <Failure error={assessment.error} />}
      {assessment.refused && (
        <Box tone="warning" role="alert">
          {text.blocked}
        </Box>
      )}
      {assessment.mayFinish && (
        <Footer
          missing={missing}
          missingLead={text.lead(missing.length)}
          missingId={missingId}
          step={
            <Button
              kind="primary"
              busy={assessment.busy}
              blockedBy={missing.length > 0 ? missingId : undefined}
              onBlocked={() => missing[0]?.onGo()}
              onClick={assessment.finish}
            >
              {text.step}
            </Button>
          }
        >
          <Status kind="ok">{text.complete}</Status>
        </Footer>
      )}
      {assessment.mayEdit && assessment.moment === 'after' && <Status kind="ok">{text.done}</Status>}
    </>
  );
}

function focusOn(column: AssessmentColumn): void {
  const field = document.getElementById(assessmentFieldId(column));
  const target = field instanceof HTMLFieldSetElement ? field.querySelector<HTMLElement>('input') : field;
  target?.focus();
}
