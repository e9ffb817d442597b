import type { Me, Services, Stored } from '../data/ports';
import type { DossierFacts } from '../domain/phases';
import type { Contributor, Initiative, OpgaveLink, Weighing } from '../domain/records.generated';
import { readSettings } from '../domain/settings';
import type { Settings } from '../domain/settings';
import useSWR from 'swr';
import { useServices } from './services';

/** What every step of a dossier needs: read in one round trip. */
export interface Dossier {
  readonly me: Me;
  readonly settings: Settings;
  readonly initiative: Stored<Initiative>;
  readonly opgaveLinks: readonly Stored<OpgaveLink>[];
  readonly contributors: readonly Stored<Contributor>[];
  readonly weighings: readonly Stored<Weighing>[];
}

/** What the frame of the dossier gives to each of its steps. */
export interface DossierStepProps {
  readonly dossier: Dossier;
  /** Reads the dossier again after a command; resolves when the screen shows it. */
  readonly refresh: () => Promise<void>;
  /** Goes to another step of this dossier, e.g. `'verkenning'`. */
  readonly goTo: (step: string) => void;
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

/** Enough for every dossier seen so far; more than this many colleagues or opgaven on one initiative is a mistake. */
const childLimit = 200;

/**
 * The dossier of an initiative, refreshed after each command.
 * @param initiativeKey - key of the initiative
 */
export function useDossier(initiativeKey: string): DossierState {
  const services = useServices();
  const { data, error, mutate } = useSWR<Dossier | 'absent', unknown>(dossierKey(initiativeKey), () =>
    readDossier(services, initiativeKey),
  );
  if (data === 'absent') return { state: 'absent' };
  if (data) {
    return {
      state: 'ready',
      dossier: data,
      error,
      refresh: async () => {
        await mutate();
      },
    };
  }
  if (error !== undefined) return { state: 'failed', error, retry: () => void mutate() };
  return { state: 'loading' };
}

export function dossierKey(initiativeKey: string): readonly string[] {
  return ['dossier', initiativeKey];
}

/** @returns the facts on which the rules of the journey decide */
export function factsOf(dossier: Dossier): DossierFacts {
  return {
    initiative: dossier.initiative.record,
    opgaveLinks: dossier.opgaveLinks.map((link) => link.record),
    contributors: dossier.contributors.map((contributor) => contributor.record),
    weighings: dossier.weighings.map((weighing) => weighing.record),
  };
}

/**
 * Reads what a dossier needs, in one round trip.
 * @returns `'absent'` when there is no initiative with this key
 */
export async function readDossier(services: Services, initiativeKey: string): Promise<Dossier | 'absent'> {
  const ofInitiative = [{ column: 'InitiativeKey', is: 'eq', value: initiativeKey }] as const;
  const [me, settings, initiative, opgaveLinks, contributors, weighings] = await services.together((lists) =>
    Promise.all([
      services.me(),
      lists.settings.find({ top: childLimit }),
      lists.initiatives.getByKey(initiativeKey),
      lists.opgaveLinks.find({ where: ofInitiative, top: childLimit }),
      lists.contributors.find({ where: ofInitiative, top: childLimit }),
      lists.weighings.find({ where: ofInitiative, top: childLimit }),
    ]),
  );
  if (!initiative) return 'absent';
  return {
    me,
    settings: readSettings(settings.items.map((setting) => setting.record)),
    initiative,
    opgaveLinks: opgaveLinks.items,
    contributors: contributors.items,
    weighings: weighings.items,
  };
}
