import * as React from 'react';
import { leaveOut, takeAlong } from '../../../domain/import/row-reader';
import type { RowIssue } from '../../../domain/import/row-reader';
import { journey } from '../../../strings/journey';
import { useStrings } from '../../../ui/language';
import { Select } from '../../../ui/Select';
import { TextField } from '../../../ui/TextField';
import { importStrings } from './import-strings';

export interface RepairFieldProps {
  readonly issue: RowIssue;
  readonly rowNumber: number;
  readonly onRepair: (repairKey: string, answer: string) => void;
}

/**
 * The way to put one thing right, in the row where it is wrong. Of hundreds of them, each with its list to choose from, only
 * the one that somebody types in is drawn again.
 */
export const RepairField = React.memo(function RepairField({
  issue,
  rowNumber,
  onRepair,
}: RepairFieldProps): React.ReactElement | null {
  const text = useStrings(importStrings);
  const words = useStrings(journey);
  const { field, options, answer = '', isWrong } = issue;
  const isDouble = issue.kind === 'alike' || issue.kind === 'same-row';
  const label = isDouble ? text.repair.doubleFor(rowNumber) : text.repair.fieldFor(text.fields[field], rowNumber);
  if (options?.length === 0) return <>{text.repair.inFile}</>;
  if (options)
    return (
      <Select
        hideLabel
        label={label}
        options={options.map((value) => ({ value, label: labelOf(value) }))}
        value={answer}
        placeholder={answer === '' ? text.repair.choose(text.fields[field].toLowerCase()) : false}
        onChange={(next) => onRepair(issue.repairKey, next)}
      />
    );
  const isDay = field === 'receivedOn' || field === 'nextActionOn' || field === 'closedOn';
  return (
    <TextField
      hideLabel
      label={label}
      value={answer}
      placeholder={isDay ? text.repair.day : text.repair.type(text.fields[field].toLowerCase())}
      error={isWrong ? text.repair.wrong : undefined}
      onChange={(next) => onRepair(issue.repairKey, next)}
    />
  );

  function labelOf(value: string): string {
    if (value === takeAlong) return text.repair.takeAlong;
    if (value === leaveOut) return isDouble ? text.repair.skip : text.repair.leaveEmpty;
    const known = { phase: words.phases, type: words.types, outcome: words.outcomes } as Readonly<
      Partial<Record<string, Readonly<Record<string, string>>>>
    >;
    return known[field]?.[value] ?? value;
  }
});
