import type { Colleague, Services } from '../../data/ports';
import type { Finding } from '../../domain/colleagues';
import { wordsOf } from '../../domain/matching/normalise';
import { suggestOpgaven } from '../../domain/matching/suggest-opgaven';
import type { Initiative, Opgave } from '../../domain/records.generated';
import { splitValues } from '../../domain/text';

/** Where colleagues are looked for; each fails alone. */
export type SourceName = 'owners' | 'groups' | 'history' | 'expertise';

/** What a source found. Part of a source can fail (one of two groups): then `error` stands beside what was found. */
export interface SourceAnswer {
  readonly findings: readonly Finding[];
  readonly error?: unknown;
}

const historyLimit = 40;
const expertiseLimit = 15;
const wordLimit = 10;

/** The opgaven's own people, by name: one round trip. */
export async function findOwners(
  { directory }: Pick<Services, 'directory'>,
  opgaven: readonly Opgave[],
): Promise<SourceAnswer> {
  const owners = opgaven.flatMap((opgave) =>
    splitValues(opgave.OwnerKeys).map((personKey) => ({ personKey, opgaveKey: opgave.Key })),
  );
  if (owners.length === 0) return { findings: [] };
  const keys = [...new Set(owners.map(({ personKey }) => personKey))].slice(0, 20);
  const people = new Map((await directory.getPeople(keys)).map((person) => [person.personKey, person]));
  return {
    findings: owners.flatMap(({ personKey, opgaveKey }) => {
      const person = people.get(personKey);
      return person ? [{ person, reason: { kind: 'owner', opgaveKey } as const }] : [];
    }),
  };
}

/** Members of the groups of the opgaven, each group asked once. */
export async function findGroupMembers(
  { directory }: Pick<Services, 'directory'>,
  opgaven: readonly Opgave[],
): Promise<SourceAnswer> {
  const groups = [...new Set(opgaven.flatMap(({ GroupId }) => (GroupId === undefined ? [] : [GroupId])))];
  const answers = await Promise.allSettled(groups.map((group) => directory.groupMembers(group)));
  const membersOf = new Map<string, readonly Colleague[]>();
  answers.forEach((answer, position) => {
    const group = groups[position];
    if (answer.status === 'fulfilled' && group !== undefined) membersOf.set(group, answer.value);
  });
  const failed = answers.find((answer): answer is PromiseRejectedResult => answer.status === 'rejected');
  const findings = opgaven.flatMap((opgave) =>
    (membersOf.get(opgave.GroupId ?? '') ?? []).map((person) => ({
      person,
      reason: { kind: 'group', opgaveKey: opgave.Key } as const,
    })),
  );
  return failed ? { findings, error: failed.reason } : { findings };
}

/** Who took part in earlier initiatives on the same opgaven: two round trips to the lists, no permission needed. */
export async function findHistory(
  services: Pick<Services, 'together'>,
  initiativeKey: string,
  opgaven: readonly Opgave[],
): Promise<SourceAnswer> {
  if (opgaven.length === 0) return { findings: [] };
  const opgaveKeys = opgaven.map(({ Key }) => Key);
  const links = await services.together((lists) =>
    lists.opgaveLinks.find({
      where: [{ column: 'OpgaveKey', is: 'in', value: opgaveKeys }],
      select: ['InitiativeKey', 'OpgaveKey'],
      top: 500,
    }),
  );
  const others = links.items.map(({ record }) => record).filter((link) => link.InitiativeKey !== initiativeKey);
  const keys = [...new Set(others.map((link) => link.InitiativeKey))].slice(-historyLimit);
  if (keys.length === 0) return { findings: [] };
  const [initiatives, contributors] = await services.together((lists) =>
    Promise.all([
      lists.initiatives.find({
        where: [{ column: 'Key', is: 'in', value: keys }],
        select: ['Key', 'Title'],
        top: historyLimit,
      }),
      lists.contributors.find({
        where: [{ column: 'InitiativeKey', is: 'in', value: keys }],
        select: ['Title', 'PersonKey', 'Mail', 'InitiativeKey', 'OpgaveKey', 'Status'],
        top: 500,
      }),
    ]),
  );
  const titles = new Map(initiatives.items.map(({ record }) => [record.Key, record.Title]));
  const findings = contributors.items.flatMap(({ record }): Finding[] => {
    const title = titles.get(record.InitiativeKey);
    if (record.Status !== 'doet mee' || title === undefined) return [];
    const own = splitValues(record.OpgaveKey).filter((key) => opgaveKeys.includes(key));
    // Somebody who was asked for the whole initiative is useful for each opgave that it shares with this one.
    const shared = others.filter((link) => link.InitiativeKey === record.InitiativeKey).map((link) => link.OpgaveKey);
    const person = { personKey: record.PersonKey, name: record.Title, mail: record.Mail };
    return (own.length > 0 ? own : shared).map((opgaveKey) => ({
      person,
      reason: { kind: 'history', opgaveKey, initiativeKey: record.InitiativeKey, initiativeTitle: title },
    }));
  });
  return { findings };
}

/** People whose profile speaks of the opgave: one search. */
export async function findExpertise(
  { expertise }: Pick<Services, 'expertise'>,
  words: readonly string[],
  opgaveKey: string,
): Promise<SourceAnswer> {
  if (words.length === 0) return { findings: [] };
  const people = await expertise.findByExpertise(words, expertiseLimit);
  return {
    findings: people.map(({ matched, ...person }) => ({
      person,
      reason: { kind: 'expertise', opgaveKey, words: matched },
    })),
  };
}

/** What to search profiles for: the words of the text that speak of this opgave, then the opgave's own. */
export function expertiseWords(
  opgave: Opgave | undefined,
  initiative: Pick<Initiative, 'Title' | 'Summary' | 'Delineation'>,
): readonly string[] {
  const text = [initiative.Title, initiative.Summary, initiative.Delineation ?? ''].join(' ');
  if (!opgave) return telling(wordsOf(initiative.Title).map(({ written }) => written));
  const [suggestion] = suggestOpgaven(text, [{ ...opgave, IsActive: true }], undefined, 1);
  const own = splitValues(opgave.Keywords).flatMap((keyword) => wordsOf(keyword).map(({ written }) => written));
  return telling([...(suggestion?.matched ?? []), ...own, ...wordsOf(opgave.Title).map(({ written }) => written)]);
}

function telling(words: readonly string[]): readonly string[] {
  const long = words.map((word) => word.toLowerCase()).filter((word) => word.length > 3);
  return [...new Set(long)].slice(0, wordLimit);
}
