import * as React from 'react';
import { channelSteps } from '../../domain/channel-state';
import { formatDay } from '../../domain/days';
import type { Initiative, OpgaveLink } from '../../domain/records.generated';
import { Facts } from '../../ui/Facts';
import { useLanguage, useStrings } from '../../ui/language';
import { Section } from '../../ui/Section';
import { Text } from '../../ui/Text';
import styles from './channel.module.scss';
import { strings } from './strings';
import type { Plan } from './use-plan';

export interface PlanAsideProps {
  readonly plan: Plan;
  readonly initiative: Initiative;
  readonly opgaveLinks: readonly OpgaveLink[];
}

/** What will be made, and the first message as colleagues will read it. */
export function PlanAside({ plan, initiative, opgaveLinks }: PlanAsideProps): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  const newMembers = plan.members.filter(({ isMember }) => isMember === false).length;
  const team = plan.team?.team?.name ?? text.teamUnnamed;
  const facts = [
    { label: text.facts.settlement, value: initiative.Settlement },
    { label: text.facts.opgaven, value: opgaveLinks.map(({ Title }) => Title).join(', ') },
    { label: text.facts.closesOn, value: plan.closesOn === '' ? '' : formatDay(plan.closesOn, language, 'long') },
    { label: text.facts.contact, value: initiative.AccountmanagerName ?? '' },
  ].filter(({ value }) => value !== '');
  return (
    <>
      <Section heading={text.happens} aside={text.happensAside}>
        <ol className={styles.plan}>
          {channelSteps.map((step) => (
            <li key={step}>
              <strong>{text.steps[step]}</strong> {help(step)}
            </li>
          ))}
        </ol>
        <Text block secondary>
          {text.stops}
        </Text>
      </Section>
      <Section plain level={3} heading={text.firstMessage}>
        <div className={styles.card}>
          <Text block strong>
            {initiative.Title}
          </Text>
          <Text block>
            {plan.question} {text.fiveMinutes}
          </Text>
          <Facts facts={facts} />
          <Text secondary>{text.giveView}</Text>
        </div>
      </Section>
    </>
  );

  function help(step: (typeof channelSteps)[number]): string {
    if (step === 'channel') return text.stepHelp.channel(team);
    if (step === 'members') return text.stepHelp.members(newMembers);
    return text.stepHelp[step];
  }
}
