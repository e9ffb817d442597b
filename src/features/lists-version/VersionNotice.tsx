import * as React from 'react';
import { compareLists, listsVersionKey } from '../../domain/lists-version';
import { useNavigation } from '../../session/navigation';
import { useServices } from '../../session/services';
import { useAlive } from '../../session/use-command';
import { Box } from '../../ui/Box';
import { Button } from '../../ui/Button';
import { useStrings } from '../../ui/language';
import { LinkButton } from '../../ui/Link';
import { strings } from './strings';

/** A tab stays open for days; the lists are upgraded once in a while. In milliseconds. */
const often = 30 * 60_000;

/**
 * Says that the lists are newer than this code, which a tab that is still open must be told, and to who may set up that
 * they are older. Asks for one setting, when it comes and when somebody returns to the tab after half an hour.
 */
export function VersionNotice(): React.ReactElement | null {
  const text = useStrings(strings);
  const { linkTo } = useNavigation();
  const found = useListsVersion();
  const [closed, setClosed] = React.useState(false);
  if (found === 'newer') {
    return (
      <Box
        tone="warning"
        role="status"
        actions={<Button onClick={() => window.location.reload()}>{text.reload}</Button>}
      >
        {text.newer}
      </Box>
    );
  }
  if (found !== 'older' || closed) return null;
  return (
    <Box
      tone="neutral"
      role="status"
      onDismiss={() => setClosed(true)}
      actions={<LinkButton {...linkTo({ view: 'setup' })}>{text.toSetup}</LinkButton>}
    >
      {text.older}
    </Box>
  );
}

/** @returns `older` only to who may mend it */
function useListsVersion(): 'same' | 'older' | 'newer' {
  const services = useServices();
  const alive = useAlive();
  const [found, setFound] = React.useState<'same' | 'older' | 'newer'>('same');
  React.useEffect(() => {
    let askedAt = 0;
    const ask = async (): Promise<void> => {
      askedAt = Date.now();
      const setting = await services.lists.settings.getByKey(listsVersionKey);
      const state = compareLists(setting?.record.Value ?? undefined);
      const isTold = state !== 'older' || (await services.me()).mayManageSite;
      if (alive.current) setFound(isTold ? state : 'same');
    };
    // Lists that cannot be read say so on the screen itself.
    const quietly = (): void => void ask().catch(() => undefined);
    const onVisible = (): void => {
      if (document.visibilityState === 'visible' && Date.now() - askedAt > often) quietly();
    };
    quietly();
    document.addEventListener('visibilitychange', onVisible);
    return () => document.removeEventListener('visibilitychange', onVisible);
  }, [services, alive]);
  return found;
}
