import * as React from 'react';
import type { PersonalDataCount } from '../../domain/personal-data';
import { useStrings } from '../../ui/language';
import { removeStrings } from './strings';

const kinds = ['names', 'phones', 'mails', 'organisations', 'notes', 'texts'] as const;

/** Lines of a list: how much there is of each kind; kinds of which there is nothing are left out. */
export function CountLines({ count }: { readonly count: PersonalDataCount }): React.ReactElement {
  const text = useStrings(removeStrings);
  return (
    <>
      {kinds
        .filter((kind) => count[kind] > 0)
        .map((kind) => (
          <li key={kind}>{text[kind](count[kind])}</li>
        ))}
    </>
  );
}
