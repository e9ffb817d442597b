import * as React from 'react';
import { dayOf, formatDay } from '../../domain/days';
import { standInOf } from '../../domain/stand-in';
import { StandInLine } from '../../parts/StandInLine';
import type { Dossier } from '../../session/dossier';
import { useServices } from '../../session/services';
import { Box } from '../../ui/Box';
import { useLanguage, useStrings } from '../../ui/language';
import { Text } from '../../ui/Text';
import { HandoverNotice } from './HandoverNotice';
import { PausedStrip } from './PausedStrip';
import { strings } from './strings';

export interface DossierNoticesProps {
  readonly dossier: Dossier;
  readonly refresh: () => Promise<void>;
}

/** What is going on with the contact and the clock, above every step of the dossier. */
export function DossierNotices(props: DossierNoticesProps): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  const { now } = useServices();
  const initiative = props.dossier.initiative.record;
  const { ReleasedAt, HandoverReason } = initiative;
  const standIn = standInOf(initiative, dayOf(now()));
  return (
    <>
      {ReleasedAt !== undefined && (
        <Box tone="warning">
          <strong>{text.released(formatDay(dayOf(ReleasedAt), language, 'long'))}</strong>
          {HandoverReason !== undefined && <Text block>{text.reason(HandoverReason)}</Text>}
        </Box>
      )}
      {standIn && (
        <Box>
          <StandInLine initiative={initiative} />
        </Box>
      )}
      <HandoverNotice {...props} />
      <PausedStrip {...props} />
    </>
  );
}
