import * as React from 'react';
import type { Stored } from '../../data/ports';
import type { Initiative } from '../../domain/records.generated';
import { readStakeholders } from '../../domain/stakeholders';
import type { Autosave } from '../../session/autosave';
import type { DossierStepProps } from '../../session/dossier';
import { useLiveInitiative } from '../../session/use-live-initiative';
import { isFieldUntouched, questionIds, rowId } from './questions';
import type { FieldId, FieldValue } from './questions';

/** Somebody else saved a field. */
export interface ByOther {
  readonly name: string;
  readonly at: string;
  /** The reader is in the field, and sees it when they leave it. */
  readonly waits: boolean;
}

export interface UseOthersInput extends Pick<DossierStepProps, 'dossier' | 'refresh'> {
  readonly autosave: Autosave<FieldId, FieldValue>;
}

/** What colleagues save in the same exploration appears by itself, with who and when; never under somebody's cursor. */
export function useOthers({ dossier, refresh, autosave }: UseOthersInput): (id: FieldId) => ByOther | undefined {
  const [changes, setChanges] = React.useState<ReadonlyMap<FieldId, { readonly name: string; readonly at: string }>>(
    new Map(),
  );
  useLiveInitiative({
    initiativeKey: dossier.initiative.record.Key,
    known: () => autosave.stored.etag,
    onNewer: (newer) => {
      const { record } = autosave.stored;
      const name = newer.editorName;
      if (name !== undefined && name !== dossier.me.name) {
        const at = newer.modifiedAt;
        const ids = changedFields(record, newer.record);
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

function changedFields(before: Initiative, after: Initiative): readonly FieldId[] {
  const rows = [before, after]
    .flatMap((record) => readStakeholders(record.StakeholderRows))
    .map(({ key }) => rowId(key));
  return [...questionIds, ...new Set(rows)].filter(
    (id) => !isFieldUntouched(before, after, id) || markOf(before, id) !== markOf(after, id),
  );
}

function markOf({ UnknownAnswers = '' }: Initiative, id: FieldId): boolean {
  return UnknownAnswers.split(';').includes(id);
}

/** More changed than the answers: the whole dossier is read again. */
function isMoved({ record }: Stored<Initiative>, { record: newer }: Stored<Initiative>): boolean {
  return (
    record.Phase !== newer.Phase ||
    record.IsOpen !== newer.IsOpen ||
    record.AccountmanagerKey !== newer.AccountmanagerKey ||
    record.StandInKey !== newer.StandInKey
  );
}
