import * as React from 'react';
import { markMisfit, unmarkMisfit } from '../../commands/mark-misfit';
import type { Me } from '../../data/ports';
import type { Misfit } from '../../domain/records.generated';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import type { CommandState } from '../../session/use-command';

export interface Misfits {
  /** Who does not fit the opgave on screen. */
  readonly marked: readonly { readonly personKey: string; readonly name: string }[];
  readonly keys: ReadonlySet<string>;
  /** Who was marked last here, while it can be undone in place. */
  readonly last: { readonly personKey: string; readonly name: string; readonly at: Date } | undefined;
  readonly change: CommandState<MisfitChange, unknown>;
}

export interface MisfitChange {
  readonly fits: boolean;
  readonly colleague: { readonly personKey: string; readonly name: string };
}

/** "Niet passend" for the opgave on screen, and the way back. */
export function useMisfits(
  me: Me,
  opgaveKey: string | undefined,
  stored: readonly Misfit[],
  refresh: () => Promise<void>,
): Misfits {
  const services = useServices();
  const [last, setLast] = React.useState<Misfits['last'] & { readonly opgaveKey: string }>();
  const change = useCommand<MisfitChange, unknown>(async (_, { fits, colleague }) => {
    if (opgaveKey === undefined) return undefined;
    const input = { actor: me, opgaveKey, colleague };
    const result = fits ? await unmarkMisfit(services, input) : await markMisfit(services, input);
    setLast(fits ? undefined : { ...colleague, at: services.now(), opgaveKey });
    await refresh();
    return result;
  });
  const marked = stored
    .filter(({ OpgaveKey }) => OpgaveKey === opgaveKey)
    .map(({ PersonKey, Title }) => ({ personKey: PersonKey.toLowerCase(), name: Title }));
  return {
    marked,
    keys: new Set(marked.map(({ personKey }) => personKey)),
    last: last?.opgaveKey === opgaveKey ? last : undefined,
    change,
  };
}
