import * as React from 'react';
import buttonStyles from './button.module.scss';
import { classNames } from './class-names';
import { MailIcon, PhoneIcon } from './icons';
import styles from './link.module.scss';
import { mailHref, phoneHref, safeHref } from './safe-href';

export interface LinkProps {
  /** http(s) or `#…`. Anything else is shown as words without a link. */
  readonly href: string | undefined;
  readonly children: React.ReactNode;
  /** What is read first in a row. */
  readonly strong?: boolean;
  /** Underlined: it stands in a sentence, where colour alone does not tell it from the words around it. */
  readonly inText?: boolean;
  /** Opens beside this page. */
  readonly newTab?: boolean;
  readonly label?: string;
  readonly onClick?: (event: React.MouseEvent) => void;
}

/** A link to a place in the product or on the web. */
export const Link = React.forwardRef<HTMLAnchorElement, LinkProps>(function Link(
  { href, children, strong, inText, newTab, label, onClick },
  ref,
) {
  const safe = safeHref(href);
  const className = classNames(styles.link, strong && styles.strong, inText && styles.inText);
  if (safe === undefined) return <span className={classNames(strong && styles.strong)}>{children}</span>;
  return (
    <a
      ref={ref}
      href={safe}
      className={className}
      aria-label={label}
      onClick={onClick}
      {...(newTab ? { target: '_blank', rel: 'noreferrer' } : {})}
    >
      {children}
    </a>
  );
});

export interface LinkButtonProps extends LinkProps {
  readonly primary?: boolean;
  readonly wide?: boolean;
}

/** A link that looks like a button: the next step is another place. */
export function LinkButton({
  href,
  children,
  primary,
  wide,
  newTab,
  label,
  onClick,
}: LinkButtonProps): React.ReactElement {
  const className = classNames(buttonStyles.button, primary && buttonStyles.primary, wide && buttonStyles.wide);
  return (
    <a
      href={safeHref(href)}
      className={className}
      aria-label={label}
      onClick={onClick}
      {...(newTab ? { target: '_blank', rel: 'noreferrer' } : {})}
    >
      {children}
    </a>
  );
}

export interface PhoneLinkProps {
  readonly phone: string;
  readonly label?: string;
  /** Inside a sentence: underlined, so that colour alone does not tell. */
  readonly inText?: boolean;
}

/** A telephone number that dials. */
export function PhoneLink({ phone, label, inText }: PhoneLinkProps): React.ReactElement {
  return (
    <a
      href={phoneHref(phone)}
      className={classNames(styles.link, styles.contact, inText && styles.inText)}
      aria-label={label}
    >
      <PhoneIcon />
      {phone}
    </a>
  );
}

/** A mail address that starts a message. */
export function MailLink({
  address,
  label,
}: {
  readonly address: string;
  readonly label?: string;
}): React.ReactElement {
  return (
    <a href={mailHref(address)} className={classNames(styles.link, styles.contact)} aria-label={label}>
      <MailIcon />
      {address}
    </a>
  );
}
