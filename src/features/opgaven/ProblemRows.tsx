import * as React from 'react';
import type { RowProblem } from '../../domain/opgaven-csv';
import { useStrings } from '../../ui/language';
import { Row, Rows } from '../../ui/Rows';
import { Section } from '../../ui/Section';
import { Text } from '../../ui/Text';
import { importStrings } from './import-strings';

/** Every wrong row by its number, with what is wrong and the value. */
export function ProblemRows({ problems }: { readonly problems: readonly RowProblem[] }): React.ReactElement {
  const text = useStrings(importStrings);
  return (
    <Section heading={text.wrongRows} level={3}>
      <Rows label={text.wrongRows}>
        {problems.map((problem) => (
          <Row key={`${problem.rowNumber}-${problem.reason}-${problem.field ?? ''}`}>
            <Text strong>{text.row(problem.rowNumber)}</Text>
            {`: ${reasonOf(problem)}`}
            {problem.value !== undefined && (
              <Text small secondary block>
                {problem.value}
              </Text>
            )}
          </Row>
        ))}
      </Rows>
    </Section>
  );

  function reasonOf({ reason, field, otherRow = 0 }: RowProblem): string {
    const name = field === undefined ? '' : text.fields[field];
    switch (reason) {
      case 'too-many-cells':
      case 'broken-quotes':
        return text.reasons[reason];
      case 'double-key':
        return text.reasons[reason](name, otherRow);
      case 'empty':
      case 'too-long':
      case 'not-a-link':
      case 'not-a-day':
      case 'not-a-year':
      case 'not-a-group':
      case 'forbidden-in-key':
        return text.reasons[reason](name);
    }
  }
}
