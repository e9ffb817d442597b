import { known, lower, mergeFindings } from './colleague-merge';
import type { MergedPerson } from './colleague-merge';
import { scoreOf, scoreOfReason, scoreOfReasons } from './colleague-score';
import type { Contributor, OpgaveLink } from './records.generated';
import { splitValues } from './text';
import type { PlainDay } from './types';

/** Where a colleague was found (design §7). */
export type ColleagueSource = 'owner' | 'expert' | 'group' | 'history' | 'expertise' | 'suggested' | 'directory';

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
  /** The colleague said "ik weet hier veel van" of the opgave. */
  | { readonly kind: 'expert'; readonly opgaveKey: string }
  | { readonly kind: 'group'; readonly opgaveKey: string; readonly groupName?: string }
  | {
      readonly kind: 'history';
      readonly opgaveKey: string;
      readonly initiativeKey: string;
      /** Absent until it was read. */
      readonly initiativeTitle?: string;
      /** How much that initiative resembles this one, between 0 and 1. */
      readonly likeness: number;
      /** Whether they took part for this very opgave, and not for the initiative as a whole. */
      readonly forThisOpgave: boolean;
    }
  | {
      readonly kind: 'expertise';
      readonly opgaveKey: string;
      /** What they wrote in their profile. */
      readonly words: readonly string[];
      /** The name of their function speaks of it. */
      readonly inFunction?: boolean;
      /** How well the profile fits, between 0 and 1. */
      readonly strength: number;
    }
  /** A colleague who cannot take part named them. */
  | { readonly kind: 'suggested'; readonly opgaveKey: string; readonly byName: string }
  | { readonly kind: 'directory' };

export interface Finding {
  readonly person: FoundPerson;
  readonly reason: ColleagueReason;
}

/** Why a colleague stands in the list of one opgave: the reasons for this one, and the other linked opgaven that they also cover. */
export type ShownReason =
  | ColleagueReason
  | { readonly kind: 'other-opgave'; readonly opgaveKey: string; readonly as: ColleagueSource };

/** Somebody is away, and who answers meanwhile, where that is known. */
export interface Absence {
  /** The last day. */
  readonly until: PlainDay;
  readonly standInName?: string;
}

export interface Load {
  /** How often the colleague was asked in this calendar month, over all initiatives. */
  readonly askedThisMonth: number;
  /** When away now. */
  readonly away?: Absence;
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
  /** Who is away, by person key. */
  readonly away?: ReadonlyMap<string, Absence>;
  /** Keys of people who were marked as not fitting for this opgave: they are left out, unless somebody looked for them. */
  readonly misfits?: ReadonlySet<string>;
  readonly today: PlainDay;
}

/**
 * Colleagues for one opgave, who fits best first: by source, by how many linked opgaven they cover, and with the
 * load spread. Only people whom some source found for this opgave, or who cover another linked one.
 */
export function rankColleagues(input: RankInput): readonly RankedColleague[] {
  return mergeFindings(input.findings)
    .filter((person) => !isMisfit(person, input))
    .map((person) => rankPerson(person, input))
    .filter((ranked) => ranked.colleague.reasons.length > 0)
    .sort((a, b) => b.score - a.score || a.colleague.name.localeCompare(b.colleague.name, 'nl'))
    .map(({ colleague }) => colleague);
}

function isMisfit(person: MergedPerson, { misfits, contributors }: RankInput): boolean {
  return (
    misfits?.has(person.personKey) === true &&
    !person.reasons.some(({ kind }) => kind === 'directory' || kind === 'suggested') &&
    // Who was asked stays in sight, whatever was said before.
    !contributors.some(({ PersonKey }) => lower(PersonKey) === person.personKey)
  );
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
  const own = person.reasons.filter((reason) => isForOpgave(reason, input.opgaveKey));
  const others = person.reasons.filter((reason) => !isForOpgave(reason, input.opgaveKey));
  const load = loadOf(person.personKey, input);
  const reasons = [...[...own].sort((a, b) => scoreOfReason(b) - scoreOfReason(a)), ...otherOpgaven(others)];
  const { personKey, name, mail, jobTitle, department } = person;
  return {
    score: scoreOf(scoreOfReasons(own), scoreOfReasons(others), load),
    colleague: { personKey, name, ...known({ mail, jobTitle, department }), reasons, load },
  };
}

function isForOpgave(reason: ColleagueReason, opgaveKey: string): boolean {
  return reason.kind === 'directory' || reason.opgaveKey === opgaveKey;
}

/** Each other opgave once, by its strongest source. */
function otherOpgaven(reasons: readonly ColleagueReason[]): readonly ShownReason[] {
  const best = new Map<string, ColleagueReason>();
  for (const reason of reasons) {
    if (reason.kind === 'directory') continue;
    const present = best.get(reason.opgaveKey);
    if (present === undefined || scoreOfReason(present) < scoreOfReason(reason)) best.set(reason.opgaveKey, reason);
  }
  return [...best].map(([opgaveKey, { kind }]) => ({ kind: 'other-opgave', opgaveKey, as: kind }));
}

function loadOf(personKey: string, { opgaveKey, recentRequests, contributors, away, today }: RankInput): Load {
  const month = today.slice(0, 7);
  const askedThisMonth = recentRequests.filter(
    ({ PersonKey, AskedOn }) => lower(PersonKey) === personKey && AskedOn?.startsWith(month) === true,
  ).length;
  const absence = away?.get(personKey);
  const before = contributors.find(({ PersonKey }) => lower(PersonKey) === personKey);
  return {
    askedThisMonth,
    ...(absence === undefined || absence.until < today ? {} : { away: absence }),
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
