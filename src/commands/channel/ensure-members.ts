import { hasCode, isAppError } from '../../data/app-error';
import type { AddedMember, Colleague } from '../../data/ports';
import { broaderTeam } from '../../domain/broadening';
import type { RefusalReason, RefusedMember } from '../../domain/channel-state';
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

interface Wanted {
  readonly personKey: string;
  readonly name: string;
  /** An account of another organisation. */
  readonly isGuest: boolean;
}

function wantedMembers({ dossier }: ChannelRun): readonly Wanted[] {
  const { initiative, contributors } = factsOf(dossier);
  const { AccountmanagerKey, AccountmanagerName = '', AccountmanagerMail } = initiative;
  const team = broaderTeam(contributors).map(({ PersonKey, Title, Mail }) => ({
    personKey: PersonKey,
    name: Title,
    isGuest: isGuest(Mail, AccountmanagerMail),
  }));
  const manager = { personKey: AccountmanagerKey ?? '', name: AccountmanagerName, isGuest: false };
  const all = AccountmanagerKey ? [...team, manager] : team;
  return [...new Map(all.map((person) => [person.personKey.toLowerCase(), person])).values()];
}

async function add({ services, teamId }: ChannelRun, people: readonly Wanted[]): Promise<readonly RefusedMember[]> {
  const keys = people.map(({ personKey }) => personKey);
  try {
    const answers = await patiently(services.wait, () => services.teams.addMembers(teamId, keys));
    return people.flatMap((person) => refusedOf(person, answers));
  } catch (error) {
    // Only an owner may add people to a private team: then all of them wait for an owner.
    if (hasCode(error, 'no-rights') || hasCode(error, 'scope-missing')) {
      const { code: reason } = error;
      return people.map(({ personKey, name }) => ({ personKey, name, reason }));
    }
    throw error;
  }
}

function refusedOf(person: Wanted, answers: readonly AddedMember[]): readonly RefusedMember[] {
  const answer = answers.find(({ personKey }) => personKey.toLowerCase() === person.personKey.toLowerCase());
  if (answer?.ok === true) return [];
  return [{ personKey: person.personKey, name: person.name, reason: reasonOf(answer?.reason, person.isGuest) }];
}

/** The codes of Graph and of Teams' own service for one person of `members/add`. */
function reasonOf(code: string | undefined, guest: boolean): RefusalReason {
  if (/guest/i.test(code ?? '')) return 'guest';
  if (/NotFound$/.test(code ?? '')) return 'unknown-person';
  if (guest) return 'guest';
  return /Forbidden|Denied|Unauthorized|Policy/i.test(code ?? '') ? 'policy' : 'other';
}

/** By the mail address: one of another organisation than that of the accountmanager. */
function isGuest(mail: string | undefined, own: string | undefined): boolean {
  if (mail === undefined || own === undefined) return false;
  const [domain, home] = [mail, own].map((address) => address.slice(address.lastIndexOf('@') + 1).toLowerCase());
  return /#ext#/i.test(mail) || (domain !== home && !domain?.endsWith(`.${home}`) && !home?.endsWith(`.${domain}`));
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
