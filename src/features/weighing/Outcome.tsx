import * as React from 'react';
import { formatDay } from '../../domain/days';
import { isWeighingOver, Phase } from '../../domain/phases';
import { can } from '../../domain/rights';
import { participation } from '../../domain/weighing';
import { weighingOverview } from '../../domain/weighing-overview';
import { factsOf } from '../../session/dossier';
import type { DossierStepProps } from '../../session/dossier';
import { useServices } from '../../session/services';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { useLanguage, useStrings } from '../../ui/language';
import { MailDraft } from '../../ui/MailDraft';
import { Columns, Section } from '../../ui/Section';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import { Arguments } from './Arguments';
import { ConclusionFacts, ConclusionForm } from './ConclusionSection';
import { strings } from './strings';
import { ViewsTable } from './ViewsTable';
import styles from './weighing.module.scss';

export interface OutcomeProps extends DossierStepProps {
  readonly onRecorded: () => void;
}

/** All views beside each other, and the conclusion: to write for the accountmanager, to read for the others. */
export function Outcome(props: OutcomeProps): React.ReactElement {
  const { dossier, goTo, onRecorded } = props;
  const text = useStrings(strings);
  const language = useLanguage();
  const { host, now } = useServices();
  const facts = factsOf(dossier);
  const { initiative, contributors, weighings } = facts;
  const overview = weighingOverview(weighings);
  const { asked, submitted, waitingFor } = participation(contributors, weighings);
  const isOpen = initiative.Phase === Phase.weighing;
  const mayConclude = isOpen && can(dossier.me, 'recordConclusion', facts);
  const isOver = isWeighingOver(initiative, now());
  const closesOn = initiative.WeighingClosesOn;
  const views = (
    <>
      <Section heading={text.views} aside={text.viewsIn(submitted, Math.max(asked, submitted))}>
        {isOpen && isOver && closesOn !== undefined && (
          <Status kind="info">{text.closedOn(formatDay(closesOn, language, 'long'))}</Status>
        )}
        {overview.views.length === 0 ? (
          <Empty kind="waiting" title={text.noViews} />
        ) : (
          <ViewsTable overview={overview} />
        )}
        {isOpen && waitingFor.length > 0 && (
          <div className={styles.actions}>
            <Status kind="waiting" detail={mayConclude && overview.views.length > 0 ? text.viewsEarly : undefined}>
              {text.waitingFor(waitingFor.map(({ Title }) => Title).join(', '))}
            </Status>
            {mayConclude && !isOver && closesOn !== undefined && (
              <MailDraft
                to={waitingFor.flatMap(({ Mail }) => (Mail === undefined ? [] : [Mail]))}
                subject={text.remindSubject(initiative.Title)}
                body={text.remindBody(
                  initiative.Title,
                  formatDay(closesOn, language, 'long'),
                  host.dossierUrl(initiative.Key, 'weging'),
                )}
              >
                {text.remind}
              </MailDraft>
            )}
          </div>
        )}
      </Section>
      {overview.views.length > 0 && <Arguments overview={overview} />}
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
          <ConclusionForm {...props} onRecorded={onRecorded} />
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
