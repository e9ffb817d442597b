import * as React from 'react';
import { formatDay } from '../../domain/days';
import { Phase } from '../../domain/phases';
import { can } from '../../domain/rights';
import { factsOf } from '../../session/dossier';
import type { DossierStepProps } from '../../session/dossier';
import { journey } from '../../strings/journey';
import { Button } from '../../ui/Button';
import { Facts } from '../../ui/Facts';
import { useLanguage, useStrings } from '../../ui/language';
import { Section } from '../../ui/Section';
import { Text } from '../../ui/Text';
import styles from './decision.module.scss';
import { strings } from './strings';

export interface RecordedProps extends Pick<DossierStepProps, 'dossier' | 'goTo'> {
  /** Present while another decision may take its place: it was a no, or "later". */
  readonly onAgain?: () => void;
}

/** The decision as it was recorded, and what comes after it. */
export function Recorded({ dossier, goTo, onAgain }: RecordedProps): React.ReactElement {
  const text = useStrings(strings);
  const words = useStrings(journey);
  const language = useLanguage();
  const facts = factsOf(dossier);
  const { initiative } = facts;
  const names = text.recordedFacts;
  const shown = [
    {
      label: names.result,
      value: initiative.DecisionResult && <strong>{words.decisions[initiative.DecisionResult]}</strong>,
    },
    { label: names.body, value: initiative.DecisionBody && words.deciders[initiative.DecisionBody] },
    { label: names.on, value: initiative.DecisionOn && formatDay(initiative.DecisionOn, language, 'date') },
    { label: names.reference, value: initiative.DecisionReference },
    {
      label: names.again,
      value:
        initiative.DecisionResult === 'later' && initiative.NextActionOn
          ? formatDay(initiative.NextActionOn, language, 'date')
          : undefined,
    },
    {
      label: names.note,
      value: initiative.DecisionNote && (
        <Text preserved block reading>
          {initiative.DecisionNote}
        </Text>
      ),
    },
  ].filter(({ value }) => value !== undefined && value !== '');
  const isOpen = initiative.Phase !== Phase.closed;
  return (
    <Section heading={text.recorded}>
      <Facts facts={shown} />
      {initiative.DecisionResult === 'ja-als' && (
        <Text block secondary>
          {text.conditionsInAgreements}
        </Text>
      )}
      <div className={styles.actions}>
        {initiative.Phase === Phase.guiding && <Button onClick={() => goTo('afspraken')}>{text.toAgreements}</Button>}
        {isOpen && initiative.DecisionResult === 'nee' && can(dossier.me, 'closeInitiative', facts) && (
          <Button kind="primary" onClick={() => goTo('afronden')}>
            {text.toClosing}
          </Button>
        )}
        {onAgain && <Button onClick={onAgain}>{text.recordAgain}</Button>}
      </div>
    </Section>
  );
}
