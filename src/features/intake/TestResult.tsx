import * as React from 'react';
import { completeness } from '../../domain/forms/read-submission';
import { Status } from '../../ui/Status';
import { useStrings } from '../../ui/language';
import { useServices } from '../../session/services';
import type { Sample } from './forms-data';
import { strings } from './strings';
import styles from './forms.module.scss';

export interface TestResultProps {
  readonly sample: Sample;
  /** Answers that need somebody to say what they mean. */
  readonly unknown: number;
}

/** What fetching this submission would find. Nothing is stored. */
export function TestResult({ sample, unknown }: TestResultProps): React.ReactElement {
  const text = useStrings(strings).test;
  const { now } = useServices();
  const { submission, folder, data, known } = sample;
  const read = data.kind === 'read' ? data : undefined;
  const complete = completeness(submission, folder, read, now());
  const attachments = folder?.attachments.length ?? 0;
  return (
    <ul className={styles.lines}>
      <li>
        {data.kind === 'read' ? (
          <Status kind="ok">{text.read(data.answers.size)}</Status>
        ) : complete === 'answers' ? (
          <Status kind="waiting">{text.answersLater}</Status>
        ) : (
          <Status kind="late">{text.reasons[data.reason]}</Status>
        )}
      </li>
      <li>
        {complete === 'attachments' ? (
          <Status kind="waiting">{text.filesLater(attachments, read?.files ?? 0)}</Status>
        ) : folder?.report ? (
          <Status kind={read && read.files > attachments ? 'warning' : 'ok'}>
            {read && read.files > attachments ? text.filesMissing(attachments, read.files) : text.found(attachments)}
          </Status>
        ) : (
          <Status kind="warning">{text.noReport}</Status>
        )}
      </li>
      {submission.folders.length > 1 && (
        <li>
          <Status kind="info">{text.moreFolders(submission.folders.length)}</Status>
        </li>
      )}
      <li>
        <Status kind={known ? 'info' : 'ok'}>{known ? text.known : text.isNew}</Status>
      </li>
      {unknown > 0 && (
        <li>
          <Status kind="warning">{text.unknown}</Status>
        </li>
      )}
    </ul>
  );
}
