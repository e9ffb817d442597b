import type { ShownReason } from './colleagues';
import type { Initiative } from './records.generated';

/** Titles of opgaven by key. */
export type OpgaveTitles = ReadonlyMap<string, string>;

/** The Dutch texts that are stored with a request to a colleague: colleagues read them whatever language the asker reads. */
export const requestWording = {
  /** The message as it is proposed; the accountmanager changes it before it is sent. */
  message: (initiative: Pick<Initiative, 'Title' | 'Settlement' | 'Summary'>, opgaven: readonly string[]): string => {
    const about = opgaven.length === 0 ? 'dit initiatief' : opgaven.map(asPartOfSentence).join(' en ');
    return `${initiative.Title} in ${initiative.Settlement}: ${firstSentence(initiative.Summary)} Ik zoek iemand die meedenkt over ${about}. Het kost je ongeveer een uur in de komende twee weken. Doe je mee?`;
  },

  /** Why this colleague: "eigenaar van de opgave Een veilige polder, deed mee bij Wij maaien de bermen zelf". */
  why: (reasons: readonly ShownReason[], titles: OpgaveTitles): string =>
    reasons.map((reason) => whyOne(reason, titles)).join(', '),

  /** To the colleague: "Ik vraag jou, omdat je eigenaar bent van de opgave ‘Een veilige polder’." At most two reasons. */
  whyYou: (reasons: readonly ShownReason[], titles: OpgaveTitles): string => {
    const told = reasons.slice(0, 2).map((reason) => because(reason, titles));
    return told.length === 0 ? '' : `Ik vraag jou, omdat ${told.join(' en omdat ')}.`;
  },
};

function whyOne(reason: ShownReason, titles: OpgaveTitles): string {
  switch (reason.kind) {
    case 'owner':
      return `eigenaar van de opgave ${titles.get(reason.opgaveKey) ?? ''}`.trim();
    case 'expert':
      return `weet veel van de opgave ${titles.get(reason.opgaveKey) ?? ''}`.trim();
    case 'group':
      return reason.groupName === undefined
        ? `lid van de groep van de opgave ${titles.get(reason.opgaveKey) ?? ''}`.trim()
        : `lid van de groep ${reason.groupName}`;
    case 'history':
      return reason.initiativeTitle === undefined
        ? 'deed mee bij een eerder initiatief'
        : `deed mee bij ${reason.initiativeTitle}`;
    case 'expertise':
      return reason.words.length === 0 ? 'functie of afdeling past erbij' : `weet veel van ${reason.words.join(', ')}`;
    case 'suggested':
      return `genoemd door ${reason.byName}`;
    case 'other-opgave':
      return `ook voor de opgave ${titles.get(reason.opgaveKey) ?? ''}`.trim();
    case 'directory':
      return 'gevraagd door de accountmanager';
  }
}

/** As the end of "Ik vraag jou, omdat …". */
function because(reason: ShownReason, titles: OpgaveTitles): string {
  const opgave = (key: string): string => `‘${titles.get(key) ?? 'deze opgave'}’`;
  switch (reason.kind) {
    case 'owner':
      return `je eigenaar bent van de opgave ${opgave(reason.opgaveKey)}`;
    case 'expert':
      return `je zei dat je veel weet van ${opgave(reason.opgaveKey)}`;
    case 'group':
      return reason.groupName === undefined
        ? `je in de groep zit van ${opgave(reason.opgaveKey)}`
        : `je in de groep ${reason.groupName} zit`;
    case 'history':
      return reason.initiativeTitle === undefined
        ? 'je eerder meedeed bij zo’n initiatief'
        : `je meedeed bij ‘${reason.initiativeTitle}’`;
    case 'expertise':
      return reason.words.length === 0
        ? 'je werk hierbij past'
        : `je veel weet van ${reason.words.slice(0, 3).join(' en ')}`;
    case 'suggested':
      return `${reason.byName} jou noemde`;
    case 'other-opgave':
      return `je ook meer weet van ${opgave(reason.opgaveKey)}`;
    case 'directory':
      return 'ik denk dat jij hier iets van weet';
  }
}

/** "Groen verbinden" → "groen verbinden", but names and abbreviations keep their capital. */
function asPartOfSentence(title: string): string {
  const [first = ''] = title.split(' ');
  return /^\p{Lu}\p{Ll}+$/u.test(first) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

function firstSentence(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const end = line.search(/[.!?](?= |$)/);
  const sentence = end === -1 ? line : line.slice(0, end + 1);
  if (sentence.length <= 300) return end === -1 ? `${sentence}.` : sentence;
  return `${sentence
    .slice(0, 299)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`;
}
