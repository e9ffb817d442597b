import * as React from 'react';
import { formatDay } from '../../domain/days';
import { usePresence } from '../../session/use-presence';
import { LockIcon } from '../../ui/icons';
import { useLanguage, useStrings } from '../../ui/language';
import { Person } from '../../ui/Person';
import { Status } from '../../ui/Status';
import { Table } from '../../ui/Table';
import { Text } from '../../ui/Text';
import styles from './channel.module.scss';
import { strings } from './strings';
import type { PlannedMember } from './use-plan';
import type { TeamFacts } from './use-team';

export interface PlanMembersProps {
  readonly members: readonly PlannedMember[];
  readonly team: TeamFacts | undefined;
  /** Without a channel nobody becomes a member of anything. */
  readonly withChannel: boolean;
}

/** Who becomes a member of the team, and what each of them will see: also what they get to see besides. */
export function PlanMembers({ members, team, withChannel }: PlanMembersProps): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  const presence = usePresence(members.map(({ contributor }) => contributor.PersonKey));
  const others = team?.channels?.length;
  const teamName = team?.team?.name;
  return (
    <>
      <Table
        quiet
        caption={text.who}
        rows={members}
        rowKey={({ contributor }) => contributor.PersonKey}
        columns={[
          {
            key: 'colleague',
            header: text.columns.colleague,
            width: '30%',
            names: true,
            narrow: 'title',
            render: ({ contributor }) => (
              <Person
                name={contributor.Title}
                second={contributor.Why}
                presence={presence.get(contributor.PersonKey)}
              />
            ),
          },
          {
            key: 'member',
            header: teamName === undefined ? text.columns.member : text.columns.memberOf(teamName),
            width: '30%',
            narrow: 'full',
            render: (member) => <Membership member={member} />,
          },
          {
            key: 'sees',
            header: text.columns.sees,
            narrow: 'full',
            render: (member) => (
              <>
                <Text block>{seen(member)}</Text>
                {member.daysLeft !== undefined && (
                  <Text block strong>
                    {text.sees.days(member.daysLeft)}
                  </Text>
                )}
              </>
            ),
          },
        ]}
      />
      <div className={styles.lock}>
        <LockIcon />
        <span>
          <strong>{text.private}</strong>{' '}
          {withChannel && (team?.members ? text.readers(readersAfter(team.members.length)) : text.readersUnknown)}
        </span>
      </div>
    </>
  );

  function Membership({ member }: { readonly member: PlannedMember }): React.ReactElement {
    const { isMember, awayUntil } = member;
    if (isMember === undefined) return <Status kind="open">{text.member.unknown}</Status>;
    if (awayUntil !== undefined) {
      const day = formatDay(awayUntil, language, 'short');
      return <Status kind="warning">{isMember ? text.member.awayIs(day) : text.member.awayBecomes(day)}</Status>;
    }
    return <Status kind={isMember ? 'ok' : 'info'}>{isMember ? text.member.is : text.member.becomes}</Status>;
  }

  function seen({ isMember }: PlannedMember): string {
    if (!withChannel) return text.sees.dossier;
    if (isMember !== false) return text.sees.own;
    if (others === undefined) return text.sees.allUnknown;
    return others === 0 ? text.sees.own : text.sees.all(others);
  }

  function readersAfter(now: number): number {
    return now + members.filter(({ isMember }) => isMember === false).length;
  }
}
