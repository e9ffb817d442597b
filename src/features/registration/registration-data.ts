import * as React from 'react';
import type { Me, Services } from '../../data/ports';
import type { Setting } from '../../domain/records.generated';
import { readSettings } from '../../domain/settings';
import type { Settings } from '../../domain/settings';
import { useServices } from '../../session/services';
import { useLoad } from '../../session/use-load';

/** What the form needs before the first key is pressed. */
export interface RegistrationData {
  readonly me: Me;
  readonly settings: Settings;
}

export type RegistrationDataState =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: unknown; readonly retry: () => void }
  | ({ readonly state: 'ready' } & RegistrationData);

interface RawData {
  readonly me: Me;
  readonly settings: readonly Pick<Setting, 'Key' | 'Value'>[];
}

/** Who registers and by which settings: one round trip; on a second visit at once from this computer. */
export function useRegistrationData(): RegistrationDataState {
  const services = useServices();
  const { data, copy, error, refresh } = useLoad(['registration'], () => read(services), { strip: (raw) => raw });
  const raw = data ?? copy?.value;
  const settings = React.useMemo(() => raw && readSettings(raw.settings), [raw]);
  if (raw && settings) return { state: 'ready', me: raw.me, settings };
  return error === undefined ? { state: 'loading' } : { state: 'failed', error, retry: () => void refresh() };
}

async function read(services: Services): Promise<RawData> {
  const [me, settings] = await services.together((lists) =>
    Promise.all([services.me(), lists.settings.find({ select: ['Key', 'Value'], top: 200 })]),
  );
  return { me, settings: settings.items.map(({ record }) => record) };
}
