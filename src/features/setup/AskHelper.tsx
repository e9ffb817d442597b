import * as React from 'react';
import { useServices } from '../../session/services';
import { Box } from '../../ui/Box';
import { CopyButton } from '../../ui/CopyButton';
import { OpenInNewWindowIcon } from '../../ui/icons';
import { useStrings } from '../../ui/language';
import { LinkButton } from '../../ui/Link';
import { MailDraft } from '../../ui/MailDraft';
import { Text } from '../../ui/Text';
import type { AskedHelper } from './helper';
import { useLineWords } from './line-words';
import type { SetupLine } from './lines';
import styles from './setup.module.scss';
import { strings } from './strings';

export interface AskHelperProps {
  readonly helper: AskedHelper;
  readonly lines: readonly SetupLine[];
}

/** A text to pass on to who can mend what this person may not. */
export function AskHelper({ helper, lines }: AskHelperProps): React.ReactElement {
  const { ask } = useStrings(strings);
  const words = useLineWords();
  const { host } = useServices();
  const granted = lines.filter(({ kind }) => kind === 'permission');
  const others = lines.filter(({ kind }) => kind !== 'permission');
  const parts: readonly AskPart[] = [
    ...(granted.length > 0
      ? [{ lead: ask.lead.permissions, items: granted.map((line) => ({ ...words(line), says: works(line) })) }]
      : []),
    ...(others.length > 0
      ? [
          {
            lead: ask.lead[helper],
            items: bySaying(others.map((line) => ({ ...words(line), says: words(line).how ?? '' }))),
          },
        ]
      : []),
  ];
  const way = granted.length > 0 ? [ask.way] : [];
  const where = ask.where(host.siteUrl);
  const message = [
    ...parts.flatMap(({ lead, items }) => [lead, ...items.map(({ name, says }) => `${name}: ${says}`)]),
    ...way,
    where,
  ].join('\n\n');
  const adminCentre = granted.length > 0 ? apiAccessOf(host.siteUrl) : undefined;

  /** What a permission is for, as somebody reads it who may grant it. */
  function works(line: SetupLine): string {
    return words({ ...line, state: 'ok', problem: undefined }).detail;
  }

  return (
    <section className={styles.ask} aria-label={ask.title[helper]}>
      <h2 className={styles.askTitle}>{ask.title[helper]}</h2>
      <Text secondary block>
        {ask.intro}
      </Text>
      <Box>
        {parts.map(({ lead, items }) => (
          <React.Fragment key={lead}>
            <p>{lead}</p>
            <dl className={styles.reasons}>
              {items.map(({ name, says }) => (
                <React.Fragment key={name}>
                  <dt>{name}</dt>
                  <dd>{says}</dd>
                </React.Fragment>
              ))}
            </dl>
          </React.Fragment>
        ))}
        {way.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p>{where}</p>
      </Box>
      <div className={styles.actions}>
        <CopyButton text={message}>{ask.copy}</CopyButton>
        <MailDraft to={[]} subject={ask.subject} body={message}>
          {ask.mail}
        </MailDraft>
        {adminCentre !== undefined && (
          <LinkButton href={adminCentre} newTab>
            <OpenInNewWindowIcon />
            {ask.apiAccess}
          </LinkButton>
        )}
      </div>
    </section>
  );
}

interface AskPart {
  readonly lead: string;
  readonly items: readonly { readonly name: string; readonly says: string }[];
}

/** Things for which the same must be done stand together. */
function bySaying(items: AskPart['items']): AskPart['items'] {
  const sayings = [...new Set(items.map(({ says }) => says))];
  return sayings.map((says) => ({
    name: items
      .filter((item) => item.says === says)
      .map(({ name }) => name)
      .join(', '),
    says,
  }));
}

/** SharePoint's own page to approve permissions; only SharePoint Online has one, beside every organisation's sites. */
function apiAccessOf(siteUrl: string): string | undefined {
  const organisation = /^https:\/\/([a-z0-9-]+)\.sharepoint\.com(?:\/|$)/i.exec(siteUrl)?.[1];
  return organisation === undefined
    ? undefined
    : `https://${organisation}-admin.sharepoint.com/_layouts/15/online/AdminHome.aspx#/webApiPermissionManagement`;
}
