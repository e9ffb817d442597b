import { isUnknown, planColumn, questionIds } from './exploration';
import type { ExplorationFields, QuestionId } from './exploration';
import type { Initiative } from './records.generated';
import { sha1 } from './sha1';
import { readStakeholders } from './stakeholders';
import { isBlank } from './text';

/** What of an initiative its summary reads. */
export type SummaryFields = ExplorationFields & Pick<Initiative, 'Title' | 'Settlement'>;

export interface LetterInput {
  readonly initiative: SummaryFields;
  /** The single contact, who signs. */
  readonly accountmanager: string;
  readonly municipality: string;
}

export function explorationLetterSubject(title: string): string {
  return `Klopt dit? Samenvatting van ons gesprek over ${title}`;
}

/**
 * The exploration in plain Dutch for the initiators, to confirm: what we understood and what we do not know yet. Always
 * Dutch and in *u*, because it is for them. Without what we think of others: stances stay inside.
 */
export function explorationLetter({ initiative, accountmanager, municipality }: LetterInput): string {
  const paragraphs = questionIds.map((question) => `${headings[question]}\n${answerFor(initiative, question)}`);
  return [
    'Beste initiatiefnemers,',
    `Wij spraken met u over “${initiative.Title}” in ${initiative.Settlement}. Hieronder staat wat wij hebben begrepen. Wilt u lezen of het klopt?`,
    ...paragraphs,
    'Klopt dit, of mist u iets? Antwoord op dit bericht of bel mij. Daarna gaan wij verder.',
    `Met vriendelijke groet,\n${accountmanager}\nAccountmanager, ${municipality}`,
  ].join('\n\n');
}

/**
 * A mark of what was confirmed: one part for each question, so that later changes can be named without keeping the text
 * twice. `"a1b2c3d4;…"`, in the order of the questions.
 */
export function explorationMark(initiative: ExplorationFields): string {
  return questionIds.map((question) => hash(contentOf(initiative, question))).join(';');
}

/** Questions whose answer changed since the initiators confirmed; none when they did not confirm. */
export function changedSinceConfirmed(
  initiative: ExplorationFields & Pick<Initiative, 'ExplorationConfirmed' | 'ExplorationConfirmedOn'>,
): readonly QuestionId[] {
  if (isBlank(initiative.ExplorationConfirmedOn) || isBlank(initiative.ExplorationConfirmed)) return [];
  const confirmed = (initiative.ExplorationConfirmed ?? '').split(';');
  const now = explorationMark(initiative).split(';');
  return questionIds.filter((_question, index) => confirmed[index] !== now[index]);
}

const headings: Readonly<Record<QuestionId, string>> = {
  Initiators: 'Wie u bent',
  Kind: 'Wat voor initiatief het is',
  Ambition: 'Wat u wilt bereiken',
  Scope: 'Wat erbij hoort en wat niet',
  Stakeholders: 'Wie er belang bij hebben',
  StateOfPlay: 'Hoe ver u nu bent',
  Ask: 'Wat u vraagt aan de gemeente',
};

function answerFor(initiative: SummaryFields, question: QuestionId): string {
  if (isUnknown(initiative, question)) {
    const plan = initiative[planColumn(question)];
    return isBlank(plan) ? 'Dit weten wij nog niet.' : `Dit weten wij nog niet. Dit gebeurt er nu: ${plan ?? ''}`;
  }
  const lines = [
    ...(question === 'Kind' && initiative.Type !== undefined ? [kinds[initiative.Type]] : []),
    ...(question === 'Stakeholders' ? partiesOf(initiative) : []),
    ...(isBlank(initiative[question]) ? [] : [initiative[question] ?? '']),
  ];
  return lines.length === 0 ? 'Dit hebben wij nog niet opgeschreven.' : lines.join('\n');
}

const kinds: Readonly<Record<NonNullable<Initiative['Type']>, string>> = {
  sociaal: 'Een sociaal initiatief, voor en met mensen.',
  fysiek: 'Een initiatief voor een plek of een gebouw.',
  cultuur: 'Een initiatief voor cultuur.',
  duurzaam: 'Een duurzaam initiatief.',
  ondernemend: 'Een ondernemend initiatief.',
  uitdaagrecht: 'U wilt een taak van de gemeente overnemen. Dat heet uitdaagrecht.',
};

function partiesOf({ StakeholderRows }: SummaryFields): readonly string[] {
  return readStakeholders(StakeholderRows)
    .filter(({ who }) => !isBlank(who))
    .map(({ who, interest, spokenTo }) => {
      const said = isBlank(interest) ? who : `${who}: ${interest}`;
      return `- ${spokenTo ? said : `${said} (nog niet gesproken)`}`;
    });
}

function contentOf(initiative: ExplorationFields, question: QuestionId): string {
  const unknown = isUnknown(initiative, question);
  return [
    unknown ? (initiative[planColumn(question)] ?? '') : (initiative[question] ?? ''),
    unknown ? 'unknown' : '',
    question === 'Kind' ? (initiative.Type ?? '') : '',
    question === 'Stakeholders' ? (initiative.StakeholderRows ?? '') : '',
  ]
    .map((part) => part.replace(/\r\n?/g, '\n').trim())
    .join('\n');
}

function hash(text: string): string {
  return [...sha1(new TextEncoder().encode(text)).slice(0, 4)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
