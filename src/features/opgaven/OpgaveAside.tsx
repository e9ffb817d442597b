import * as React from 'react';
import type { Me, Stored } from '../../data/ports';
import type { Opgave, OpgaveExpert } from '../../domain/records.generated';
import { OpgaveDetail } from './OpgaveDetail';
import { OpgaveForm } from './OpgaveForm';

export interface OpgaveAsideProps {
  readonly stored: Stored<Opgave> | undefined;
  readonly isNew: boolean;
  readonly all: readonly Stored<Opgave>[];
  readonly experts: readonly OpgaveExpert[];
  readonly me: Me | undefined;
  readonly mayMaintain: boolean;
  readonly onClose: () => void;
  readonly onChoose: (opgaveKey: string) => void;
  readonly onSaved: (opgaveKey: string) => Promise<void>;
  readonly onExpertsChanged: () => Promise<void>;
}

/** Beside the table: one opgave to read or, for who keeps the list, to edit. */
export function OpgaveAside(props: OpgaveAsideProps): React.ReactElement | null {
  const { stored, isNew, all, me } = props;
  const [editing, setEditing] = React.useState(false);
  const records = all.map(({ record }) => record);
  if (me && (isNew || (editing && stored))) {
    return (
      <OpgaveForm
        me={me}
        stored={isNew ? undefined : stored}
        all={records}
        onCancel={() => (isNew ? props.onClose() : setEditing(false))}
        onSaved={async (key) => {
          await props.onSaved(key);
          setEditing(false);
        }}
      />
    );
  }
  return stored ? <OpgaveDetail {...props} stored={stored} all={records} onEdit={() => setEditing(true)} /> : null;
}
