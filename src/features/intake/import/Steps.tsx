import * as React from 'react';
import { CircleRingIcon, CompletedSolidIcon, RadioBtnOnIcon } from '../../../ui/icons';
import { useStrings } from '../../../ui/language';
import { HiddenText } from '../../../ui/Text';
import { importStrings } from './import-strings';
import styles from './import.module.scss';

export const importSteps = ['file', 'columns', 'check', 'run'] as const;
export type ImportStep = (typeof importSteps)[number];

/** Where the import is: file, columns, check, import. */
export function Steps({ current, done }: { readonly current: ImportStep; readonly done: boolean }): React.ReactElement {
  const text = useStrings(importStrings).steps;
  const at = importSteps.indexOf(current);
  return (
    <ol className={styles.steps} aria-label={text.label}>
      {importSteps.map((step, index) => {
        const state = index < at || done ? 'done' : index === at ? 'here' : 'todo';
        const Mark = { done: CompletedSolidIcon, here: RadioBtnOnIcon, todo: CircleRingIcon }[state];
        return (
          <li key={step} className={styles[state]} aria-current={state === 'here' ? 'step' : undefined}>
            <span className={styles.mark}>
              <Mark />
            </span>
            {text[step]}
            <HiddenText>{`, ${text[state]}`}</HiddenText>
          </li>
        );
      })}
    </ol>
  );
}
