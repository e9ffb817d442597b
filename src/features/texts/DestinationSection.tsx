import * as React from 'react';
import { startDestinations } from '../../commands/start-destinations';
import { AppError } from '../../data/app-error';
import type { Me } from '../../data/ports';
import { findDestinations } from '../../domain/destinations';
import type { Destination } from '../../domain/records.generated';
import { can } from '../../domain/rights';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import { Box } from '../../ui/Box';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { Failure } from '../../ui/Failure';
import { useStrings } from '../../ui/language';
import { Row, Rows } from '../../ui/Rows';
import { Section } from '../../ui/Section';
import { Text } from '../../ui/Text';
import { DestinationPanel } from './DestinationPanel';
import { strings } from './strings';

export interface DestinationSectionProps {
  readonly me: Me;
  readonly destinations: readonly Destination[];
  readonly refresh: () => Promise<void>;
}

/** Every counter and organisation, those that are no longer in use last. */
export function DestinationSection({ me, destinations, refresh }: DestinationSectionProps): React.ReactElement {
  const text = useStrings(strings);
  const services = useServices();
  const mayChange = can(me, 'manageDestinations');
  const [open, setOpen] = React.useState<Destination | 'new'>();
  const [said, setSaid] = React.useState<string>();
  const start = useCommand(async (commandKey: string, actor: Me) => {
    const { kind } = await startDestinations(services, { actor, commandKey });
    if (kind === 'blocked') throw new AppError('no-rights', { subject: 'Loketten' });
    await refresh();
  });
  const ordered = findDestinations('', destinations);
  const shown = [...ordered.filter(({ IsActive }) => IsActive), ...ordered.filter(({ IsActive }) => !IsActive)];
  return (
    <Section
      heading={text.destinations}
      count={shown.length}
      action={
        mayChange && (
          <Button kind="link" onClick={() => setOpen('new')}>
            {text.add}
          </Button>
        )
      }
    >
      <div role="status">
        {said !== undefined && (
          <Box tone="ok" onDismiss={() => setSaid(undefined)}>
            {said}
          </Box>
        )}
      </div>
      {shown.length === 0 && (
        <Empty kind="info" title={text.noDestinations}>
          {mayChange && (
            <>
              <p>{text.noDestinationsHelp}</p>
              <Button busy={start.busy} onClick={() => void start.run(me)}>
                {text.start}
              </Button>
            </>
          )}
        </Empty>
      )}
      {start.error !== undefined && <Failure title={text.saveFailed} error={start.error} />}
      {shown.length > 0 && (
        <Rows label={text.destinations}>
          {shown.map((destination) => (
            <Row
              key={destination.Key}
              action={
                mayChange && (
                  <Button kind="quiet" label={text.changeOf(destination.Title)} onClick={() => setOpen(destination)}>
                    {text.change}
                  </Button>
                )
              }
            >
              <Text strong>{destination.Title}</Text>{' '}
              <Text small secondary>
                {destination.IsActive ? text.kinds[destination.Kind] : text.retired}
              </Text>
              {destination.HandlesWhat && <Text block>{destination.HandlesWhat}</Text>}
              {destination.CallerText && (
                <Text secondary block>
                  {destination.CallerText}
                </Text>
              )}
              {destination.Contact && (
                <Text small secondary block>
                  {text.reach(destination.Contact)}
                </Text>
              )}
            </Row>
          ))}
        </Rows>
      )}
      {open !== undefined && (
        <DestinationPanel
          me={me}
          destination={open === 'new' ? undefined : open}
          onClose={() => setOpen(undefined)}
          onSaved={async (name) => {
            setSaid(text.savedDestination(name));
            await refresh();
            setOpen(undefined);
          }}
        />
      )}
    </Section>
  );
}
