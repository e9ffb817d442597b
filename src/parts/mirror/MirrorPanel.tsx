import * as React from 'react';
import { answerMirror } from '../../commands/answer-mirror';
import type { AnswerMirrorResult } from '../../commands/answer-mirror';
import { mirrorCriteria } from '../../domain/partner-mirror';
import type { MirrorAnswers, MirrorSide } from '../../domain/partner-mirror';
import type { Dossier } from '../../session/dossier';
import { factsOf } from '../../session/dossier';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import { learning } from '../../strings/learning';
import { Choices } from '../../ui/Choices';
import { Failure } from '../../ui/Failure';
import { useStrings } from '../../ui/language';
import { Panel } from '../../ui/Panel';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import { TextField } from '../../ui/TextField';
import styles from './mirror.module.scss';
import { mirrorStrings } from './strings';

export interface MirrorPanelProps {
  readonly dossier: Dossier;
  readonly side: MirrorSide;
  /** What this person answered before at this moment. */
  readonly before: MirrorAnswers;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}

const scores = ['1', '2', '3', '4', '5'] as const;
type Score = (typeof scores)[number];

/** Seven statements, each from never to always. Nothing must be answered but one. */
export function MirrorPanel({ dossier, side, before, onClose, onDone }: MirrorPanelProps): React.ReactElement {
  const text = useStrings(mirrorStrings).panel;
  const words = useStrings(learning);
  const services = useServices();
  const [answers, setAnswers] = React.useState<MirrorAnswers>(before);
  const [remark, setRemark] = React.useState('');
  const [problem, setProblem] = React.useState<string>();
  const facts = factsOf(dossier);
  const command = useCommand<{ readonly answers: MirrorAnswers; readonly remark: string }, AnswerMirrorResult>(
    (commandKey, given) =>
      answerMirror(services, {
        actor: dossier.me,
        commandKey,
        initiative: facts.initiative,
        contributors: facts.contributors,
        side,
        ...given,
      }),
  );

  async function save(): Promise<void> {
    if (Object.keys(answers).length === 0) {
      setProblem(text.empty);
      return;
    }
    const result = await command.run({ answers, remark });
    if (!result) return;
    if (result.kind === 'blocked') setProblem(text.refused);
    else await onDone();
  }

  return (
    <Panel
      wide
      title={text[side]}
      onClose={onClose}
      onSubmit={() => void save()}
      step={{ label: text.save, cancel: text.cancel, busy: command.busy }}
    >
      <Text block>{text.intro[side]}</Text>
      <div className={styles.questions}>
        {mirrorCriteria.map((criterion) => (
          <Choices<Score>
            key={criterion}
            label={`${words.municipality} ${words.criteria[criterion]}`}
            options={scores.map((score) => ({ value: score, label: words.answers[score] }))}
            value={scores.find((score) => Number(score) === answers[criterion])}
            onChange={(score) => {
              setProblem(undefined);
              setAnswers({ ...answers, [criterion]: Number(score) });
            }}
          />
        ))}
        <TextField multiline label={text.remark} description={text.remarkHelp} value={remark} onChange={setRemark} />
      </div>
      {command.error !== undefined && <Failure error={command.error} title={text.failed} />}
      <div role="alert">{problem !== undefined && <Status kind="late">{problem}</Status>}</div>
    </Panel>
  );
}
