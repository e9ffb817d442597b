import useSWR from 'swr';
import { completeDossier, startDossier } from '../commands/read-dossier';
import type { Dossier as DossierRecords } from '../commands/read-dossier';
import type { Me, Services } from '../data/ports';
import { readSettings } from '../domain/settings';
import type { Settings } from '../domain/settings';
import { useServices } from './services';
import { useAlive } from './use-command';

/** What every step of a dossier needs: read in one round trip. */
export interface Dossier extends DossierRecords {
  readonly me: Me;
  readonly settings: Settings;
}

/** What the frame of the dossier gives to each of its steps. */
export interface DossierStepProps {
  readonly dossier: Dossier;
  /** Reads the dossier again after a command; resolves when the screen shows it. */
  readonly refresh: () => Promise<void>;
  /** Goes to another step of this dossier, e.g. `'verkenning'`. */
  readonly goTo: (step: string) => void;
}

/** What a panel over the dossier is given: an act on the dossier as a whole. */
export interface DossierPanelProps {
  readonly dossier: Dossier;
  readonly refresh: () => Promise<void>;
  readonly onClose: () => void;
}

export type DossierState =
  | { readonly state: 'loading' }
  | { readonly state: 'absent' }
  | { readonly state: 'failed'; readonly error: unknown; readonly retry: () => void }
  | {
      readonly state: 'ready';
      readonly dossier: Dossier;
      readonly refresh: () => Promise<void>;
      /** The last refresh failed: what is shown may be old. */
      readonly error?: unknown;
    };

export { factsOf } from '../commands/read-dossier';

/** There are about twenty settings. */
const settingLimit = 500;

/**
 * The dossier of an initiative, refreshed after each command.
 * @param initiativeKey - key of the initiative
 */
export function useDossier(initiativeKey: string): DossierState {
  const services = useServices();
  const { data, error, mutate } = useSWR<Dossier | 'absent', unknown>(dossierKey(initiativeKey), () =>
    readDossier(services, initiativeKey),
  );
  const alive = useAlive();
  if (data === 'absent') return { state: 'absent' };
  if (data) {
    return {
      state: 'ready',
      dossier: data,
      error,
      // A screen that saved on going away asks for this when the whole dossier may be gone already.
      refresh: async () => {
        if (alive.current) await mutate();
      },
    };
  }
  if (error !== undefined) return { state: 'failed', error, retry: () => void mutate() };
  return { state: 'loading' };
}

export function dossierKey(initiativeKey: string): readonly string[] {
  return ['dossier', initiativeKey];
}

/**
 * Reads what a dossier needs, in one round trip.
 * @returns `'absent'` when there is no initiative with this key
 */
export async function readDossier(services: Services, initiativeKey: string): Promise<Dossier | 'absent'> {
  const [me, settings, pages] = await services.together((lists) =>
    Promise.all([services.me(), lists.settings.find({ top: settingLimit }), startDossier(lists, initiativeKey)]),
  );
  const records = await completeDossier(pages);
  if (!records) return 'absent';
  return { ...records, me, settings: readSettings(settings.items.map((setting) => setting.record)) };
}
