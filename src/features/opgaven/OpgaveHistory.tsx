import * as React from 'react';
import { formatDay, isPlainDay } from '../../domain/days';
import { readHistory } from '../../domain/opgave-history';
import type { HistoryLine } from '../../domain/opgave-history';
import type { Opgave } from '../../domain/records.generated';
import { splitValues } from '../../domain/text';
import { Button } from '../../ui/Button';
import { useLanguage, useStrings } from '../../ui/language';
import { Row, Rows } from '../../ui/Rows';
import { Section } from '../../ui/Section';
import { Text } from '../../ui/Text';
import { editStrings } from './edit-strings';

const shownAtFirst = 3;

/** Who changed what of an opgave, newest first. */
export function OpgaveHistory({
  opgave,
  all,
}: {
  readonly opgave: Opgave;
  readonly all: readonly Opgave[];
}): React.ReactElement | null {
  const text = useStrings(editStrings).history;
  const language = useLanguage();
  const [showsAll, setShowsAll] = React.useState(false);
  const lines = readHistory(opgave.History);
  if (lines.length === 0) return null;
  const shown = showsAll ? lines : lines.slice(0, shownAtFirst);
  return (
    <Section heading={text.heading} level={3}>
      <Rows>
        {shown.map((line, position) => (
          <Row key={`${position}-${line.on}`}>
            <Text block>{text.who[line.kind](line.by, formatDay(line.on, language, 'date'))}</Text>
            {line.changes.map(({ field, from, to }) => (
              <Text key={field} small secondary block>
                {text.change(text.fields[field], words(field, from), words(field, to))}
              </Text>
            ))}
          </Row>
        ))}
      </Rows>
      {shown.length < lines.length && (
        <Button kind="link" onClick={() => setShowsAll(true)}>
          {text.earlier(lines.length - shown.length)}
        </Button>
      )}
    </Section>
  );

  function words(field: HistoryLine['changes'][number]['field'], value: unknown): string {
    if (field === 'IsActive') return value === true ? text.active : text.expired;
    if (value === undefined || value === null || value === '') return text.empty;
    const plain = typeof value === 'number' ? String(value) : (value as string);
    if (field === 'OwnerKeys') return text.owners(splitValues(plain).length);
    if (field === 'SucceededBy') return all.find(({ Key }) => Key === plain)?.Title ?? plain;
    return isPlainDay(plain) ? formatDay(plain, language, 'date') : plain;
  }
}
