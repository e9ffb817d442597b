import * as React from 'react';
import { channelSteps, isBusyElsewhere, isChannelComplete } from '../../domain/channel-state';
import type { ChannelStep as Step, ChannelState, StepState } from '../../domain/channel-state';
import { can } from '../../domain/rights';
import { participation } from '../../domain/weighing';
import { factsOf } from '../../session/dossier';
import type { Dossier } from '../../session/dossier';
import { useServices } from '../../session/services';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { useStrings } from '../../ui/language';
import { Link } from '../../ui/Link';
import { Status } from '../../ui/Status';
import type { StatusKind } from '../../ui/Status';
import { Text } from '../../ui/Text';
import styles from './channel.module.scss';
import { reasonSentence } from './reason-sentence';
import { strings } from './strings';
import type { ChannelProgress } from './use-channel';

export interface ChannelStripProps {
  readonly dossier: Dossier;
  readonly channel: ChannelProgress;
  /** Gets focus after "Open weging". */
  readonly stripRef: React.Ref<HTMLDivElement>;
}

/** How far the channel is, step by step, and going on. Only while it is not finished; then the way to it. */
export function ChannelStrip({ dossier, channel, stripRef }: ChannelStripProps): React.ReactElement | null {
  const text = useStrings(strings);
  const { host, now } = useServices();
  const facts = factsOf(dossier);
  const mayOpen = can(dossier.me, 'openChannel', facts);
  const { state, running, wanted, error } = channel;
  const busyBy = isBusyElsewhere(state, dossier.me.personKey, now()) ? state.busy?.name : channel.busyBy;
  const complete = isChannelComplete(state);
  // Whether these are there cannot be seen by the product, only by a person who looks in Teams.
  const unsure = (['tab', 'card'] as const).filter((step) => state.steps[step]?.isUncertain === true);
  // Who reads this in the channel itself need not be led to it.
  if (!mayOpen && (!complete || host.kind === 'channel-tab')) return null;
  if (complete && !running) return <Ready state={state} stripRef={stripRef} />;
  return (
    <>
      {error !== undefined && <Failure error={error} title={text.chainFailed} />}
      <div className={styles.strip} role="group" aria-label={text.strip} ref={stripRef} tabIndex={-1}>
        <Text strong>{text.strip}</Text>
        {(wanted || running) && (
          <ul className={styles.steps}>
            {channelSteps.map((step) => (
              <li key={step}>
                <StepWords step={step} state={state.steps[step]} running={running} members={memberCount()} />
              </li>
            ))}
          </ul>
        )}
        <span className={styles.words} role="status">
          <Text secondary>{sentence()}</Text>
        </span>
        {!running && busyBy === undefined && (
          <>
            <Button onClick={() => channel.start()}>{wanted ? text.goOn : text.make}</Button>
            {unsure.map((step) => (
              <Button key={step} onClick={() => channel.start([step])}>
                {text.absent[step]}
              </Button>
            ))}
          </>
        )}
      </div>
    </>
  );

  function memberCount(): number {
    return participation(facts.contributors, []).asked;
  }

  function sentence(): string {
    if (running) return text.working;
    if (busyBy !== undefined) return text.busyBy(busyBy);
    if (!wanted) return text.none;
    const reason = reasonSentence(state, text);
    return reason === undefined ? text.goesOn : `${reason} ${text.goesOn}`;
  }
}

function Ready({
  state,
  stripRef,
}: {
  readonly state: ChannelState;
  readonly stripRef: React.Ref<HTMLDivElement>;
}): React.ReactElement {
  const text = useStrings(strings);
  const reason = reasonSentence(state, text);
  return (
    <div className={styles.ready} ref={stripRef} tabIndex={-1} role="status">
      <Status kind="ok" detail={reason}>
        {text.ready}{' '}
        {state.channelUrl !== undefined && (
          <Link newTab href={state.channelUrl}>
            {text.openInTeams}
          </Link>
        )}
      </Status>
    </div>
  );
}

interface StepWordsProps {
  readonly step: Step;
  readonly state: StepState | undefined;
  readonly running: boolean;
  readonly members: number;
}

function StepWords({ step, state, running, members }: StepWordsProps): React.ReactElement {
  const { steps, stepState } = useStrings(strings);
  const name = steps[step];
  const look: readonly [StatusKind, string] =
    state?.state === 'done'
      ? ['ok', step === 'members' ? stepState.membersDone(members) : name]
      : state?.state === 'failed' && !running
        ? ['warning', stepState.failed(name)]
        : state?.state === 'skipped'
          ? ['info', stepState.skipped(name)]
          : running
            ? ['waiting', stepState.running(name)]
            : ['open', stepState.next(name)];
  return <Status kind={look[0]}>{look[1]}</Status>;
}
