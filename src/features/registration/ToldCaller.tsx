import * as React from 'react';
import { Button } from '../../ui/Button';
import { Facts } from '../../ui/Facts';
import type { FactsProps } from '../../ui/Facts';
import { useStrings } from '../../ui/language';
import { Marked } from '../../ui/Marked';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import styles from './registration.module.scss';
import { strings } from './strings';

export interface ToldCallerProps {
  /** What was done, with the time. */
  readonly done: string;
  /** What to read aloud, and the day in it. */
  readonly say: string;
  readonly day: string;
  readonly facts: FactsProps['facts'];
  readonly onNext: () => void;
  readonly onAdjust: () => void;
  readonly children?: React.ReactNode;
}

/** It is written down: what to tell the caller, and the next one. */
export function ToldCaller({ done, say, day, facts, onNext, onAdjust, children }: ToldCallerProps): React.ReactElement {
  const text = useStrings(strings);
  const next = React.useRef<HTMLButtonElement>(null);
  React.useEffect(() => next.current?.focus(), []);
  return (
    <div>
      <div role="status">
        <Status kind="ok" strong>
          {done}
        </Status>
        <div className={styles.aloud}>
          <Text small>{text.readAloud}</Text>
          <p>
            <Marked bold text={say} words={[day]} />
          </p>
        </div>
      </div>
      <Facts facts={facts} />
      <div className={styles.actions}>
        <Button ref={next} kind="primary" large onClick={onNext}>
          {text.next}
        </Button>
        <Button large onClick={onAdjust}>
          {text.adjust}
        </Button>
        <span className={styles.end}>
          <Text small secondary>
            {text.shortcut}
          </Text>
        </span>
      </div>
      {children}
    </div>
  );
}
