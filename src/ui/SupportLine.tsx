import * as React from 'react';
import { factsOf } from './error-facts';
import { useStrings } from './language';
import { Button } from './Button';
import { Link } from './Link';
import { strings } from './strings';
import { referenceOf, useSupport } from './support';
import { Text } from './Text';

/** The number of an error for the help desk, what more they can use, to copy, and where the guides tell what to do. */
export function SupportLine({ error }: { readonly error: unknown }): React.ReactElement | null {
  const text = useStrings(strings);
  const support = useSupport();
  const { code, requestId } = factsOf(error);
  const help = support?.help?.(code);
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
      {help !== undefined && (
        <>
          {' · '}
          <Link inText href={help}>
            {text.whatToDo}
          </Link>
        </>
      )}
      <span role="status">
        {outcome === 'copied' && ` ${text.copiedForSupport}`}
        {outcome === 'refused' && ` ${text.notCopied}`}
      </span>
    </Text>
  );
}
