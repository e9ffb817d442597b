import type { Colleague, Expert, OpgavePeople, Services } from '../../../data/ports';
import { colleagueWords } from '../../../domain/colleague-words';
import type { CaseText } from '../../../domain/colleague-words';
import type { Finding } from '../../../domain/colleagues';
import { expertiseFindings } from '../../../domain/profile-evidence';
import type { Opgave } from '../../../domain/records.generated';
import { splitValues } from '../../../domain/text';

/** What a source found. Part of a source can fail (one of two groups): then `error` stands beside what was found. */
export interface SourceAnswer {
  readonly findings: readonly Finding[];
  readonly error?: unknown;
}

/** Owners and groups of the opgaven: one round trip to the directory for both, each failing alone. */
export interface DirectoryAnswer {
  readonly owners: SourceAnswer;
  readonly groups: SourceAnswer;
}

const expertiseLimit = 100;

/** Who the opgaven name as their own. Nothing is asked when none names anybody. */
export async function findOpgavePeople(
  { directory }: Pick<Services, 'directory'>,
  opgaven: readonly Opgave[],
): Promise<DirectoryAnswer> {
  const people = [...new Set(opgaven.flatMap(({ OwnerKeys }) => splitValues(OwnerKeys)))];
  const groups = [...new Set(opgaven.flatMap(({ GroupId }) => (GroupId === undefined ? [] : [GroupId])))];
  if (people.length + groups.length === 0) return { owners: { findings: [] }, groups: { findings: [] } };
  const answer = await directory.aboutOpgaven({ people, groups });
  return { owners: ownersIn(answer, opgaven), groups: membersIn(answer, opgaven) };
}

function ownersIn({ people }: OpgavePeople, opgaven: readonly Opgave[]): SourceAnswer {
  if (people.state === 'failed') return { findings: [], error: people.error };
  const byKey = new Map(people.value.map((person) => [person.personKey, person]));
  return {
    findings: opgaven.flatMap(({ Key, OwnerKeys }) =>
      splitValues(OwnerKeys).flatMap((personKey) => {
        const person = byKey.get(personKey.toLowerCase());
        return person ? [{ person, reason: { kind: 'owner', opgaveKey: Key } as const }] : [];
      }),
    ),
  };
}

function membersIn({ groups }: OpgavePeople, opgaven: readonly Opgave[]): SourceAnswer {
  let error: unknown;
  const findings = opgaven.flatMap(({ Key, GroupId = '' }) => {
    const answer = groups.get(GroupId);
    if (answer?.state !== 'ready') {
      error ??= answer?.error;
      return [];
    }
    const { name, members } = answer.value;
    const reason = { kind: 'group', opgaveKey: Key, ...(name === undefined ? {} : { groupName: name }) } as const;
    return members.map((person: Colleague) => ({ person, reason }));
  });
  return error === undefined ? { findings } : { findings, error };
}

/** People whose profile speaks of the opgaven: one search for all of them. */
export async function findExpertise(
  { expertise }: Pick<Services, 'expertise'>,
  initiative: CaseText,
  opgaven: readonly Opgave[],
): Promise<SourceAnswer> {
  const { words, forOpgave, ofText } = colleagueWords(initiative, opgaven);
  if (words.length === 0) return { findings: [] };
  const experts: readonly Expert[] = await expertise.findByExpertise(words, expertiseLimit);
  return { findings: expertiseFindings(experts, forOpgave, ofText) };
}
