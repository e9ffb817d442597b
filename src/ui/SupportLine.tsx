import * as React from 'react';
import { factsOf } from './error-facts';
import { useStrings } from './language';
import { Button } from './Button';
import { strings } from './strings';
import { referenceOf, useSupport } from './support';
import { Text } from './Text';

/** The number of an error for the help desk, and what more they can use, to copy. */
export function SupportLine({ error }: { readonly error: unknown }): React.ReactElement | null {
  const text = useStrings(strings);
  const support = useSupport();
  const { requestId } = factsOf(error);
  const [at] = React.useState(() => support?.now() ?? new Date());
  const [outcome, setOutcome] = React.useState<'copied' | 'refused'>();
  if (!support && requestId === undefined) return null;
  const reference = referenceOf(requestId, at);
  const copy = async (): Promise<void> => {
    try {
      await support?.copy(support.describe(error, reference));
      setOutcome('copied');
    } catch {
      setOutcome('refused');
    }
  };
  return (
    <Text small secondary block>
      {text.supportId(reference)}
      {support && (
        <>
          {' '}
          <Button kind="link" onClick={() => void copy()}>
            {text.copyForSupport}
          </Button>
        </>
      )}
      <span role="status">
        {outcome === 'copied' && ` ${text.copiedForSupport}`}
        {outcome === 'refused' && ` ${text.notCopied}`}
      </span>
    </Text>
  );
}
