import * as React from 'react';
import useSWR from 'swr';
import type { SWRResponse } from 'swr';
import { hasCode } from '../../data/app-error';
import type { Team } from '../../data/ports';
import { useServices } from '../../session/services';
import { useStrings } from '../../ui/language';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { strings } from './strings';

export interface TeamFieldProps {
  readonly id: string;
  readonly label: string;
  /** The label while its id or link is typed. */
  readonly typedLabel: string;
  /** Words for no team of its own. */
  readonly none: string;
  readonly mayChange: boolean;
  /** Id of a team, or the link to it as it was pasted; empty for none. */
  readonly team: string;
  readonly error: string | undefined;
  readonly onChange: (team: string) => void;
}

/** The choice that is no team, and no id of one either. */
const other = 'other';

/** A team, chosen by name from one's own teams. Another team, or without an answer of Teams: by its id or its link. */
export function TeamField(props: TeamFieldProps): React.ReactElement {
  const { id, label, typedLabel, none, mayChange, team, error, onChange } = props;
  const text = useStrings(strings);
  const { data, error: refused } = useMyTeams();
  const [types, setTypes] = React.useState(false);
  // The field takes the place of the list that was just used.
  React.useEffect(() => {
    if (types) document.getElementById(id)?.focus();
  }, [id, types]);
  const known = data?.find((one) => one.id.toLowerCase() === team.toLowerCase());
  if (!mayChange) {
    const name = team === '' ? none : (known?.name ?? team);
    return <TextField readOnly id={id} label={label} value={name} onChange={onChange} />;
  }
  if (refused !== undefined || types) {
    return (
      <TextField
        id={id}
        label={typedLabel}
        description={
          hasCode(refused, 'scope-missing') ? text.teamsHidden(refused.detail.subject ?? '') : text.teamIdHelp
        }
        value={team}
        error={error}
        onChange={onChange}
      />
    );
  }
  const own = team === '' || known ? [] : [{ value: team, label: team }];
  return (
    <Select
      id={id}
      label={label}
      placeholder={none}
      value={known?.id ?? team}
      options={[
        ...(data ?? []).map(({ id: value, name }) => ({ value, label: name })),
        ...own,
        { value: other, label: text.otherTeam },
      ]}
      error={error}
      onChange={(chosen) => (chosen === other ? setTypes(true) : onChange(chosen))}
    />
  );
}

/** One's own teams; asked once for all fields together. */
export function useMyTeams(): SWRResponse<readonly Pick<Team, 'id' | 'name'>[], unknown> {
  const { teams } = useServices();
  return useSWR<readonly Pick<Team, 'id' | 'name'>[], unknown>(['teams', 'mine'], () => teams.listMyTeams(), {
    shouldRetryOnError: false,
  });
}
