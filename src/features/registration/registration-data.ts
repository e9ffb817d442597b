import * as React from 'react';
import type { Me, Services } from '../../data/ports';
import type { Setting, StandardText } from '../../domain/records.generated';
import { readSettings } from '../../domain/settings';
import type { Settings } from '../../domain/settings';
import { part, valueOr } from '../../session/parts';
import { useServices } from '../../session/services';
import { useLoad } from '../../session/use-load';

/** What the form needs before the first key is pressed. */
export interface RegistrationData {
  readonly me: Me;
  readonly settings: Settings;
  /** Standard texts that the municipality changed. */
  readonly texts: readonly Pick<StandardText, 'Key' | 'Value'>[];
}

export type RegistrationDataState =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: unknown; readonly retry: () => void }
  | ({ readonly state: 'ready' } & RegistrationData);

interface RawData {
  readonly me: Me;
  readonly settings: readonly Pick<Setting, 'Key' | 'Value'>[];
  readonly texts?: RegistrationData['texts'];
}

/** Who registers and by which settings: one round trip; on a second visit at once from this computer. */
export function useRegistrationData(): RegistrationDataState {
  const services = useServices();
  const { data, copy, error, refresh } = useLoad(['registration'], () => read(services), { strip: (raw) => raw });
  const raw = data ?? copy?.value;
  const settings = React.useMemo(() => raw && readSettings(raw.settings), [raw]);
  if (raw && settings) return { state: 'ready', me: raw.me, settings, texts: raw.texts ?? [] };
  return error === undefined ? { state: 'loading' } : { state: 'failed', error, retry: () => void refresh() };
}

async function read(services: Services): Promise<RawData> {
  const [me, settings, texts] = await services.together((lists) =>
    Promise.all([
      services.me(),
      lists.settings.find({ select: ['Key', 'Value'], top: 200 }),
      // A site that was made before there were such texts has the usual ones.
      part(lists.standardTexts.find({ select: ['Key', 'Value'], top: 100 })),
    ]),
  );
  return {
    me,
    settings: settings.items.map(({ record }) => record),
    texts: valueOr(texts, { items: [] }).items.map(({ record }) => record),
  };
}
