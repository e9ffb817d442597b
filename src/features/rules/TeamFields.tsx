import * as React from 'react';
import { strings as teamStrings } from '../../parts/team/strings';
import { TeamField, useMyTeams } from '../../parts/team/TeamField';
import { useStrings } from '../../ui/language';
import { Section } from '../../ui/Section';
import { Select } from '../../ui/Select';
import { Text } from '../../ui/Text';
import { strings } from './strings';
import styles from './rules.module.scss';
import type { RulesForm } from './use-rules';

export interface TeamFieldsProps {
  /** Ids of the fields are `<base>-team:<programme>`. */
  readonly base: string;
  /** All that may have a team of their own. */
  readonly programmes: readonly string[];
  readonly teams: RulesForm['teams'];
  readonly mayChange: boolean;
  readonly isWrong: (programme: string) => boolean;
  readonly onChange: (teams: RulesForm['teams']) => void;
}

/** The programmes whose channels come in a team of their own; the other ones are a choice, so that a long list of programmes stays short here. */
export function TeamFields(props: TeamFieldsProps): React.ReactElement {
  const { base, programmes, teams, mayChange, isWrong, onChange } = props;
  const text = useStrings(strings);
  const { notATeam } = useStrings(teamStrings);
  const own = programmes.filter((programme) => teams[programme] !== undefined);
  const others = programmes.filter((programme) => teams[programme] === undefined);
  // Known before a field is added: the field that takes focus is then the one that stays.
  useMyTeams();
  const [added, setAdded] = React.useState<string>();
  React.useEffect(() => {
    if (added !== undefined) document.getElementById(`${base}-team:${added}`)?.focus();
  }, [base, added]);
  return (
    <Section heading={text.teams}>
      <Text block secondary>
        {text.teamsHelp}
      </Text>
      <div className={styles.fields}>
        {own.map((programme) => (
          <TeamField
            key={programme}
            id={`${base}-team:${programme}`}
            label={text.teamOf(programme)}
            typedLabel={text.teamIdOf(programme)}
            none={text.usualTeam}
            mayChange={mayChange}
            team={teams[programme] ?? ''}
            error={isWrong(programme) ? notATeam : undefined}
            onChange={(team) => onChange({ ...teams, [programme]: team })}
          />
        ))}
        {own.length === 0 && <Text secondary>{text.teamsNone}</Text>}
        {mayChange && others.length > 0 && (
          <Select
            label={text.teamAdd}
            placeholder={text.teamAddChoose}
            value=""
            options={others.map((programme) => ({ value: programme, label: programme }))}
            onChange={add}
          />
        )}
      </div>
    </Section>
  );

  function add(programme: string): void {
    onChange({ ...teams, [programme]: '' });
    setAdded(programme);
  }
}
