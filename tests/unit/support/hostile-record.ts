/** A column as sharepoint/lists.json and the generated schema both have it. */
export interface NamedColumn {
  readonly name: string;
  readonly type: string;
}

type Values = Readonly<Record<string, unknown>>;

/** What ties records to one another, and what a service or the product itself wrote: nobody types there. */
const ties =
  /Keys?$|^(?:Number|LastCommand|ChannelId|Fingerprint|GeneratedETag|GroupId|SucceededBy|HandoverTo|SourceReference|SourceFiles|ImportKey)$/;

/** Whether somebody can type in it what they like. */
export function isTyped({ name, type }: NamedColumn): boolean {
  return (type === 'text' || type === 'note') && !ties.test(name);
}

const at = '2026-11-20T10:00:00.000Z';

/** Columns that hold several values or an address, as the product writes them, with the text wherever somebody types. */
const composed: Readonly<Record<string, (text: string) => string>> = {
  UnknownAnswers: () => '',
  SourceUrl: (text) => `javascript:window.kwaad=1//${text}`,
  ChannelUrl: (text) => `javascript:window.kwaad=1//${text}`,
  ExplorationConfirmed: (text) => `${text};a;b`,
  StakeholderRows: (text) =>
    JSON.stringify([{ key: 'a', who: text, role: '', interest: text, stance: '', spokenTo: true }]),
  StartnotitieTexts: (text) => JSON.stringify({ requestedDecision: { text, at }, finance: { text, at } }),
  DeciderProposal: (text) =>
    JSON.stringify({ version: 1, proposed: 'college', grounds: [text], facts: {}, chosen: 'raad', why: text }),
  ChannelState: (text) =>
    JSON.stringify({
      steps: { name: { state: 'done', at }, members: { state: 'failed', at, reason: text, subject: text } },
      name: text,
      refused: [{ personKey: 'a', name: text, reason: 'other' }],
      owners: [text],
    }),
  EarlierRounds: (text) =>
    JSON.stringify([{ round: 1, at, answers: { Stance: 'remmen', WhyAndHow: text, ArgumentsAgainst: text } }]),
  History: (text) =>
    JSON.stringify({
      on: '2026-11-20',
      by: text,
      kind: 'changed',
      changes: [{ field: 'Title', from: text, to: text }],
    }),
  Scores: () => '4;5;3;2;2;5;1',
  SuccessFactors: (text) => `contact: deels: ${text}\nantwoord: goed`,
};

/**
 * The same text in every column in which somebody can type, behind what stands there, so that people and initiatives can
 * still be told apart; also in columns that are empty.
 * @param text - for a column
 * @returns only those columns
 */
export function hostileRecord(
  columns: readonly NamedColumn[],
  record: Values,
  text: (column: string) => string,
): Record<string, string> {
  return Object.fromEntries(
    columns.filter(isTyped).map(({ name, type }) => {
      const own = record[name];
      const behind = typeof own === 'string' && own !== '' ? `${own} ${text(name)}` : text(name);
      const value = composed[name]?.(text(name)) ?? behind;
      return [name, type === 'text' ? value.slice(0, 255) : value];
    }),
  );
}

/** Whether the product reads more than one value in it. */
export function isComposed({ name }: NamedColumn): boolean {
  return name in composed;
}
