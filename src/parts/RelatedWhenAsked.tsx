import * as React from 'react';
import type { Dossier } from '../session/dossier';
import { Button } from '../ui/Button';
import { useStrings } from '../ui/language';
import { RelatedAside } from './RelatedAside';
import { relatedStrings } from './related/strings';

/** Related work where the screen is about something else: read only when somebody asks for it. */
export function RelatedWhenAsked({ dossier }: { readonly dossier: Dossier }): React.ReactElement {
  const text = useStrings(relatedStrings);
  const [open, setOpen] = React.useState(false);
  return (
    <>
      <Button kind="link" expanded={open} onClick={() => setOpen(!open)}>
        {text.ask}
      </Button>
      {open && <RelatedAside dossier={dossier} />}
    </>
  );
}
