import * as React from 'react';
import { LearningAside } from '../../../parts/LearningAside';
import { RelatedAside } from '../../../parts/RelatedAside';
import type { DossierStepProps } from '../../../session/dossier';
import { Button } from '../../../ui/Button';
import { Failure } from '../../../ui/Failure';
import { useStrings } from '../../../ui/language';
import { Loading } from '../../../ui/Loading';
import { Columns, Section } from '../../../ui/Section';
import { Text } from '../../../ui/Text';
import { AgreementList } from '../agreements/AgreementList';
import { strings as agreementStrings } from '../agreements/strings';
import styles from '../dossier.module.scss';
import { EventRow } from '../timeline/EventRow';
import { strings as timelineStrings } from '../timeline/strings';
import { useTimeline } from '../timeline/use-timeline';
import { Initiators } from './Initiators';
import { strings } from './strings';

/** Where it is, what is next, who is to move, and what happened last. */
export default function OverviewStep(props: DossierStepProps): React.ReactElement {
  const text = useStrings(strings);
  const { who } = useStrings(agreementStrings);
  const { dossier, goTo } = props;
  return (
    <>
      <Columns
        asideWidth={424}
        main={
          <>
            <div className={styles.summary}>
              <Text block reading preserved>
                {dossier.initiative.record.Summary}
              </Text>
              <Button kind="link" onClick={() => goTo('verkenning')}>
                {text.readExploration}
              </Button>
            </div>
            <AgreementList dossier={dossier} heading={who} />
          </>
        }
        aside={
          <>
            <LastEvents {...props} />
            <Initiators dossier={dossier} />
            <RelatedAside dossier={dossier} />
            <LearningAside dossier={dossier} />
          </>
        }
      />
    </>
  );
}

const lastCount = 5;

function LastEvents({ dossier, goTo }: DossierStepProps): React.ReactElement {
  const text = useStrings(timelineStrings);
  const { initiative } = dossier;
  const { events, error, retry } = useTimeline(initiative.record.Key, initiative.etag);
  return (
    <Section
      heading={text.heading}
      action={
        <Button kind="link" onClick={() => goTo('tijdlijn')}>
          {text.all}
        </Button>
      }
    >
      {error !== undefined && !events && <Failure error={error} title={text.failed} onRetry={retry} />}
      {!events && error === undefined && <Loading />}
      {events?.length === 0 && <Text secondary>{text.empty}</Text>}
      <ul className={styles.events}>
        {events?.slice(0, lastCount).map((event) => (
          <EventRow key={event.Key} event={event} />
        ))}
      </ul>
    </Section>
  );
}
