import * as React from 'react';
import buttonStyles from './button.module.scss';
import { classNames } from './class-names';
import { MailIcon } from './icons';
import { mailDraftHref } from './safe-href';

export interface MailDraftProps {
  /** Mail addresses; may be empty, then the person fills them in. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly body: string;
  /** The one button of the view that stands out. */
  readonly primary?: boolean;
  readonly children: React.ReactNode;
}

/** Opens a message that is ready to send in the person's own mail program. Nothing is sent by itself. */
export function MailDraft({ to, subject, body, primary, children }: MailDraftProps): React.ReactElement {
  return (
    <a
      href={mailDraftHref(to, subject, body)}
      className={classNames(buttonStyles.button, primary && buttonStyles.primary)}
    >
      <MailIcon />
      {children}
    </a>
  );
}
