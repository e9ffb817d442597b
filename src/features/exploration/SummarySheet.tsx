import * as React from 'react';
import { dayOf, formatDay } from '../../domain/days';
import { isUnknown, planColumn, questionIds } from '../../domain/exploration';
import type { QuestionId } from '../../domain/exploration';
import type { Initiative } from '../../domain/records.generated';
import { readStakeholders } from '../../domain/stakeholders';
import { useServices } from '../../session/services';
import { journey } from '../../strings/journey';
import { useLanguage, useStrings } from '../../ui/language';
import { PrintSheet } from '../../ui/PrintSheet';
import { strings } from './strings';

export interface SummarySheetProps {
  /** With what is on screen in it. */
  readonly initiative: Initiative;
  readonly onDone: () => void;
}

/** The exploration on paper: the seven questions with their answers, and who has an interest. No names of initiators. */
export function SummarySheet({ initiative, onDone }: SummarySheetProps): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  const { now } = useServices();
  const { Title, Number: number, Settlement, AccountmanagerName: name } = initiative;
  const facts = [
    number,
    Settlement,
    name && text.summary.accountmanager(name),
    text.summary.printedOn(formatDay(dayOf(now()), language, 'date')),
  ];
  return (
    <PrintSheet title={text.summary.printTitle(Title)} onDone={onDone}>
      <h1>{text.summary.printTitle(Title)}</h1>
      <p>{facts.filter(Boolean).join(' · ')}</p>
      {questionIds.map((question) => (
        <section key={question}>
          <h2>{text.questions[question].title}</h2>
          <PrintedAnswer initiative={initiative} question={question} />
        </section>
      ))}
      {initiative.ExplorationConfirmedOn !== undefined && (
        <p>{text.summary.confirmedOn(formatDay(initiative.ExplorationConfirmedOn, language, 'date'))}</p>
      )}
    </PrintSheet>
  );
}

function PrintedAnswer({
  initiative,
  question,
}: {
  readonly initiative: Initiative;
  readonly question: QuestionId;
}): React.ReactElement {
  const text = useStrings(strings);
  const { types } = useStrings(journey);
  if (isUnknown(initiative, question)) return <p>{text.summary.unknown(initiative[planColumn(question)] ?? '')}</p>;
  const rows = question === 'Stakeholders' ? readStakeholders(initiative.StakeholderRows) : [];
  const kind = question === 'Kind' && initiative.Type ? types[initiative.Type] : undefined;
  const answer = [kind, initiative[question]].filter(Boolean).join('. ');
  const { fields, roles, stances, spoken, notSpoken, stanceUnknown } = text.parties;
  return (
    <>
      {rows.length > 0 && (
        <table>
          <thead>
            <tr>
              <th>{fields.who}</th>
              <th>{fields.role}</th>
              <th>{fields.interest}</th>
              <th>{fields.stance}</th>
              <th>{fields.spokenTo}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <td>{row.who}</td>
                <td>{row.role && roles[row.role]}</td>
                <td>{row.interest}</td>
                <td>{row.stance ? stances[row.stance] : stanceUnknown}</td>
                <td>{row.spokenTo ? spoken : notSpoken}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {(answer !== '' || rows.length === 0) && <p>{answer === '' ? text.noAnswer : answer}</p>}
    </>
  );
}
