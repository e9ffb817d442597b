import * as React from 'react';
import { can } from '../../domain/rights';
import { useServices } from '../../session/services';
import { part } from '../../session/parts';
import { useLoad } from '../../session/use-load';
import { Box } from '../../ui/Box';
import { Failure } from '../../ui/Failure';
import { useStrings } from '../../ui/language';
import { Loading } from '../../ui/Loading';
import { Columns, PageTitle } from '../../ui/Section';
import { DestinationSection } from './DestinationSection';
import { strings } from './strings';
import { TemplateSection } from './TemplateSection';
import { TextSection } from './TextSection';

/**
 * Counters to refer to, and texts for residents: everybody reads, coordinators and administrators change. Templates for
 * the startnotitie for who may place them.
 */
export function TextsView(): React.ReactElement {
  const text = useStrings(strings);
  const services = useServices();
  const loaded = useLoad(['counters-and-texts'], () =>
    services.together(async (lists) => {
      const [person, destinations, texts] = await Promise.all([
        services.me(),
        part(lists.destinations.find({ top: 1000 })),
        part(lists.standardTexts.find({ top: 100 })),
      ]);
      return { me: person, destinations, texts };
    }),
  );
  const { data, error, refresh } = loaded;
  const retry = (): void => void refresh();
  return (
    <>
      <PageTitle sub={text.sub}>{text.title}</PageTitle>
      {error !== undefined && <Failure error={error} onRetry={retry} />}
      {!data && error === undefined && <Loading rows={8} />}
      {data && !can(data.me, 'manageDestinations') && <Box>{text.readOnly}</Box>}
      {data && (
        <Columns
          asideWidth={528}
          main={
            <>
              {data.destinations.state === 'ready' ? (
                <DestinationSection
                  me={data.me}
                  destinations={data.destinations.value.items.map(({ record }) => record)}
                  refresh={refresh}
                />
              ) : (
                <Failure title={text.destinationsFailed} error={data.destinations.error} onRetry={retry} />
              )}
              {can(data.me, 'manageTemplates') && <TemplateSection me={data.me} />}
            </>
          }
          aside={
            data.texts.state === 'ready' ? (
              <TextSection me={data.me} texts={data.texts.value.items.map(({ record }) => record)} refresh={refresh} />
            ) : (
              <Failure title={text.textsFailed} error={data.texts.error} onRetry={retry} />
            )
          }
        />
      )}
    </>
  );
}
