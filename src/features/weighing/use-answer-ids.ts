import { weighingColumns } from '../../domain/weighing';
import { useId } from '../../ui/use-id';
import type { FormColumn } from './use-answers';

const extras = ['OpenQuestions', 'ChangedWhy', 'DissentHandling', 'EarlyReason', 'StartnotitieWhy'] as const;

/** An id for each field of a form with the four questions. */
export function useAnswerIds(): Readonly<Record<FormColumn, string>> {
  const base = useId('answer');
  return Object.fromEntries([...weighingColumns, ...extras].map((column) => [column, `${base}-${column}`])) as Record<
    FormColumn,
    string
  >;
}
