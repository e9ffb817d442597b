import * as React from 'react';
import type { Renewal as RenewalFacts } from '../../domain/opgaven-renewal';
import { Checkbox } from '../../ui/Checkbox';
import { useStrings } from '../../ui/language';
import { Text } from '../../ui/Text';
import { TextField } from '../../ui/TextField';
import { importStrings } from './import-strings';

export interface RenewalProps {
  readonly renewal: RenewalFacts;
  readonly year: string;
  readonly onYear: (year: string) => void;
  readonly expires: boolean;
  readonly onExpires: (expires: boolean) => void;
}

/** What the file does to the list that is there: the year it belongs to, and what of an earlier year it no longer names. */
export function Renewal({ renewal, year, onYear, expires, onExpires }: RenewalProps): React.ReactElement {
  const text = useStrings(importStrings);
  const isWrong = year.trim() !== '' && !/^20\d\d$/.test(year.trim());
  return (
    <>
      <Text block>{text.renewal(renewal.added, renewal.continued)}</Text>
      <TextField
        label={text.year}
        description={text.yearHelp}
        value={year}
        error={isWrong ? text.yearWrong : undefined}
        onChange={onYear}
      />
      {renewal.left.length > 0 && (
        <div>
          <Checkbox label={text.expire(renewal.left.length)} checked={expires} onChange={onExpires} />
          <ul>
            {renewal.left.slice(0, 10).map(({ Key, Title }) => (
              <li key={Key}>
                <Text small>{Title}</Text>
              </li>
            ))}
          </ul>
          <Text small secondary block>
            {text.expireHelp}
          </Text>
        </div>
      )}
    </>
  );
}
