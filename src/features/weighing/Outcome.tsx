import * as React from 'react';
import { waitingInRound } from '../../domain/channel-messages';
import { quorum } from '../../domain/conclusion';
import { formatDay } from '../../domain/days';
import { isWeighingOver, Phase } from '../../domain/phases';
import { can } from '../../domain/rights';
import { weighingOverview } from '../../domain/weighing-overview';
import { participationInRound, resultOfRound, roundOf } from '../../domain/weighing-rounds';
import type { Weighing } from '../../domain/records.generated';
import { RelatedWhenAsked } from '../../parts/RelatedWhenAsked';
import { factsOf } from '../../session/dossier';
import type { DossierStepProps } from '../../session/dossier';
import { useServices } from '../../session/services';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { useLanguage, useStrings } from '../../ui/language';
import { Columns, Section } from '../../ui/Section';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import { Arguments } from './Arguments';
import { ConclusionFacts, ConclusionForm } from './ConclusionSection';
import { Reminder } from './Reminder';
import { RoundControls } from './RoundControls';
import { roundStrings } from './round-strings';
import { strings } from './strings';
import { ViewsTable } from './ViewsTable';
import styles from './weighing.module.scss';

/** All views beside each other, and the conclusion: to write for the accountmanager, to read for the others. */
export function Outcome(props: DossierStepProps): React.ReactElement {
  const { dossier, goTo, refresh } = props;
  const text = useStrings(strings);
  const rounds = useStrings(roundStrings).round;
  const language = useLanguage();
  const { now } = useServices();
  const facts = factsOf(dossier);
  const { initiative, contributors, weighings } = facts;
  const overview = weighingOverview(weighings);
  const waitingFor = waitingInRound(facts);
  const round = roundOf(initiative);
  const { asked, submitted } = participationInRound(facts, round);
  const inWords = text.viewsIn(submitted, Math.max(asked, submitted));
  const isEnough = quorum(contributors, weighings, dossier.settings.quorum).isReached;
  const enough = isEnough ? text.viewsEnough : text.viewsEarly;
  const isOpen = initiative.Phase === Phase.weighing;
  const mayConclude = isOpen && can(dossier.me, 'recordConclusion', facts);
  const isOver = isWeighingOver(initiative, now());
  const closesOn = initiative.WeighingClosesOn;
  const views = (
    <>
      <Section heading={text.views} aside={round > 1 ? rounds.viewsIn(round, inWords) : inWords}>
        {isOpen && isOver && closesOn !== undefined && (
          <Status kind="info">{text.closedOn(formatDay(closesOn, language, 'long'))}</Status>
        )}
        {overview.views.length === 0 ? (
          <Empty kind="waiting" title={text.noViews} />
        ) : (
          <ViewsTable overview={overview} round={round} />
        )}
        <div className={styles.below}>
          {round > 1 && <RoundResult weighings={weighings} round={round} />}
          {isOpen && waitingFor.length > 0 && (
            <Status kind="waiting" detail={mayConclude && overview.views.length > 0 ? enough : undefined}>
              {text.waitingFor(waitingFor.map(({ Title }) => Title).join(', '))}
            </Status>
          )}
        </div>
        {mayConclude && <Reminder dossier={dossier} refresh={refresh} />}
        {mayConclude && <RoundControls dossier={dossier} refresh={refresh} hasViews={overview.views.length > 0} />}
      </Section>
      {overview.views.length > 0 && <Arguments overview={overview} />}
      <RelatedWhenAsked dossier={dossier} />
    </>
  );
  const isConcluded = initiative.ConcludedAt !== undefined;
  if (!mayConclude && !isConcluded) return views;
  return (
    <Columns
      asideWidth={440}
      main={views}
      aside={
        mayConclude ? (
          <ConclusionForm {...props} />
        ) : (
          <>
            <ConclusionFacts initiative={initiative} />
            {initiative.Phase === Phase.deciding && can(dossier.me, 'recordDecision', facts) && (
              <Button kind="primary" onClick={() => goTo('besluit')}>
                {text.toDecision}
              </Button>
            )}
          </>
        )
      }
    />
  );
}

/** At a glance: who thinks otherwise since the talk. */
function RoundResult({
  weighings,
  round,
}: {
  readonly weighings: readonly Weighing[];
  readonly round: number;
}): React.ReactElement {
  const text = useStrings(roundStrings).round;
  const { changed, stayed, silent } = resultOfRound(weighings, round);
  return (
    <Status kind="info">
      <strong>{text.heading(round)}:</strong> {text.result(changed.length, stayed.length, silent.length)}
    </Status>
  );
}

/** One's own view as it was handed in, with the way to change it. */
export function OwnSummary({
  children,
  action,
}: {
  readonly children: React.ReactNode;
  readonly action: React.ReactNode;
}): React.ReactElement {
  const text = useStrings(strings);
  return (
    <Section heading={text.yours} action={action}>
      <Text block>{children}</Text>
    </Section>
  );
}
