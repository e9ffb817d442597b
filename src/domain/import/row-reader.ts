import { restore } from '../file/cell';
import { readDay } from '../file/day';
import type { PlainDay } from '../types';
import type { ImportField } from './fields';
import type { FileRow } from './row';

export type IssueKind =
  | 'empty'
  | 'unknown'
  | 'too-long'
  | 'not-a-day'
  | 'in-future'
  | 'outcome-missing'
  | 'same-row' // `otherRow` is the same initiative
  | 'alike' // an initiative in the list looks the same
  | 'broken-quotes';

/** What somebody has to say about a row, and what they said. */
export interface RowIssue {
  readonly kind: IssueKind;
  readonly field: ImportField;
  /** As it stands in the file. */
  readonly value: string;
  /** Under this name the answer is kept; the same unknown word in another row is answered at once. */
  readonly repairKey: string;
  /** What can be chosen; absent where something is to be typed, and with nothing to choose there is no repair. */
  readonly options?: readonly string[];
  /** What is taken: the answer, else the proposal. */
  readonly answer: string | undefined;
  /** The answer does not do either. */
  readonly isWrong: boolean;
  readonly otherRow?: number;
  readonly alike?: { readonly key: string; readonly title: string };
}

/** Stands for "as if it were empty" and "is the same, leave this row". */
export const leaveOut = '-';
export const takeAlong = '+';

interface ChoiceOptions {
  readonly guess?: (text: string) => string | undefined;
  /** Nothing is an answer too. */
  readonly mayBeEmpty?: boolean;
  readonly kind?: IssueKind;
}

/** Reads the fields of one row, and notes what is wrong with them. */
export class RowReader {
  public readonly issues: RowIssue[] = [];
  private readonly row: FileRow;
  private readonly repairs: ReadonlyMap<string, string>;

  public constructor(row: FileRow, repairs: ReadonlyMap<string, string>) {
    this.row = row;
    this.repairs = repairs;
  }

  public text(field: ImportField): string {
    return restore(this.row.values[field] ?? '');
  }

  /** A text that is typed anew where it is not right. */
  public typed(
    field: ImportField,
    isRight: (text: string) => boolean,
    propose: (text: string) => string | undefined,
  ): string {
    const value = this.text(field);
    if (isRight(value)) return value;
    const answer = this.answerTo(this.ownKey(field)) ?? propose(value);
    this.note(field, value === '' ? 'empty' : 'too-long', value, this.ownKey(field), {
      answer,
      isWrong: answer !== undefined && !isRight(answer.trim()),
    });
    return answer?.trim() ?? '';
  }

  public chosen(
    field: ImportField,
    options: readonly string[],
    read: (text: string) => string | undefined,
    how: ChoiceOptions = {},
  ): string {
    return this.choice(field, this.text(field), options, read, how);
  }

  /** One of few. What is not known is asked; the same word in other rows is asked once. */
  public choice(
    field: ImportField,
    value: string,
    options: readonly string[],
    read: (text: string) => string | undefined,
    { guess, mayBeEmpty, kind }: ChoiceOptions,
  ): string {
    if (value === '' && mayBeEmpty) return '';
    const known = value === '' ? undefined : read(value);
    if (known !== undefined) return known;
    const repairKey = value === '' ? this.ownKey(field) : `*:${field}:${value.toLowerCase()}`;
    const guessed = value === '' ? undefined : guess?.(value);
    const answer = this.answerTo(repairKey) ?? guessed ?? (mayBeEmpty ? leaveOut : undefined);
    this.note(field, kind ?? (value === '' ? 'empty' : 'unknown'), value, repairKey, {
      options: mayBeEmpty ? [leaveOut, ...options] : options,
      answer,
    });
    return answer === undefined || answer === leaveOut ? '' : answer;
  }

  /** @param latest - a day after this one is a slip of the pen */
  public day(field: ImportField, latest?: PlainDay): PlainDay | undefined {
    const value = this.text(field);
    if (value === '') return undefined;
    const problem = (day: PlainDay | undefined): IssueKind | undefined =>
      day === undefined ? 'not-a-day' : latest !== undefined && day > latest ? 'in-future' : undefined;
    const day = readDay(value);
    const wrong = problem(day);
    if (!wrong) return day;
    const answer = this.answerTo(this.ownKey(field));
    const repaired = answer === undefined ? undefined : readDay(answer);
    this.note(field, wrong, value, this.ownKey(field), {
      answer,
      isWrong: answer !== undefined && problem(repaired) !== undefined,
    });
    return repaired;
  }

  /** Maybe the same initiative: left out unless somebody says that it is another. */
  public double(kind: 'same-row' | 'alike', about: Pick<RowIssue, 'otherRow' | 'alike'>): void {
    const repairKey = this.ownKey('title') + kind;
    const answer = this.answerTo(repairKey) ?? leaveOut;
    this.note('title', kind, this.text('title'), repairKey, { options: [leaveOut, takeAlong], answer, ...about });
  }

  public refuse(field: ImportField, kind: IssueKind): void {
    this.note(field, kind, this.text(field), this.ownKey(field), { options: [], answer: undefined });
  }

  private answerTo(repairKey: string): string | undefined {
    const answer = this.repairs.get(repairKey);
    return answer === '' ? undefined : answer;
  }

  private ownKey(field: ImportField): string {
    return `${this.row.number}:${field}`;
  }

  private note(
    field: ImportField,
    kind: IssueKind,
    value: string,
    repairKey: string,
    rest: Pick<RowIssue, 'answer'> & Partial<RowIssue>,
  ): void {
    this.issues.push({ field, kind, value, repairKey, isWrong: false, ...rest });
  }
}
