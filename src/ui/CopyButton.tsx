import * as React from 'react';
import { Button } from './Button';
import { CheckMarkIcon } from './icons';
import { useStrings } from './language';
import { strings } from './strings';
import { Text } from './Text';

export interface CopyButtonProps {
  readonly text: string;
  readonly children: React.ReactNode;
}

/** Puts a text on the clipboard and says so, or says that the browser does not allow it. */
export function CopyButton({ text: copied, children }: CopyButtonProps): React.ReactElement {
  const text = useStrings(strings);
  const [result, setResult] = React.useState<'done' | 'refused'>();
  React.useEffect(() => setResult(undefined), [copied]);

  function copy(): void {
    navigator.clipboard.writeText(copied).then(
      () => setResult('done'),
      () => setResult('refused'),
    );
  }

  return (
    <>
      <Button icon={result === 'done' ? CheckMarkIcon : undefined} onClick={copy}>
        {children}
      </Button>
      <span role="status">
        {result && (
          <Text small secondary>
            {result === 'done' ? text.copied : text.copyRefused}
          </Text>
        )}
      </span>
    </>
  );
}
