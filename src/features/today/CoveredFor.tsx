import * as React from 'react';
import { formatDay } from '../../domain/days';
import { useLanguage, useStrings } from '../../ui/language';
import { Text } from '../../ui/Text';
import { strings } from './strings';
import type { MyInitiative } from './today-columns';
import type { Today } from './use-today';

export interface CoveredForProps {
  readonly initiative: MyInitiative;
  readonly today: Today;
}

/** "Je vervangt Anna de Wit tot en met vrijdag 1 januari", at what is not one's own. */
export function CoveredFor({ initiative, today }: CoveredForProps): React.ReactElement | null {
  const text = useStrings(strings);
  const language = useLanguage();
  if (!today.covered.some(({ Key }) => Key === initiative.Key)) return null;
  const { AccountmanagerName: name = '', StandInUntil: until, StandInNote: note } = initiative;
  return (
    <Text small secondary block>
      {until === undefined ? text.standsInFor(name) : text.standsInUntil(name, formatDay(until, language, 'long'))}
      {note !== undefined && ` “${note}”`}
    </Text>
  );
}
