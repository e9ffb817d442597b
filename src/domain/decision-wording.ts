import type { Condition, DecisionResult } from './decision';
import type { Initiative } from './records.generated';
import { isBlank } from './text';
import type { Decider } from './weighing';

/** What a no holds besides its reason: it is found again when such an idea returns. */
export interface NoParts {
  readonly why: string;
  /** Municipal task that asks for it. */
  readonly task?: string;
  readonly possible?: string;
  readonly again?: string;
}

/** The note of a decision that was a no, as it is stored and read by everybody, also later. Dutch. */
export function noteOfNo({ why, task, possible, again }: NoParts): string {
  return [
    why.trim(),
    isBlank(task) ? '' : `Taak van de gemeente die dit vraagt: ${task ?? ''}.`,
    isBlank(possible) ? '' : `Wat kan wel: ${(possible ?? '').trim()}`,
    isBlank(again) ? '' : `Wanneer kan het opnieuw: ${(again ?? '').trim()}`,
  ]
    .filter((line) => line !== '')
    .join('\n\n');
}

/** Added to the note when somebody else decided than the rules propose. */
export function otherDeciderNote(proposed: Decider, reason: string): string {
  return `Anders dan het voorstel uit de regels (${deciderNames[proposed]}): ${reason.trim()}`;
}

const deciderNames: Readonly<Record<Decider, string>> = {
  raad: 'de raad',
  college: 'het college',
  directie: 'de directie',
};

/** Subject of the letter to the initiators: they read Dutch, whatever the language of the screen. */
export function letterSubject(title: string): string {
  return `Over uw plan ${title}`;
}

export interface LetterInput {
  readonly initiative: Pick<Initiative, 'Title' | 'AccountmanagerName' | 'AccountmanagerPhone'>;
  readonly municipality: string;
  readonly result: DecisionResult;
  readonly body: Decider;
  readonly note?: string;
  readonly no?: NoParts;
  readonly conditions?: readonly Condition[];
  /** Written out, with "later opnieuw". */
  readonly againOn?: string;
}

/**
 * What the initiators get to read, in *u* and plain words, made from what stands on the form; paragraphs. Without names
 * of initiators, since it is shown before anybody sends it. Dutch: it goes to residents.
 * Source: domain.md §6, screens.md 19b.
 */
export function decisionLetter(input: LetterInput): readonly string[] {
  const { initiative } = input;
  const contact = [initiative.AccountmanagerName, initiative.AccountmanagerPhone]
    .filter((part) => !isBlank(part))
    .join(', ');
  return [
    'Beste initiatiefnemers,',
    `Dank u voor uw plan “${initiative.Title}”. Wij hebben er goed naar gekeken.`,
    ...middleOf(input),
    input.result === 'nee'
      ? 'Ik leg het u graag uit. Wanneer kan ik u bellen?'
      : 'Ik bel u om de volgende stappen af te spreken.',
    `Met vriendelijke groet,\n${contact === '' ? input.municipality : contact}`,
  ];
}

function middleOf({
  result,
  body,
  note = '',
  no,
  conditions = [],
  againOn,
  municipality,
}: LetterInput): readonly string[] {
  const decider = deciderNames[body].charAt(0).toUpperCase() + deciderNames[body].slice(1);
  switch (result) {
    case 'ja':
      return filled(`${decider} heeft besloten dat ${asWe(municipality)} uw plan versterkt.`, note);
    case 'ja-als': {
      const list = conditions.filter(({ title }) => !isBlank(title)).map(({ title }) => `• ${title.trim()}`);
      return filled(`${decider} heeft ja gezegd, onder deze voorwaarden:`, list.join('\n'), note);
    }
    case 'later':
      return filled(
        `${decider} besluit later. ${againOn === undefined ? '' : `Op ${againOn} kijken wij er opnieuw naar.`}`.trim(),
        note,
      );
    case 'nee':
      return filled(
        `De gemeente doet niet mee aan dit plan. ${no?.why.trim() ?? ''}`.trim(),
        isBlank(no?.possible) ? '' : `Dit kan wel. ${(no?.possible ?? '').trim()}`,
        isBlank(no?.again) ? '' : `Wanneer het opnieuw kan: ${(no?.again ?? '').trim()}`,
      );
  }
}

function filled(...paragraphs: readonly string[]): readonly string[] {
  return paragraphs.filter((paragraph) => paragraph.trim() !== '');
}

/** "gemeente Noordoostpolder" → "de gemeente Noordoostpolder" */
function asWe(municipality: string): string {
  return /^gemeente\b/i.test(municipality) ? `de ${municipality}` : municipality;
}
