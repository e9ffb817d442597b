import * as React from 'react';
import type { SetupFinding } from '../../data/ports';
import { Box } from '../../ui/Box';
import { Button } from '../../ui/Button';
import { useStrings } from '../../ui/language';
import { strings } from './strings';

/** That the lists are of before this code, or this code of before the lists; nothing when they go together. */
export function VersionBox({ findings }: { readonly findings: readonly SetupFinding[] }): React.ReactElement | null {
  const text = useStrings(strings);
  const version = findings.find(({ id }) => id === 'version');
  const [found = ''] = version?.names ?? [];
  if (version?.reason === 'newer') {
    return (
      <Box
        tone="warning"
        actions={<Button onClick={() => window.location.reload()}>{text.newer.reload}</Button>}
        role="status"
      >
        {text.newer.sentence}
      </Box>
    );
  }
  return version?.reason === 'older' ? <Box tone="warning">{text.upgrade(found, version.subject)}</Box> : null;
}
