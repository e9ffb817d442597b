import * as React from 'react';
import type { Stored } from '../data/ports';
import type { Initiative } from '../domain/records.generated';
import type { Autosave } from './autosave';
import type { DossierStepProps } from './dossier';
import { useLiveInitiative } from './use-live-initiative';

/** Somebody else saved a field. */
export interface ByOther {
  readonly name: string;
  readonly at: string;
  /** The reader is in the field, and sees it when they leave it. */
  readonly waits: boolean;
}

export interface UseOthersInput<I extends string, V> extends Pick<DossierStepProps, 'dossier' | 'refresh'> {
  readonly autosave: Autosave<I, V>;
  /** The fields of this screen that differ between two versions. */
  readonly changedFields: (before: Initiative, after: Initiative) => readonly I[];
}

/** What colleagues save on the same screen appears by itself, with who and when; never under somebody's cursor. */
export function useOthers<I extends string, V>(input: UseOthersInput<I, V>): (id: I) => ByOther | undefined {
  const { dossier, refresh, autosave, changedFields } = input;
  const [changes, setChanges] = React.useState<ReadonlyMap<I, Omit<ByOther, 'waits'>>>(new Map());
  useLiveInitiative({
    initiativeKey: dossier.initiative.record.Key,
    known: () => autosave.stored.etag,
    onNewer: (newer) => {
      const name = newer.editorName;
      if (name !== undefined && name !== dossier.me.name) {
        const at = newer.modifiedAt;
        const ids = changedFields(autosave.stored.record, newer.record);
        setChanges((known) => new Map([...known, ...ids.map((id) => [id, { name, at }] as const)]));
      }
      autosave.rebase(newer);
      if (isMoved(dossier.initiative, newer)) void refresh();
    },
  });
  return (id) => {
    const change = changes.get(id);
    return change && { ...change, waits: autosave.isBehind(id) };
  };
}

/** More changed than the fields of a screen: the whole dossier is read again. */
function isMoved({ record }: Stored<Initiative>, { record: newer }: Stored<Initiative>): boolean {
  return (
    record.Phase !== newer.Phase ||
    record.IsOpen !== newer.IsOpen ||
    record.AccountmanagerKey !== newer.AccountmanagerKey ||
    record.StandInKey !== newer.StandInKey
  );
}
