import * as React from 'react';
import { messageReference, messageState, untoldMessages } from '../../domain/channel-messages';
import type { MessageKind } from '../../domain/channel-messages';
import { readChannelState } from '../../domain/channel-state';
import { dayOf, formatDay } from '../../domain/days';
import { Phase } from '../../domain/phases';
import { can } from '../../domain/rights';
import { factsOf } from '../../session/dossier';
import type { DossierStepProps } from '../../session/dossier';
import { useServices } from '../../session/services';
import { useTellChannel } from '../../session/use-tell-channel';
import type { TellChannel } from '../../session/use-tell-channel';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { useLanguage, useStrings } from '../../ui/language';
import { Link } from '../../ui/Link';
import { Status } from '../../ui/Status';
import styles from './channel.module.scss';
import { newsStrings } from './news-strings';

/**
 * The channel follows the initiative: what is recorded while this is on screen is told at once, what was not told before
 * with one click. When all is over it says that the channel may be archived, which people do in Teams.
 */
export function ChannelNews(props: Pick<DossierStepProps, 'dossier' | 'refresh'>): React.ReactElement | null {
  const { dossier } = props;
  const text = useStrings(newsStrings);
  const { now } = useServices();
  const tell = useTellChannel(props);
  const facts = factsOf(dossier);
  const { initiative } = facts;
  const today = dayOf(now());
  const untold = can(dossier.me, 'openChannel', facts) ? untoldMessages(initiative, today) : [];
  useTellWhatHappens(untold, tell);
  if (initiative.ChannelId === undefined) return null;
  const { last } = tell;
  return (
    <>
      {last?.result.kind === 'told' && !untold.includes(last.message) && (
        <div className={styles.news} role="status">
          <Status kind="ok">{text.told[last.message]}</Status>
        </div>
      )}
      {untold.map((message) => (
        <Untold key={message} message={message} tell={tell} isUncertain={isUncertain(message)} />
      ))}
      <Archive {...props} />
    </>
  );

  function isUncertain(message: MessageKind): boolean {
    const known = messageState(readChannelState(initiative.ChannelState), messageReference(message, initiative, today));
    return known.state === 'failed' && known.step.isUncertain === true;
  }
}

/** What becomes untold while the screen is open was done here: then nobody needs to press for it. */
function useTellWhatHappens(untold: readonly MessageKind[], tell: TellChannel): void {
  const seen = React.useRef(new Set(untold));
  const fresh = untold.find((message) => !seen.current.has(message));
  const { run, busy } = tell;
  React.useEffect(() => {
    if (fresh === undefined || busy) return;
    seen.current.add(fresh);
    void run({ message: fresh });
  }, [fresh, busy, run]);
}

interface UntoldProps {
  readonly message: MessageKind;
  readonly tell: TellChannel;
  /** It was asked of Teams, and nobody knows whether it is there. */
  readonly isUncertain: boolean;
}

function Untold({ message, tell, isUncertain }: UntoldProps): React.ReactElement {
  const text = useStrings(newsStrings);
  const isLast = tell.last?.message === message;
  const result = tell.last?.message === message ? tell.last.result : undefined;
  if (tell.busy) {
    return (
      <div className={styles.news} role="status">
        <Status kind="waiting">{text.busy}</Status>
      </div>
    );
  }
  const press = (
    <Button onClick={() => void tell.run({ message, ...(isUncertain ? { isAbsent: true } : {}) })}>
      {isUncertain ? text.absent : text.tell}
    </Button>
  );
  if (result?.kind === 'failed' || (isLast && tell.error !== undefined)) {
    const error = result?.kind === 'failed' ? result.error : tell.error;
    return (
      <Failure error={error} title={isUncertain ? text.unsure[message] : text.untold[message]}>
        {press}
      </Failure>
    );
  }
  return (
    <div className={styles.news}>
      <Status kind={isUncertain ? 'warning' : 'info'}>
        {isUncertain ? text.unsure[message] : text.untold[message]} {result?.kind === 'busy' && text.busyBy(result.by)}
      </Status>{' '}
      {press}
    </div>
  );
}

function Archive({ dossier }: Pick<DossierStepProps, 'dossier'>): React.ReactElement | null {
  const text = useStrings(newsStrings);
  const language = useLanguage();
  const { Phase: phase, ClosedAt, ChannelUrl } = dossier.initiative.record;
  if (phase !== Phase.closed || ClosedAt === undefined) return null;
  return (
    <div className={styles.news}>
      <Status kind="info" detail={text.archiveHow}>
        {text.archive(formatDay(dayOf(ClosedAt), language, 'long'))}{' '}
        {ChannelUrl !== undefined && (
          <Link newTab href={ChannelUrl}>
            {text.openInTeams}
          </Link>
        )}
      </Status>
    </div>
  );
}
