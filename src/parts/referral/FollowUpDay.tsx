import * as React from 'react';
import { dayOf } from '../../domain/days';
import type { PlainDay } from '../../domain/types';
import { useServices } from '../../session/services';
import { DateField } from '../../ui/DateField';
import { useStrings } from '../../ui/language';
import { strings } from './strings';

export interface FollowUpDayProps {
  /** `''` when nobody needs to ask. */
  readonly value: PlainDay | '';
  readonly onChange: (day: PlainDay | '') => void;
}

/** The day on which we ask whether somebody arrived where they were referred to. */
export function FollowUpDay({ value, onChange }: FollowUpDayProps): React.ReactElement {
  const text = useStrings(strings);
  const { now } = useServices();
  const today = dayOf(now());
  return (
    <DateField
      label={text.followUp}
      description={text.followUpHelp}
      min={today}
      error={isPast(value, today) ? text.followUpPast : undefined}
      value={value}
      onChange={onChange}
    />
  );
}

/** @returns whether a day to ask lies behind us, so that nobody would ask */
export function isPast(day: PlainDay | '', today: PlainDay): boolean {
  return day !== '' && day < today;
}
