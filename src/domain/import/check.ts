import { outcomes } from '../outcome';
import type { Outcome } from '../outcome';
import type { PersonRef } from '../person';
import { phases } from '../phases';
import type { Phase } from '../phases';
import type { Opgave } from '../records.generated';
import { clip, lineLimit, splitValues } from '../text';
import type { PlainDay } from '../types';
import { nearest } from './nearest';
import type { FileRow } from './row';
import { leaveOut, RowReader } from './row-reader';
import type { RowIssue } from './row-reader';
import { guessPhase, initiativeTypes, readOutcome, readPhase, readType } from './words';
import type { InitiativeType } from './words';

/** What the rows are held against. */
export interface ImportContext {
  readonly settlements: readonly string[];
  readonly pool: readonly PersonRef[];
  readonly opgaven: readonly Pick<Opgave, 'Key' | 'Title'>[];
  /** Keys of rows that were imported before. */
  readonly known: ReadonlySet<string>;
  /** An initiative that this row may be a double of. */
  readonly alike: (row: FileRow, settlement: string) => { readonly key: string; readonly title: string } | undefined;
  readonly today: PlainDay;
}

/** A row that can become an initiative. */
export interface ReadyRow {
  readonly title: string;
  readonly summary: string;
  readonly settlement: string;
  readonly phase: Phase;
  readonly accountmanager:
    | { readonly personKey?: string; readonly name: string; readonly mail?: string; readonly phone?: string }
    | undefined;
  readonly receivedOn: PlainDay;
  readonly type: InitiativeType | undefined;
  readonly opgaven: readonly Pick<Opgave, 'Key' | 'Title'>[];
  readonly nextAction: string;
  readonly nextActionOn: PlainDay | undefined;
  readonly outcome: Outcome | undefined;
  readonly outcomeNote: string;
  readonly closedOn: PlainDay | undefined;
  readonly contactName: string;
  readonly phone: string;
  readonly email: string;
  readonly organisation: string;
  readonly reference: string;
}

export interface CheckedRow {
  readonly row: FileRow;
  /** `known`: imported before · `choice`: goes along with what is proposed or chosen · `blocked`: cannot go along yet */
  readonly state: 'good' | 'known' | 'choice' | 'skipped' | 'blocked';
  readonly issues: readonly RowIssue[];
  readonly ready: ReadyRow | undefined;
}

/** Everything about one row. @param repairs - what was answered, by `repairKey` */
export function checkRow(row: FileRow, context: ImportContext, repairs: ReadonlyMap<string, string>): CheckedRow {
  if (context.known.has(row.key)) return { row, state: 'known', issues: [], ready: undefined };
  const reader = new RowReader(row, repairs);
  const ready = readRow(reader, row, context);
  const { issues } = reader;
  const skipped = issues.some(({ kind, answer }) => (kind === 'alike' || kind === 'same-row') && answer === leaveOut);
  const blocked = issues.some(({ answer, isWrong }) => answer === undefined || isWrong);
  const state = skipped ? 'skipped' : blocked ? 'blocked' : issues.length > 0 ? 'choice' : 'good';
  return { row, state, issues, ready: state === 'good' || state === 'choice' ? ready : undefined };
}

function readRow(reader: RowReader, row: FileRow, context: ImportContext): ReadyRow {
  const { settlements, pool, opgaven, today } = context;
  if (row.isBroken) reader.refuse('title', 'broken-quotes');
  const title = reader.typed(
    'title',
    (text) => text !== '' && text.length <= lineLimit,
    (text) => (text === '' ? undefined : clip(text)),
  );
  const settlement = reader.chosen(
    'settlement',
    settlements,
    (text) => settlements.find((known) => same(known, text)),
    {
      guess: (text) => nearest(text, settlements, (known) => known),
    },
  );
  const told = reader.text('phase');
  const read = readPhase(told);
  const phase =
    read?.phase ?? (reader.chosen('phase', phases.slice(1), () => undefined, { guess: guessPhase }) as Phase);
  const outcome = phase === 'afgerond' ? readRowOutcome(reader, read?.outcome) : undefined;
  const accountmanager = readAccountmanager(reader, pool, phase);
  const type = reader.chosen('type', initiativeTypes, readType, { mayBeEmpty: true });
  const receivedOn = reader.day('receivedOn', today);
  const alike = row.sameAs === undefined ? context.alike(row, settlement) : undefined;
  if (row.sameAs !== undefined) reader.double('same-row', { otherRow: row.sameAs });
  else if (alike) reader.double('alike', { alike });
  return {
    title,
    summary: reader.text('summary') || title,
    settlement,
    phase,
    accountmanager,
    receivedOn: receivedOn ?? today,
    type: initiativeTypes.find((known) => known === type),
    opgaven: readOpgaven(reader, opgaven),
    nextAction: clip(reader.text('nextAction')),
    nextActionOn: reader.day('nextActionOn'),
    outcome,
    outcomeNote: reader.text('outcomeNote'),
    closedOn: reader.day('closedOn', today),
    contactName: clip(reader.text('contactName')),
    phone: phoneOf(reader.text('phone')),
    email: clip(reader.text('email')),
    organisation: clip(reader.text('organisation')),
    reference: clip(reader.text('reference')),
  };
}

function readRowOutcome(reader: RowReader, told: Outcome | undefined): Outcome | undefined {
  const known = told ?? readOutcome(reader.text('outcome'));
  if (known) return known;
  const answer = reader.chosen('outcome', outcomes, () => undefined, { kind: 'outcome-missing' });
  return outcomes.find((outcome) => outcome === answer);
}

/** Everything that runs has somebody of the pool; of what is over the name is kept as it was. */
function readAccountmanager(reader: RowReader, pool: readonly PersonRef[], phase: Phase): ReadyRow['accountmanager'] {
  const written = reader.text('accountmanager');
  const find = (text: string): PersonRef | undefined =>
    pool.find(({ name, mail }) => same(name, text) || (mail !== undefined && same(mail, text)));
  if (phase === 'afgerond') return find(written) ?? (written === '' ? undefined : { name: clip(written) });
  const names = pool.map(({ name }) => name);
  const name = reader.chosen('accountmanager', names, (text) => find(text)?.name, {
    guess: (text) => guessPerson(text, names),
  });
  return pool.find((person) => person.name === name);
}

/** "A. de Witt" is nearest to the last name; the first letter decides between two. */
function guessPerson(written: string, names: readonly string[]): string | undefined {
  const whole = nearest(written, names, (name) => name);
  if (whole) return whole;
  const short = (name: string): string => name.replace(/^(\S)\S*\s+/, '$1. ');
  return nearest(written.replace(/^(\S)\S*\s+/, '$1. '), names, short);
}

function readOpgaven(reader: RowReader, opgaven: ImportContext['opgaven']): ImportContext['opgaven'] {
  const parts = [...new Set(splitValues(reader.text('opgaven').replace(/\n/g, ';')))];
  const titles = opgaven.map(({ Title }) => Title);
  return parts.flatMap((part) => {
    const find = (text: string): string | undefined =>
      opgaven.find(({ Key, Title }) => same(Key, text) || same(Title, text))?.Title;
    const title = reader.choice('opgaven', part, titles, find, {
      guess: (text) => nearest(text, titles, (known) => known) ?? leaveOut,
      mayBeEmpty: true,
    });
    return opgaven.filter(({ Title }) => Title === title).slice(0, 1);
  });
}

/** A spreadsheet takes a telephone number for a number and drops its first 0. */
function phoneOf(text: string): string {
  return clip(/^[1-9]\d{8}$/.test(text) ? `0${text}` : text);
}

function same(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
