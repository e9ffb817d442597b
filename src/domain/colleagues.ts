import type { Contributor, OpgaveLink } from './records.generated';
import { splitValues } from './text';
import type { PlainDay } from './types';

/** Where a colleague was found (design §7). */
export type ColleagueSource = 'owner' | 'group' | 'history' | 'expertise' | 'directory';

/** A colleague as one source knows them. Not every source knows every part. */
export interface FoundPerson {
  /** Entra object id; some sources know only the mail. */
  readonly personKey?: string;
  readonly name?: string;
  readonly mail?: string;
  readonly jobTitle?: string;
  readonly department?: string;
}

/** Why a colleague fits, as data: a screen makes the sentence. */
export type ColleagueReason =
  | { readonly kind: 'owner'; readonly opgaveKey: string }
  | { readonly kind: 'group'; readonly opgaveKey: string; readonly groupName?: string }
  | {
      readonly kind: 'history';
      readonly opgaveKey: string;
      readonly initiativeKey: string;
      readonly initiativeTitle: string;
    }
  | { readonly kind: 'expertise'; readonly opgaveKey: string; readonly words: readonly string[] }
  | { readonly kind: 'directory' };

export interface Finding {
  readonly person: FoundPerson;
  readonly reason: ColleagueReason;
}

/** Why a colleague stands in the list of one opgave: the reasons for this one, and the other linked opgaven that they also cover. */
export type ShownReason =
  | ColleagueReason
  | { readonly kind: 'other-opgave'; readonly opgaveKey: string; readonly as: ColleagueSource };

export interface Load {
  /** How often the colleague was asked in this calendar month, over all initiatives. */
  readonly askedThisMonth: number;
  /** Last day of absence, when away now. */
  readonly awayUntil?: PlainDay;
  /** What the colleague was asked for this initiative before, if anything. */
  readonly asked?: {
    readonly status: Contributor['Status'];
    readonly on?: PlainDay;
    /** Whether that was for the opgave on screen; for another one the colleague can still be asked. */
    readonly forThisOpgave: boolean;
  };
}

export interface RankedColleague {
  readonly personKey: string;
  readonly name: string;
  readonly mail?: string;
  readonly jobTitle?: string;
  readonly department?: string;
  /** Most telling first. */
  readonly reasons: readonly ShownReason[];
  readonly load: Load;
}

export interface RankInput {
  /** The opgave whose colleagues are shown. */
  readonly opgaveKey: string;
  /** What all sources found for all linked opgaven, in any order and with doubles. */
  readonly findings: readonly Finding[];
  /** The broader team of this initiative. */
  readonly contributors: readonly Contributor[];
  /** Requests to colleagues for any initiative since the first day of this month. */
  readonly recentRequests: readonly Pick<Contributor, 'PersonKey' | 'AskedOn' | 'Status'>[];
  /** Who is away, by person key: the last day. */
  readonly away?: ReadonlyMap<string, PlainDay>;
  readonly today: PlainDay;
}

/** An owner decides about the opgave; a group was chosen for it; having done it says more than a profile. */
const sourceScores: Readonly<Record<ColleagueSource, number>> = {
  owner: 10,
  group: 6,
  history: 5,
  expertise: 3,
  directory: 1,
};
const otherOpgaveScore = 1.5;
/** From the third request in a month on, others go first (design §7). */
const busyFrom = 3;
const busyPenalty = 6;
const awayPenalty = 20;
/** Who was asked before needs no second question: they stand last, so that the coverage stays visible. */
const askedPenalty = 100;

/**
 * Colleagues for one opgave, who fits best first: by source, by how many linked opgaven they cover, and with the
 * load spread. Only people whom some source found for this opgave, or who cover another linked one.
 */
export function rankColleagues(input: RankInput): readonly RankedColleague[] {
  const people = mergeFindings(input.findings);
  return people
    .map((person) => rankPerson(person, input))
    .filter((ranked) => ranked.colleague.reasons.length > 0)
    .sort((a, b) => b.score - a.score || a.colleague.name.localeCompare(b.colleague.name, 'nl'))
    .map(({ colleague }) => colleague);
}

export interface MergedPerson extends FoundPerson {
  readonly personKey: string;
  readonly name: string;
  readonly reasons: readonly ColleagueReason[];
}

/**
 * One entry a person: the same Entra id, else the same mail. People of whom no source knows the Entra id are left out,
 * since they cannot be asked.
 */
export function mergeFindings(findings: readonly Finding[]): readonly MergedPerson[] {
  const keyByMail = new Map<string, string>();
  for (const { person } of findings) {
    if (person.personKey !== undefined && person.mail !== undefined)
      keyByMail.set(lower(person.mail), lower(person.personKey));
  }
  const merged = new Map<string, MergedPerson>();
  for (const { person, reason } of findings) {
    const key = person.personKey !== undefined ? lower(person.personKey) : keyByMail.get(lower(person.mail ?? ''));
    if (key === undefined) continue;
    const present = merged.get(key);
    merged.set(key, {
      ...known(person),
      ...(present === undefined ? {} : known(present)),
      personKey: key,
      name: present?.name || (person.name ?? ''),
      reasons: addReason(present?.reasons ?? [], reason),
    });
  }
  return [...merged.values()];
}

