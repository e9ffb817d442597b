import * as React from 'react';
import { dayOf } from '../../domain/days';
import { StandInWords } from '../../parts/StandInLine';
import { useServices } from '../../session/services';
import { Box } from '../../ui/Box';
import { useStrings } from '../../ui/language';
import { Person } from '../../ui/Person';
import { Section } from '../../ui/Section';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import { TextField } from '../../ui/TextField';
import type { AbsenceData } from './absence-data';
import { absenceStrings } from './absence-strings';
import styles from './handover.module.scss';
import type { AbsenceFormState } from './use-absence-form';

export interface AbsenceAsideProps {
  readonly data: AbsenceData;
  readonly state: AbsenceFormState;
  /** Key of the initiative that was chosen for last. */
  readonly looking: string | undefined;
}

/** Exactly how others will see it, what changes, and a word to who stands in. */
export function AbsenceAside({ data, state, looking }: AbsenceAsideProps): React.ReactElement {
  const text = useStrings(absenceStrings);
  const { now } = useServices();
  const { form, absence, change } = state;
  const keys = [looking, ...data.initiatives.map(({ Key }) => Key)];
  const first = keys.map((key) => (key === undefined ? '' : (form.chosen[key] ?? ''))).find((person) => person !== '');
  const colleague = data.colleagues.find(({ PersonKey }) => PersonKey === first);
  return (
    <>
      <Section heading={text.asOthers} aside={text.asOthersWhere}>
        <Box>
          <div className={styles.spaced}>
            <Person strong size="large" name={data.person.Title} second={text.singleContact} />
            {colleague && absence ? (
              <StandInWords
                today={dayOf(now())}
                standIn={{
                  personKey: colleague.PersonKey,
                  name: colleague.Title,
                  phone: colleague.Phone,
                  from: absence.from,
                  until: absence.until,
                  answer: 'gevraagd',
                }}
              />
            ) : (
              <Text block secondary>
                {text.noStandIn}
              </Text>
            )}
          </div>
        </Box>
      </Section>
      <Section heading={text.changes}>
        <div className={styles.spaced}>
          <Status kind="ok">{text.seeToday}</Status>
          <Status kind="ok">{text.mayRecord}</Status>
          <Status kind="open">{text.mayNotClose}</Status>
          <Status kind="waiting">{text.normsRun}</Status>
        </div>
      </Section>
      <div className={styles.apart}>
        <TextField
          label={text.note}
          multiline
          description={text.noteHelp}
          value={form.note}
          onChange={(note) => change({ note })}
        />
      </div>
    </>
  );
}
