import * as React from 'react';
import { followUpReferral } from '../../commands/follow-up-referral';
import type { FollowUpReferralInput } from '../../commands/follow-up-referral';
import { AppError } from '../../data/app-error';
import type { Me } from '../../data/ports';
import { addDays, formatDay } from '../../domain/days';
import type { PlainDay } from '../../domain/types';
import { useNavigation } from '../../session/navigation';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import { Button } from '../../ui/Button';
import { DateField } from '../../ui/DateField';
import { Failure } from '../../ui/Failure';
import { useLanguage, useStrings } from '../../ui/language';
import { Link } from '../../ui/Link';
import { Row } from '../../ui/Rows';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import { referralStrings } from './referral-strings';
import type { DueReferral } from './referrals-due';
import styles from './today.module.scss';

export interface ReferralRowProps {
  readonly referral: DueReferral;
  readonly me: Me;
  readonly today: PlainDay;
  /** Given the day on which we ask again, unless it arrived. */
  readonly onNoted: (askAgainOn: PlainDay | undefined) => Promise<void>;
}

/** One referral, with both answers in place. */
export function ReferralRow({ referral, me, today, onNoted }: ReferralRowProps): React.ReactElement {
  const { of, key, title, to, reason, askOn } = referral;
  const text = useStrings(referralStrings);
  const language = useLanguage();
  const services = useServices();
  const { linkTo } = useNavigation();
  const [later, setLater] = React.useState<string>();
  const [tried, setTried] = React.useState(false);
  const command = useCommand(async (commandKey: string, outcome: FollowUpReferralInput['outcome']) => {
    const { kind } = await followUpReferral(services, { of, key, outcome, actor: me, commandKey });
    if (kind === 'blocked') throw new AppError('no-rights', { subject: 'Doorverwijzing' });
    await onNoted(outcome.kind === 'later' ? outcome.on : undefined);
  });
  const tomorrow = addDays(today, 1);
  const isRight = later !== undefined && later >= tomorrow;

  function askAgain(): void {
    setTried(true);
    if (isRight) void command.run({ kind: 'later', on: later });
  }

  return (
    <Row
      status={
        <Status kind="waiting">
          {askOn === today ? text.today : text.since(formatDay(askOn, language, 'dayMonth'))}
        </Status>
      }
    >
      {of === 'initiative' ? (
        <Link strong {...linkTo({ view: 'dossier', initiativeKey: key })}>
          {title}
        </Link>
      ) : (
        <Text strong>{title}</Text>
      )}
      <Text secondary block>
        {reason ? text.referredBecause(to, reason) : text.referred(to)}
      </Text>
      <div className={styles.actions}>
        <Button label={text.arrivedOf(title)} busy={command.busy} onClick={() => void command.run({ kind: 'arrived' })}>
          {text.arrived}
        </Button>
        {later === undefined ? (
          <Button kind="quiet" label={text.notYetOf(title)} onClick={() => setLater('')}>
            {text.notYet}
          </Button>
        ) : (
          <>
            <DateField
              label={text.askOn}
              min={tomorrow}
              error={tried && !isRight ? text.dayNeeded : undefined}
              value={later}
              onChange={setLater}
            />
            <Button busy={command.busy} onClick={askAgain}>
              {text.askAgain}
            </Button>
          </>
        )}
      </div>
      {command.error !== undefined && <Failure title={text.failed} error={command.error} />}
    </Row>
  );
}
