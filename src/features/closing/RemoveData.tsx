import * as React from 'react';
import { RemovePanel } from '../../parts/privacy/RemovePanel';
import type { DossierStepProps } from '../../session/dossier';
import { Button } from '../../ui/Button';
import { useStrings } from '../../ui/language';
import styles from './closing.module.scss';
import { strings } from './strings';

/** The way to "Verwijder persoonsgegevens" of a closed dossier. */
export function RemoveData({ dossier, refresh }: DossierStepProps): React.ReactElement {
  const text = useStrings(strings);
  const [open, setOpen] = React.useState(false);
  return (
    <div className={styles.above}>
      <Button onClick={() => setOpen(true)}>{text.removeData}</Button>
      {open && (
        <RemovePanel
          me={dossier.me}
          initiativeKey={dossier.initiative.record.Key}
          onClose={() => {
            setOpen(false);
            void refresh();
          }}
        />
      )}
    </div>
  );
}
