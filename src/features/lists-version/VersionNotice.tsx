import * as React from 'react';
import { compareLists, listsVersionKey } from '../../domain/lists-version';
import { schemaVersion } from '../../domain/records.generated';
import { useCopies } from '../../session/copies';
import { useNavigation } from '../../session/navigation';
import { useServices } from '../../session/services';
import { useAlive } from '../../session/use-command';
import { Box } from '../../ui/Box';
import { Button } from '../../ui/Button';
import { useStrings } from '../../ui/language';
import { LinkButton } from '../../ui/Link';
import { strings } from './strings';

/** Under which name it is kept for which version the lists were right, and when. */
const copyName = 'lists-version';

/** A tab stays open for days; the lists are upgraded once in a while. In milliseconds. */
const often = 30 * 60_000;

/**
 * Says that the lists are newer than this code, which a tab that is still open must be told, and to who may set up that
 * they are older. Asks for one setting: not again within half an hour in this browser, on whichever page, once they were
 * found to go together; and when somebody returns to the tab later than that.
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
  const copies = useCopies();
  const alive = useAlive();
  const [found, setFound] = React.useState<'same' | 'older' | 'newer'>('same');
  React.useEffect(() => {
    const { now } = services;
    // Other code has other lists: what was found for it says nothing about these.
    const kept = copies.read<number>(copyName);
    let askedAt = kept?.value === schemaVersion ? Date.parse(kept.at) : 0;
    const ask = async (): Promise<void> => {
      askedAt = now().getTime();
      const setting = await services.lists.settings.getByKey(listsVersionKey);
      const state = compareLists(setting?.record.Value ?? undefined);
      if (state === 'same') copies.write(copyName, schemaVersion);
      const isTold = state !== 'older' || (await services.me()).mayManageSite;
      if (alive.current) setFound(isTold ? state : 'same');
    };
    // Lists that cannot be read say so on the screen itself.
    const quietly = (): void => void ask().catch(() => undefined);
    const onVisible = (): void => {
      if (document.visibilityState === 'visible' && now().getTime() - askedAt > often) quietly();
    };
    onVisible();
    document.addEventListener('visibilitychange', onVisible);
    return () => document.removeEventListener('visibilitychange', onVisible);
  }, [services, copies, alive]);
  return found;
}
