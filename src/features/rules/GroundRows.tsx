import * as React from 'react';
import { grounds } from '../../domain/decider-rules';
import type { Ground, OwnGround } from '../../domain/decider-rules';
import { deciders } from '../../domain/weighing';
import type { Decider } from '../../domain/weighing';
import { journey } from '../../strings/journey';
import { Button } from '../../ui/Button';
import { CancelIcon } from '../../ui/icons';
import { useStrings } from '../../ui/language';
import { Select } from '../../ui/Select';
import { Text } from '../../ui/Text';
import { TextField } from '../../ui/TextField';
import styles from './rules.module.scss';
import { strings } from './strings';
import type { RulesState } from './use-rules';

export interface GroundRowsProps {
  readonly rules: RulesState;
}

/** Who decides at each ground, and what that rests on; to read, or to change by who may. */
export function GroundRows({ rules }: GroundRowsProps): React.ReactElement {
  const text = useStrings(strings);
  const { form, change, mayChange } = rules;
  return (
    <ul className={styles.grounds}>
      {grounds.map((ground) => (
        <li key={ground}>
          <Text>{text.grounds[ground]}</Text>
          <Who
            label={text.deciderOf(text.grounds[ground])}
            value={form.byGround[ground] ?? 'none'}
            mayChange={mayChange}
            onChange={(decider) => change({ byGround: withDecider(ground, decider) })}
          />
          <Basis
            label={text.basisOf(text.grounds[ground])}
            value={form.basis[ground] ?? ''}
            mayChange={mayChange}
            onChange={(words) => change({ basis: { ...form.basis, [ground]: words } })}
          />
        </li>
      ))}
      {form.own.map((own, index) => (
        <li key={index}>
          {mayChange ? (
            <TextField
              hideLabel
              label={text.ownLabel(index + 1)}
              value={own.label}
              onChange={(label) => put(index, { label })}
            />
          ) : (
            <Text>{own.label}</Text>
          )}
          <Who
            label={text.deciderOf(own.label || text.ownLabel(index + 1))}
            value={own.decider}
            mayChange={mayChange}
            onChange={(decider) => put(index, { decider: decider === 'none' ? 'directie' : decider })}
          />
          <Basis
            label={text.basisOf(own.label || text.ownLabel(index + 1))}
            value={own.basis}
            mayChange={mayChange}
            onChange={(basis) => put(index, { basis })}
          />
          {mayChange && (
            <Button
              kind="quiet"
              icon={CancelIcon}
              label={text.remove(own.label || text.ownLabel(index + 1))}
              onClick={() => change({ own: form.own.filter((_, at) => at !== index) })}
            />
          )}
        </li>
      ))}
    </ul>
  );

  function put(index: number, part: Partial<OwnGround>): void {
    change({ own: form.own.map((own, at) => (at === index ? { ...own, ...part } : own)) });
  }

  function withDecider(ground: Ground, decider: Decider | 'none'): typeof form.byGround {
    return Object.fromEntries(
      Object.entries<Decider | 'none'>({ ...form.byGround, [ground]: decider }).filter(([, value]) => value !== 'none'),
    );
  }
}

interface WhoProps {
  readonly label: string;
  readonly value: Decider | 'none';
  readonly mayChange: boolean;
  readonly onChange: (decider: Decider | 'none') => void;
}

function Who({ label, value, mayChange, onChange }: WhoProps): React.ReactElement {
  const text = useStrings(strings);
  const words = useStrings(journey);
  const options = [...deciders, 'none' as const].map((decider) => ({
    value: decider,
    label: decider === 'none' ? text.none : words.deciders[decider],
  }));
  if (!mayChange) return <Text strong>{options.find((option) => option.value === value)?.label}</Text>;
  return <Select hideLabel placeholder={false} label={label} options={options} value={value} onChange={onChange} />;
}

interface BasisProps {
  readonly label: string;
  readonly value: string;
  readonly mayChange: boolean;
  readonly onChange: (basis: string) => void;
}

function Basis({ label, value, mayChange, onChange }: BasisProps): React.ReactElement {
  if (!mayChange) return <Text secondary>{value}</Text>;
  return <TextField hideLabel label={label} value={value} onChange={onChange} />;
}
