import * as React from 'react';
import type { AssignmentProposal } from '../../domain/assignment';
import type { PersonRef } from '../../domain/person';
import { AssignmentReasons } from '../../parts/AssignmentReasons';
import { useProposals } from '../../parts/use-proposals';
import type { Dossier } from '../../session/dossier';
import type { PoolData } from '../../session/pool';
import { usePresence } from '../../session/use-presence';
import { Button } from '../../ui/Button';
import { FieldError } from '../../ui/Field';
import { useStrings } from '../../ui/language';
import { Person } from '../../ui/Person';
import { useId } from '../../ui/use-id';
import styles from './handover.module.scss';
import { strings } from './strings';

export interface SuccessorChoiceProps {
  readonly dossier: Dossier;
  readonly pool: PoolData;
  readonly value: PersonRef | undefined;
  readonly onChange: (person: PersonRef) => void;
  readonly error: string | undefined;
}

const shownAtFirst = 2;

/** Who could take over, each with why, as at assigning. */
export function SuccessorChoice({ dossier, pool, value, onChange, error }: SuccessorChoiceProps): React.ReactElement {
  const text = useStrings(strings);
  const id = useId('successor');
  const [all, setAll] = React.useState(false);
  const initiative = dossier.initiative.record;
  const waiting = React.useMemo(
    () => ({ Title: initiative.Title, Summary: initiative.Summary, Settlement: initiative.Settlement }),
    [initiative.Title, initiative.Summary, initiative.Settlement],
  );
  const opgaveKeys = dossier.opgaveLinks.map(({ record }) => record.OpgaveKey);
  const proposals = useProposals(waiting, {
    pool,
    settings: dossier.settings,
    opgaveKeys,
    without: initiative.AccountmanagerKey,
  });
  const shown = proposals.filter(
    ({ member }, position) => all || position < shownAtFirst || member.PersonKey === value?.personKey,
  );
  const presence = usePresence(shown.map(({ member }) => member.PersonKey));
  return (
    <fieldset className={styles.choice} role="radiogroup" aria-required aria-describedby={error && `${id}-error`}>
      <legend className={styles.legend}>{text.toWhom}</legend>
      {proposals.length === 0 && text.nobody}
      {shown.map(({ member, fit, reasons }: AssignmentProposal) => (
        <div key={member.PersonKey} className={styles.candidate}>
          <label className={styles.person}>
            <input
              type="radio"
              name={id}
              className={styles.radio}
              aria-label={member.Title}
              checked={member.PersonKey === value?.personKey}
              onChange={() =>
                onChange({ personKey: member.PersonKey, name: member.Title, mail: member.Mail, phone: member.Phone })
              }
            />
            <Person strong name={member.Title} second={text.fits[fit]} presence={presence.get(member.PersonKey)} />
          </label>
          <AssignmentReasons reasons={reasons} />
        </div>
      ))}
      {proposals.length > shownAtFirst && (
        <Button kind="link" expanded={all} onClick={() => setAll(!all)}>
          {all ? text.fewer : text.others}
        </Button>
      )}
      {error !== undefined && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}
