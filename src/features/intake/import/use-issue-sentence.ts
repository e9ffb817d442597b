import type { RowIssue } from '../../../domain/import/row-reader';
import { useStrings } from '../../../ui/language';
import { importStrings } from './import-strings';

/** @returns the words for what is wrong with a row */
export function useIssueSentence(): (issue: RowIssue) => string {
  const text = useStrings(importStrings);
  return ({ kind, field, value, otherRow = 0, alike }) => {
    const name = text.fields[field];
    switch (kind) {
      case 'empty':
        return text.issues.empty(name.toLowerCase());
      case 'unknown':
        return field === 'accountmanager' ? text.issues.notInPool(value) : text.issues.unknown(name, value);
      case 'not-a-day':
        return text.issues.notADay(value);
      case 'in-future':
        return text.issues.inFuture(value);
      case 'same-row':
        return text.issues.sameRow(otherRow);
      case 'alike':
        return `${text.issues.alike} ${alike?.title ?? ''}`;
      case 'too-long':
        return text.issues.tooLong;
      case 'outcome-missing':
        return value === '' ? text.issues.outcomeMissing : text.issues.unknown(name, value);
      case 'broken-quotes':
        return text.issues.brokenQuotes;
    }
  };
}
