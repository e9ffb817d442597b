import * as React from 'react';
import type { OtherDevice as Other } from '../../commands/save-weighing';
import type { View } from '../../domain/weighing';
import { journey } from '../../strings/journey';
import { Box } from '../../ui/Box';
import { Button } from '../../ui/Button';
import { useStrings } from '../../ui/language';
import { Text } from '../../ui/Text';
import { strings } from './strings';
import styles from './weighing.module.scss';

export interface OtherDeviceProps {
  readonly other: Other;
  readonly onChoose: (chosen: Partial<View>) => void;
}

type Field = Other['conflicts'][number];

/** The same person typed on another device: both texts are there, and the person says which one stays. */
export function OtherDevice({ other, onChoose }: OtherDeviceProps): React.ReactElement | null {
  const text = useStrings(strings);
  const words = useStrings(journey);
  const [chosen, setChosen] = React.useState<Partial<View>>({});
  const [field, ...rest] = other.conflicts.filter((one) => !(one.field in chosen));
  if (!field) return null;
  return (
    <Box tone="conflict" role="alert">
      <Text block strong>
        {text.otherDevice.title}
      </Text>
      <div className={styles.sides}>
        {(['mine', 'theirs'] as const).map((side) => (
          <div key={side}>
            <Text block small secondary>
              {text.otherDevice[side]}
            </Text>
            <Text block preserved>
              {shown(field, field[side])}
            </Text>
            <Button onClick={() => pick(field, field[side])}>{text.otherDevice.keep[side]}</Button>
          </div>
        ))}
      </div>
    </Box>
  );

  function pick({ field: name }: Field, value: Field['mine']): void {
    const all = { ...chosen, [name]: value ?? undefined };
    if (rest.length === 0) onChoose(all);
    else setChosen(all);
  }

  function shown({ field: name }: Field, value: Field['mine']): string {
    if (value === undefined || value === null || value === '') return text.otherDevice.nothing;
    if (typeof value === 'boolean') return value ? text.yes : text.no;
    if (name === 'Stance') return words.stances[value as keyof typeof words.stances];
    if (name === 'Decider') return words.deciders[value as keyof typeof words.deciders];
    return String(value);
  }
}
