import * as React from 'react';
import { hasCode } from '../../data/app-error';
import { Button } from '../../ui/Button';
import { InfoIcon } from '../../ui/icons';
import { useStrings } from '../../ui/language';
import { Text } from '../../ui/Text';
import styles from './broadening.module.scss';
import { strings } from './strings';
import type { SourceName } from './use-finder';

export interface QuietLineProps {
  readonly children: React.ReactNode;
  readonly onRetry?: () => void;
}

/** One quiet line for a part that did not answer: the rest of the screen holds. */
export function QuietLine({ children, onRetry }: QuietLineProps): React.ReactElement {
  const text = useStrings(strings);
  return (
    <div className={styles.quiet}>
      <Text small secondary block>
        <InfoIcon /> {children}{' '}
        {onRetry && (
          <Button kind="link" onClick={onRetry}>
            {text.retry}
          </Button>
        )}
      </Text>
    </div>
  );
}

export interface SourceLineProps {
  readonly name: SourceName | 'find';
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** Says which source is missing; without a permission trying again does not help, so then it says who can. */
export function SourceLine({ name, error, onRetry }: SourceLineProps): React.ReactElement {
  const { failed, notAllowed } = useStrings(strings);
  if ((name === 'owners' || name === 'groups' || name === 'find') && hasCode(error, 'scope-missing')) {
    return <QuietLine>{notAllowed[name](error.detail.subject ?? 'Microsoft Graph')}</QuietLine>;
  }
  return <QuietLine onRetry={onRetry}>{failed[name]}</QuietLine>;
}
