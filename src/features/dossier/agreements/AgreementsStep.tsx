import * as React from 'react';
import { can } from '../../../domain/rights';
import type { DossierStepProps } from '../../../session/dossier';
import { Box } from '../../../ui/Box';
import { useStrings } from '../../../ui/language';
import { AgreementList } from './AgreementList';
import { ContactList } from './ContactList';
import { strings } from './strings';

/** Agreements on both sides, and every contact with the role it served. */
export default function AgreementsStep({ dossier, refresh }: DossierStepProps): React.ReactElement {
  const text = useStrings(strings);
  return (
    <>
      <AgreementList dossier={dossier} heading={text.agreements} />
      {can(dossier.me, 'seeInitiators') ? (
        <ContactList dossier={dossier} refresh={refresh} />
      ) : (
        <Box>{text.poolSees}</Box>
      )}
    </>
  );
}
