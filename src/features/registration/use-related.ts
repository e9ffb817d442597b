import * as React from 'react';
import { relateInitiatives } from '../../commands/relate-initiatives';
import type { Me } from '../../data/ports';
import { deriveKey } from '../../domain/keys';
import type { Registration } from '../../domain/records.generated';
import { useServices } from '../../session/services';
import type { KnownInitiative } from './known-initiatives';

export interface RelatedTo {
  readonly initiative: KnownInitiative;
  readonly why: string;
}

export interface Related {
  readonly chosen: readonly RelatedTo[];
  readonly add: (related: RelatedTo) => void;
  readonly remove: (key: string) => void;
  readonly clear: () => void;
  readonly error: unknown;
  readonly retry: () => void;
}

/** Known initiatives that the new one is to be linked with: done as soon as it is registered. */
export function useRelated(me: Me, registered: Registration | undefined): Related {
  const services = useServices();
  const [chosen, setChosen] = React.useState<readonly RelatedTo[]>([]);
  const [error, setError] = React.useState<unknown>();
  const latest = React.useRef({ services, me, chosen });
  latest.current = { services, me, chosen };
  const link = React.useCallback(async ({ Key, InitiativeKey, Title }: Registration): Promise<void> => {
    const { services: world, me: actor, chosen: others } = latest.current;
    setError(undefined);
    try {
      for (const { initiative, why } of others) {
        await relateInitiatives(world, {
          one: { Key: InitiativeKey ?? deriveKey(Key, 'initiative'), Title },
          other: initiative,
          why,
          actor,
          commandKey: deriveKey(Key, `related:${initiative.Key}`),
        });
      }
    } catch (failure) {
      setError(failure);
    }
  }, []);
  React.useEffect(() => {
    if (registered) void link(registered);
  }, [registered, link]);
  return {
    chosen,
    error,
    add: (related) => setChosen((before) => [...before, related]),
    remove: (key) => setChosen((before) => before.filter(({ initiative }) => initiative.Key !== key)),
    clear: () => {
      setChosen([]);
      setError(undefined);
    },
    retry: () => {
      if (registered) void link(registered);
    },
  };
}
