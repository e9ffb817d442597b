import * as React from 'react';
import { can } from '../../../domain/rights';
import type { DossierStepProps } from '../../../session/dossier';
import { Box } from '../../../ui/Box';
import { useStrings } from '../../../ui/language';
import { Columns } from '../../../ui/Section';
import { AgreementList } from './AgreementList';
import { ContactList } from './ContactList';
import { ProgressMessage } from './ProgressMessage';
import { strings } from './strings';

/** Agreements on both sides, every contact with the role it served, and the message on how it stands. */
export default function AgreementsStep({ dossier, refresh }: DossierStepProps): React.ReactElement {
  const text = useStrings(strings);
  const agreements = <AgreementList dossier={dossier} heading={text.agreements} />;
  if (!can(dossier.me, 'seeInitiators')) {
    return (
      <>
        {agreements}
        <Box>{text.poolSees}</Box>
      </>
    );
  }
  return (
    <Columns
      asideWidth={400}
      main={
        <>
          {agreements}
          <ContactList dossier={dossier} refresh={refresh} />
        </>
      }
      aside={<ProgressMessage dossier={dossier} refresh={refresh} />}
    />
  );
}