/** How many colleagues take part for an opgave and how many have not answered yet. */
export function opgaveTeam(
  opgaveKey: string,
  contributors: readonly Contributor[],
): { readonly takesPart: number; readonly asked: number } {
  const own = contributors.filter(({ OpgaveKey }) => splitValues(OpgaveKey).includes(opgaveKey));
  return {
    takesPart: own.filter(({ Status }) => Status === 'doet mee').length,
    asked: own.filter(({ Status }) => Status === 'gevraagd').length,
  };
}

/** @returns the keys of the linked opgaven for which these reasons speak, for the column `OpgaveKey` of the request */
export function coveredOpgaven(
  reasons: readonly ShownReason[],
  links: readonly Pick<OpgaveLink, 'OpgaveKey'>[],
): readonly string[] {
  const keys = new Set(reasons.flatMap((reason) => (reason.kind === 'directory' ? [] : [reason.opgaveKey])));
  return links.map(({ OpgaveKey }) => OpgaveKey).filter((key) => keys.has(key));
}

function rankPerson(
  person: MergedPerson,
  input: RankInput,
): { readonly colleague: RankedColleague; readonly score: number } {
  const own = person.reasons.filter((reason) => reason.kind === 'directory' || reason.opgaveKey === input.opgaveKey);
  const others = otherOpgaven(person.reasons, input.opgaveKey);
  const load = loadOf(person.personKey, input);
  const score =
    own.reduce((sum, reason) => sum + sourceScores[reason.kind], 0) +
    others.length * otherOpgaveScore -
    (load.askedThisMonth >= busyFrom ? busyPenalty : load.askedThisMonth) -
    (load.awayUntil === undefined ? 0 : awayPenalty) -
    (load.asked?.forThisOpgave === true ? askedPenalty : 0);
  const reasons = [...[...own].sort((a, b) => sourceScores[b.kind] - sourceScores[a.kind]), ...others];
  const { personKey, name, mail, jobTitle, department } = person;
  return { score, colleague: { personKey, name, ...known({ mail, jobTitle, department }), reasons, load } };
}

/** Each other opgave once, by its strongest source. */
function otherOpgaven(reasons: readonly ColleagueReason[], opgaveKey: string): readonly ShownReason[] {
  const best = new Map<string, ColleagueSource>();
  for (const reason of reasons) {
    if (reason.kind === 'directory' || reason.opgaveKey === opgaveKey) continue;
    const present = best.get(reason.opgaveKey);
    if (present === undefined || sourceScores[present] < sourceScores[reason.kind])
      best.set(reason.opgaveKey, reason.kind);
  }
  return [...best].map(([key, as]) => ({ kind: 'other-opgave', opgaveKey: key, as }));
}

function loadOf(personKey: string, { opgaveKey, recentRequests, contributors, away, today }: RankInput): Load {
  const month = today.slice(0, 7);
  const askedThisMonth = recentRequests.filter(
    ({ PersonKey, AskedOn }) => lower(PersonKey) === personKey && AskedOn?.startsWith(month) === true,
  ).length;
  const awayUntil = away?.get(personKey);
  const before = contributors.find(({ PersonKey }) => lower(PersonKey) === personKey);
  return {
    askedThisMonth,
    ...(awayUntil === undefined || awayUntil < today ? {} : { awayUntil }),
    ...(before === undefined
      ? {}
      : {
          asked: {
            status: before.Status,
            ...(before.AskedOn === undefined ? {} : { on: before.AskedOn }),
            forThisOpgave: opgaveKey === '' || splitValues(before.OpgaveKey).includes(opgaveKey),
          },
        }),
  };
}

/** The same reason found twice counts once; words of two searches are joined. */
function addReason(reasons: readonly ColleagueReason[], added: ColleagueReason): readonly ColleagueReason[] {
  const same = reasons.find((reason) => reasonKey(reason) === reasonKey(added));
  if (same === undefined) return [...reasons, added];
  if (same.kind !== 'expertise' || added.kind !== 'expertise') return reasons;
  const words = [...new Set([...same.words, ...added.words])];
  return reasons.map((reason) => (reason === same ? { ...same, words } : reason));
}

function reasonKey(reason: ColleagueReason): string {
  if (reason.kind === 'directory') return reason.kind;
  return `${reason.kind} ${reason.opgaveKey} ${reason.kind === 'history' ? reason.initiativeKey : ''}`;
}

/** Without the parts that a source does not know, so that a source that does can fill them. */
function known(person: FoundPerson): FoundPerson {
  return Object.fromEntries(Object.entries(person).filter(([, value]) => value !== undefined && value !== ''));
}

function lower(text: string): string {
  return text.trim().toLowerCase();
}
