import * as React from 'react';
import { StandInLine } from '../../parts/StandInLine';
import { useServices } from '../../session/services';
import { OfficeChatIcon } from '../../ui/icons';
import { useStrings } from '../../ui/language';
import { Link, PhoneLink } from '../../ui/Link';
import type { KnownInitiative } from './known-initiatives';
import { strings } from './strings';

/** How to reach the accountmanager: a colleague, so a number and an address may stand here. */
export function AccountmanagerContact({
  initiative,
}: {
  readonly initiative: KnownInitiative;
}): React.ReactElement | null {
  const text = useStrings(strings);
  const { host } = useServices();
  const { AccountmanagerName: name, AccountmanagerPhone: phone, AccountmanagerMail: mail } = initiative;
  if (!name) return null;
  const chat = mail && `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(mail)}`;
  return (
    <>
      {phone && (
        <div>
          <PhoneLink phone={phone} label={text.callTo(name, phone)} />
        </div>
      )}
      {chat && (
        <div>
          <Link
            href={chat}
            label={text.chatWith(name)}
            onClick={(event) => {
              event.preventDefault();
              host.openLink(chat);
            }}
          >
            <OfficeChatIcon /> {text.chat}
          </Link>
        </div>
      )}
      <StandInLine initiative={initiative} />
    </>
  );
}
