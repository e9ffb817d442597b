import * as React from 'react';
import { Box } from '../../ui/Box';
import { CopyButton } from '../../ui/CopyButton';
import { useStrings } from '../../ui/language';
import { Text } from '../../ui/Text';
import styles from './setup.module.scss';
import { isKnownPermission, strings } from './strings';

/** A text to pass on to who can grant the permissions that are missing. */
export function AskAdministrator({ permissions }: { readonly permissions: readonly string[] }): React.ReactElement {
  const text = useStrings(strings);
  const ask = text.ask;
  const reasons = permissions.map((permission) => ({
    permission,
    reason: isKnownPermission(permission) ? text.permissions[permission].works : '',
  }));
  const message = [ask.lead, ...reasons.map(({ permission, reason }) => `${permission}: ${reason}`), ask.way].join(
    '\n\n',
  );

  return (
    <section className={styles.ask} aria-label={ask.title}>
      <h2 className={styles.askTitle}>{ask.title}</h2>
      <Text secondary block>
        {ask.intro}
      </Text>
      <Box>
        <p>{ask.lead}</p>
        <dl className={styles.reasons}>
          {reasons.map(({ permission, reason }) => (
            <React.Fragment key={permission}>
              <dt>{permission}</dt>
              <dd>{reason}</dd>
            </React.Fragment>
          ))}
        </dl>
        <p>{ask.way}</p>
      </Box>
      <CopyButton text={message}>{ask.copy}</CopyButton>
    </section>
  );
}
