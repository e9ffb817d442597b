import * as React from 'react';
import { answerUrl } from '../../commands/answer-url';
import { useServices } from '../../session/services';
import { Box } from '../../ui/Box';
import { formatTime } from '../../ui/format';
import { useLanguage, useStrings } from '../../ui/language';
import { MailDraft } from '../../ui/MailDraft';
import { Text } from '../../ui/Text';
import styles from './broadening.module.scss';
import { strings } from './strings';
import type { Asked } from './use-asking';

export interface AskedBoxProps {
  readonly asked: Asked;
  readonly initiative: { readonly Key: string; readonly Title: string };
}

/** Who was asked just now, with a message to each that is ready to send. */
export function AskedBox({ asked, initiative }: AskedBoxProps): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  const { host } = useServices();
  const links = [
    text.mailTakePart(answerUrl(host, initiative.Key, 'doet mee')),
    text.mailCannot(answerUrl(host, initiative.Key, 'kan niet')),
    text.mailLink(host.dossierUrl(initiative.Key)),
  ].join('\n');
  const { people } = asked;
  return (
    <div className={styles.block}>
      <Box
        tone="ok"
        role="status"
        actions={people.map(({ name, mail, message }) => (
          <MailDraft
            key={name}
            to={mail === undefined ? [] : [mail]}
            subject={text.mailSubject(initiative.Title)}
            body={`${message}\n\n${links}`}
          >
            {people.length === 1 ? text.mailDraft : text.mailDraftTo(name)}
          </MailDraft>
        ))}
      >
        <Text block>
          {text.askedNow(
            people.map(({ name }) => name),
            formatTime(asked.at, language),
          )}
        </Text>
        <Text block small secondary>
          {text.askedTell}
        </Text>
      </Box>
    </div>
  );
}
