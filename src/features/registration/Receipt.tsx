import * as React from 'react';
import type { Registration } from '../../domain/records.generated';
import { dayOf, formatDay } from '../../domain/days';
import { fillIn, standardTexts, textFor } from '../../domain/standard-texts';
import { Button } from '../../ui/Button';
import { useStrings } from '../../ui/language';
import { MailDraft } from '../../ui/MailDraft';
import { Status } from '../../ui/Status';
import type { RegistrationData } from './registration-data';
import styles from './registration.module.scss';
import { strings } from './strings';

export interface ReceiptProps extends Pick<RegistrationData, 'texts' | 'settings'> {
  readonly registration: Registration;
}

/** The receipt for who registered: copied, or opened in the person's own mail program. Nothing is sent by itself. */
export function Receipt({ registration, texts, settings }: ReceiptProps): React.ReactElement {
  const text = useStrings(strings);
  const [copied, setCopied] = React.useState<'yes' | 'no'>();
  const { InitiatorName, InitiatorEmail, Title, Settlement, ContactDueOn, ReceivedAt } = registration;
  const body = fillIn(textFor('mail.ontvangst', texts), {
    naam: InitiatorName,
    titel: Title,
    kern: Settlement,
    datum: formatDay(ContactDueOn ?? dayOf(ReceivedAt), 'nl', 'long'),
    gemeente: settings.municipality,
  });

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(body);
      setCopied('yes');
    } catch {
      setCopied('no');
    }
  }

  return (
    <div className={styles.actions}>
      <Button onClick={() => void copy()}>{text.copyReceipt}</Button>
      <MailDraft
        to={InitiatorEmail === undefined ? [] : [InitiatorEmail]}
        subject={standardTexts['mail.ontvangst'].subject}
        body={body}
      >
        {text.mailReceipt}
      </MailDraft>
      <span role="status">
        {copied === 'yes' && <Status kind="ok">{text.copied}</Status>}
        {copied === 'no' && <Status kind="warning">{text.notCopied}</Status>}
      </span>
    </div>
  );
}
