import * as React from 'react';
import type { RegistrationField } from '../../domain/registration';
import { lineLimit } from '../../domain/text';
import { useStrings } from '../../ui/language';
import { TextField } from '../../ui/TextField';
import { strings } from './strings';
import type { RegistrationForm } from './use-registration-form';

export interface ContactFieldsProps extends Pick<RegistrationForm, 'draft' | 'set'> {
  /** What the name is asked for. */
  readonly nameLabel: string;
  /** Id and error of a field, as the form around it knows them. */
  readonly field: (name: RegistrationField) => { readonly id: string; readonly error: string | undefined };
}

/** Who is to be called back, and how. */
export function ContactFields({ draft, set, nameLabel, field }: ContactFieldsProps): React.ReactElement {
  const text = useStrings(strings);
  return (
    <>
      <TextField
        {...field('initiatorName')}
        label={nameLabel}
        required
        maxLength={lineLimit}
        value={draft.initiatorName}
        onChange={(value) => set('initiatorName', value)}
      />
      <TextField
        {...field('phone')}
        label={text.phone}
        type="tel"
        description={text.phoneHelp}
        maxLength={lineLimit}
        value={draft.phone ?? ''}
        onChange={(value) => set('phone', value)}
      />
      <TextField
        {...field('email')}
        label={text.email}
        type="email"
        maxLength={lineLimit}
        value={draft.email ?? ''}
        onChange={(value) => set('email', value)}
      />
    </>
  );
}
