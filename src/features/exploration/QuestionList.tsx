import * as React from 'react';
import { questionState } from '../../domain/exploration';
import type { QuestionId, QuestionState } from '../../domain/exploration';
import type { Initiative } from '../../domain/records.generated';
import { useStrings } from '../../ui/language';
import { Progress } from '../../ui/Progress';
import { Status } from '../../ui/Status';
import type { StatusKind } from '../../ui/Status';
import styles from './exploration.module.scss';
import { questionIds } from './questions';
import { strings } from './strings';

const kinds: Readonly<Record<QuestionState | 'conflict', StatusKind>> = {
  answered: 'ok',
  unknown: 'partial',
  'unknown-without-plan': 'open',
  empty: 'open',
  conflict: 'warning',
};

export interface QuestionListProps {
  /** With what is on screen in it. */
  readonly initiative: Initiative;
  readonly ready: number;
  readonly inConflict: (question: QuestionId) => boolean;
  readonly onGo: (question: QuestionId) => void;
}

/** The seven questions with how each stands; choosing one moves focus to its field. */
export function QuestionList({ initiative, ready, inConflict, onGo }: QuestionListProps): React.ReactElement {
  const text = useStrings(strings);
  return (
    <nav className={styles.list} aria-label={text.progress}>
      <Progress done={ready} total={questionIds.length} words={text.ready(ready, questionIds.length)} />
      <ol className={styles.items}>
        {questionIds.map((question) => {
          const state = inConflict(question) ? 'conflict' : questionState(initiative, question);
          return (
            <li key={question} className={styles.item}>
              <button type="button" className={styles.itemButton} onClick={() => onGo(question)}>
                <span>{text.questions[question].title}</span>
                <Status kind={kinds[state]} small>
                  {text.states[state]}
                </Status>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
