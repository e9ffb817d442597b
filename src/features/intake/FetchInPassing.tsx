import * as React from 'react';
import { useSWRConfig } from 'swr';
import { fetchSubmissions } from '../../commands/fetch-submissions';
import type { Services } from '../../data/ports';
import { readMappings } from '../../domain/forms/mapping';
import { can } from '../../domain/rights';
import { readSettings } from '../../domain/settings';
import { useServices } from '../../session/services';
import { useAlive } from '../../session/use-command';
import { Box } from '../../ui/Box';
import { Button } from '../../ui/Button';
import { useStrings } from '../../ui/language';
import { strings } from './strings';

/** Not more often than this in one tab of the browser, in milliseconds. */
const atMostEvery = 10 * 60_000;
/** What came since the last look is among so many files. */
const newest = 500;
const lookedDraft = 'forms-looked';

/** Fetches what was sent in on the website while somebody of the pool looks at Vandaag, and says so when something is new. */
export function FetchInPassing(): React.ReactElement | null {
  const text = useStrings(strings).inPassing;
  const services = useServices();
  const alive = useAlive();
  const { mutate } = useSWRConfig();
  const [created, setCreated] = React.useState(0);

  React.useEffect(() => {
    void fetchNew(services).then((count) => alive.current && setCreated(count));
  }, [services, alive]);

  if (created === 0) return null;
  return (
    <Box
      role="status"
      actions={
        <Button
          onClick={() => {
            setCreated(0);
            void mutate(() => true);
          }}
        >
          {text.show}
        </Button>
      }
    >
      {text.arrived(created)}
    </Box>
  );
}

/** @returns how many registrations are new */
async function fetchNew(services: Services): Promise<number> {
  const { drafts, now, lists } = services;
  const looked = drafts.read<number>(lookedDraft)?.value ?? 0;
  if (now().getTime() - looked < atMostEvery) return 0;
  try {
    const actor = await services.me();
    if (!can(actor, 'fetchForms')) return 0;
    drafts.write(lookedDraft, now().getTime());
    const rows = await lists.settings.find({ select: ['Key', 'Value'], top: 500 });
    const records = rows.items.map(({ record }) => record);
    const mappings = readMappings(records);
    if (mappings.size === 0) return 0;
    const result = await fetchSubmissions(services, { actor, settings: readSettings(records), mappings, newest });
    return result.kind === 'fetched' ? result.created.length : 0;
  } catch {
    // Nobody asked for it: who wants to know what stands in the way sees it on the page of the forms.
    return 0;
  }
}
