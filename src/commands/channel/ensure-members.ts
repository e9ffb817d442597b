import { hasCode, isAppError } from '../../data/app-error';
import type { AddedMember, Colleague } from '../../data/ports';
import { broaderTeam } from '../../domain/broadening';
import type { RefusedMember } from '../../domain/channel-state';
import { factsOf } from '../read-dossier';
import { patiently } from './patience';
import type { ChannelRun } from './run';

export interface EnsuredMembers {
  readonly refused: readonly RefusedMember[];
  /** Who can let them in, when somebody was refused. */
  readonly owners: readonly string[];
}

/**
 * Everybody of the broader team and the accountmanager in the team, whose members read all its standard channels
 * (platform rule 3.6). Who may not be added is named, with the owners of the team who can; the weighing goes on.
 * Adding somebody who is in already is no error, so a lost answer is simply asked again.
 * @throws AppError when not even the members can be read
 */
export async function ensureMembers(run: ChannelRun, members: readonly Colleague[]): Promise<EnsuredMembers> {
  const present = new Set(members.map(({ personKey }) => personKey.toLowerCase()));
  const absent = wantedMembers(run).filter(({ personKey }) => !present.has(personKey.toLowerCase()));
  const refused = absent.length === 0 ? [] : await add(run, absent);
  return { refused, owners: refused.length === 0 ? [] : await ownersOf(run) };
}

function wantedMembers({ dossier }: ChannelRun): readonly RefusedMember[] {
  const { initiative, contributors } = factsOf(dossier);
  const team = broaderTeam(contributors).map(({ PersonKey, Title }) => ({ personKey: PersonKey, name: Title }));
  const { AccountmanagerKey, AccountmanagerName = '' } = initiative;
  const all = AccountmanagerKey ? [...team, { personKey: AccountmanagerKey, name: AccountmanagerName }] : team;
  return [...new Map(all.map((person) => [person.personKey.toLowerCase(), person])).values()];
}

async function add(
  { services, teamId }: ChannelRun,
  people: readonly RefusedMember[],
): Promise<readonly RefusedMember[]> {
  const keys = people.map(({ personKey }) => personKey);
  try {
    const answers = await patiently(services.wait, () => services.teams.addMembers(teamId, keys));
    return people.flatMap((person) => refusedOf(person, answers));
  } catch (error) {
    // Only an owner may add people to a private team: then all of them wait for an owner.
    if (hasCode(error, 'no-rights') || hasCode(error, 'scope-missing')) {
      return people.map((person) => ({ ...person, reason: error.code }));
    }
    throw error;
  }
}

function refusedOf(person: RefusedMember, answers: readonly AddedMember[]): readonly RefusedMember[] {
  const answer = answers.find(({ personKey }) => personKey.toLowerCase() === person.personKey.toLowerCase());
  return answer?.ok === true ? [] : [{ ...person, reason: answer?.reason }];
}

/** Names only help to know whom to ask: without them the sentence says "een eigenaar van het team". */
export async function ownersOf({ services, teamId }: ChannelRun): Promise<readonly string[]> {
  try {
    return (await services.teams.listOwners(teamId)).map(({ name }) => name);
  } catch (error) {
    if (isAppError(error)) return [];
    throw error;
  }
}
