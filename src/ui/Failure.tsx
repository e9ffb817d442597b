import * as React from 'react';
import { Box } from './Box';
import { Button } from './Button';
import { factsOf } from './error-facts';
import { LockIcon, PlugDisconnectedIcon } from './icons';
import { useStrings } from './language';
import { strings } from './strings';
import { SupportLine } from './SupportLine';

export interface FailureProps {
  readonly error: unknown;
  /** What does not work, in the words of the screen: "De wegingen zijn niet geladen." */
  readonly title?: string;
  /** Tries again; leave out where that cannot help. */
  readonly onRetry?: () => void;
  /** What was seen last, or another way on. */
  readonly children?: React.ReactNode;
}

/** The part of a screen that failed: what is, what it means, what can be done. The rest of the screen stays. */
export function Failure({ error, title, onRetry, children }: FailureProps): React.ReactElement {
  const text = useStrings(strings);
  const { code, subject } = factsOf(error);
  const mild = code === 'offline' || code === 'no-rights' || code === 'scope-missing';
  const icon =
    code === 'offline' ? PlugDisconnectedIcon : code === 'no-rights' || code === 'scope-missing' ? LockIcon : undefined;
  return (
    <>
      <Box
        tone={mild ? 'warning' : 'error'}
        icon={icon}
        role="alert"
        actions={onRetry && <Button onClick={onRetry}>{text.retry}</Button>}
      >
        {title && <strong>{title} </strong>}
        {text.errors[code]}
        {code === 'scope-missing' && subject && ` (${subject})`}
        <SupportLine error={error} />
      </Box>
      {children}
    </>
  );
}

/** @returns the sentence for an error, for where a whole box is too much */
export function useErrorSentence(): (error: unknown) => string {
  const text = useStrings(strings);
  return (error) => text.errors[factsOf(error).code];
}
