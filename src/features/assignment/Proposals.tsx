import * as React from 'react';
import type { AssignmentProposal } from '../../domain/assignment';
import { formatDay } from '../../domain/days';
import type { PersonRef } from '../../domain/person';
import type { Settings } from '../../domain/settings';
import { AssignmentReasons } from '../../parts/AssignmentReasons';
import { useProposals } from '../../parts/use-proposals';
import { usePresence } from '../../session/use-presence';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { useLanguage, useStrings } from '../../ui/language';
import { Person } from '../../ui/Person';
import { Text } from '../../ui/Text';
import styles from './assignment.module.scss';
import type { PoolData } from '../../session/pool';

import { strings } from './strings';
import type { Waiting } from './waiting';

export interface ProposalsProps {
  readonly waiting: Waiting;
  readonly pool: PoolData;
  readonly settings: Settings;
  readonly busy: boolean;
  readonly onAssign: (accountmanager: PersonRef) => void;
  /** Absent for what was let go of: that is referred by closing it. */
  readonly onRefer: (() => void) | undefined;
}

const shownAtFirst = 3;

/** Who can take it, at most three, each with why. A proposal: the coordinator decides. */
export function Proposals({ waiting, pool, settings, busy, onAssign, onRefer }: ProposalsProps): React.ReactElement {
  const text = useStrings(strings);
  const [all, setAll] = React.useState(false);
  const proposals = useProposals(waiting, { pool, settings });
  const shown = all ? proposals : proposals.slice(0, shownAtFirst);
  const presence = usePresence(shown.map(({ member }) => member.PersonKey));
  if (proposals.length === 0)
    return (
      <Empty kind="warning" title={text.poolEmpty}>
        {text.poolEmptyHelp}
      </Empty>
    );
  return (
    <>
      {shown.map((proposal, position) => (
        <div key={proposal.member.PersonKey} className={styles.proposal}>
          <Person
            strong
            name={proposal.member.Title}
            second={{ best: text.best, also: text.also, 'not-now': text.notNow }[proposal.fit]}
            presence={presence.get(proposal.member.PersonKey)}
          />
          <AssignmentReasons reasons={proposal.reasons} />
          <Choice proposal={proposal} isFirst={position === 0} busy={busy} onAssign={onAssign} />
        </div>
      ))}
      <div className={styles.below}>
        {proposals.length > shownAtFirst && (
          <Button kind="link" expanded={all} onClick={() => setAll(!all)}>
            {all ? text.chooseFewer : text.chooseOther}
          </Button>
        )}
        {onRefer && (
          <Button kind="link" onClick={onRefer}>
            {text.refer}
          </Button>
        )}
      </div>
    </>
  );
}

interface ChoiceProps extends Pick<ProposalsProps, 'busy' | 'onAssign'> {
  readonly proposal: AssignmentProposal;
  readonly isFirst: boolean;
}

/** The button stands with people who can keep the norm; of the others stands from when they can. */
function Choice({
  proposal: { member, fit, availableFrom },
  isFirst,
  busy,
  onAssign,
}: ChoiceProps): React.ReactElement | null {
  const text = useStrings(strings);
  const language = useLanguage();
  if (fit === 'not-now') {
    return availableFrom === undefined ? null : (
      <Text small secondary>
        {text.availableFrom(formatDay(availableFrom, language, 'long'))}
      </Text>
    );
  }
  const { PersonKey: personKey, Title: name, Mail: mail, Phone: phone } = member;
  return (
    <Button
      kind={isFirst ? 'primary' : 'default'}
      label={text.assignToName(name)}
      busy={busy}
      onClick={() => onAssign({ personKey, name, mail, phone })}
    >
      {text.assignToName(name.split(' ')[0] ?? name)}
    </Button>
  );
}
