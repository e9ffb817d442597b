import * as React from 'react';
import type { MomentFacts, MomentReason } from '../../domain/broadening-moment';
import { formatDay } from '../../domain/days';
import type { Settings } from '../../domain/settings';
import { AddIcon, RemoveIcon } from '../../ui/icons';
import { useLanguage, useStrings } from '../../ui/language';
import { Section } from '../../ui/Section';
import { Text } from '../../ui/Text';
import styles from './broadening.module.scss';
import { strings } from './strings';

export interface MomentProps {
  readonly moment: { readonly facts: MomentFacts; readonly reasons: readonly MomentReason[] };
  readonly norms: Settings['norms'];
}

/** What speaks for broadening now and what for later; the accountmanager chooses. */
export function Moment({ moment: { facts, reasons }, norms }: MomentProps): React.ReactElement {
  const text = useStrings(strings);
  const now = reasons.filter(({ speaks }) => speaks === 'now');
  const later = reasons.filter(({ speaks }) => speaks === 'later');
  return (
    <Section heading={text.moment}>
      <div className={styles.below}>
        <FactsLine facts={facts} />
        {reasons.length === 0 && <Text secondary>{text.nothingSpeaks}</Text>}
        <Side heading={text.forNow} reasons={now} norms={norms} />
        <Side heading={text.forLater} reasons={later} norms={norms} />
      </div>
    </Section>
  );
}

/** What is known, what is open, how heavy it weighs and what is due: one quiet line each. */
function FactsLine({ facts }: { readonly facts: MomentFacts }): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  const open = facts.open.map((question) => text.questions[question]);
  return (
    <>
      <Text block>{text.known(facts.known.length, facts.known.length + facts.open.length)}</Text>
      {open.length > 0 && <Text block>{text.open(open)}</Text>}
      <Text block>{facts.relevance === undefined ? text.relevanceUnknown : text.relevance[facts.relevance]}</Text>
      <Text block>
        {facts.due === undefined
          ? text.nothingDue
          : text.due(facts.due.title, formatDay(facts.due.on, language, 'long'))}
      </Text>
    </>
  );
}

interface SideProps {
  readonly reasons: readonly MomentReason[];
  readonly norms: Settings['norms'];
  readonly heading: string;
}

function Side({ heading, reasons, norms }: SideProps): React.ReactElement | null {
  const sentence = useMomentSentence(norms);
  if (reasons.length === 0) return null;
  return (
    <>
      <Text block strong>
        {heading}
      </Text>
      <ul className={styles.reasons}>
        {reasons.map((reason) => (
          <li key={reason.kind}>
            <span className={styles.icon}>
              {reason.speaks === 'now' ? (
                <span className={styles.for}>
                  <AddIcon />
                </span>
              ) : (
                <RemoveIcon />
              )}
            </span>
            <span>{sentence(reason)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

const workingDaysInWeek = 5;

function useMomentSentence(norms: Settings['norms']): (reason: MomentReason) => string {
  const { moments } = useStrings(strings);
  const language = useLanguage();
  return (reason) => {
    switch (reason.kind) {
      case 'due-soon':
        return moments['due-soon'](
          reason.title,
          formatDay(reason.on, language, 'long'),
          Math.ceil(norms.weighing / workingDaysInWeek),
        );
      case 'agreement-first':
        return moments['agreement-first'](reason.title, formatDay(reason.on, language, 'long'));
      case 'still-unknown':
        return moments['still-unknown'](reason.questions.length);
      case 'waiting':
        return moments.waiting(reason.on);
      default:
        return moments[reason.kind];
    }
  };
}
