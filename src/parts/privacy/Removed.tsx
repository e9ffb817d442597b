import * as React from 'react';
import type { Removed as RemovedResult } from '../../commands/remove-personal-data';
import { Box } from '../../ui/Box';
import { useStrings } from '../../ui/language';
import { Text } from '../../ui/Text';
import { CountLines } from './CountLines';
import { removeStrings } from './strings';

/** What was removed, and what stays that somebody else can remove. */
export function Removed({ result }: { readonly result: RemovedResult }): React.ReactElement {
  const text = useStrings(removeStrings);
  const { count, versionsOf, versionsKept, fromBin } = result;
  return (
    <>
      <Box tone="ok" role="status">
        {text.done}
        <ul>
          <CountLines count={count} />
          <li>{text.versionsOf(versionsOf)}</li>
          {fromBin > 0 && <li>{text.fromBin(fromBin)}</li>}
        </ul>
      </Box>
      {versionsKept > 0 && <Box tone="warning">{text.versionsKept(versionsKept)}</Box>}
      <Text small secondary block>
        {text.binHelp}
      </Text>
    </>
  );
}
