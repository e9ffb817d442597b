import type { ColleagueReason, Finding, FoundPerson } from './colleagues';

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
  const people = new Map<string, FoundPerson>();
  const reasons = new Map<string, Map<string, ColleagueReason>>();
  for (const { person, reason } of findings) {
    const key = person.personKey !== undefined ? lower(person.personKey) : keyByMail.get(lower(person.mail ?? ''));
    if (key === undefined) continue;
    people.set(key, { ...known(person), ...known(people.get(key) ?? {}) });
    const own = reasons.get(key) ?? new Map<string, ColleagueReason>();
    reasons.set(key, own.set(reasonKey(reason), joined(own.get(reasonKey(reason)), reason)));
  }
  return [...people].map(([personKey, person]) => ({
    ...person,
    personKey,
    name: person.name ?? '',
    reasons: [...(reasons.get(personKey)?.values() ?? [])],
  }));
}

/** Without the parts that a source does not know, so that a source that does can fill them. */
export function known(person: FoundPerson): FoundPerson {
  return Object.fromEntries(Object.entries(person).filter(([, value]) => value !== undefined && value !== ''));
}

export function lower(text: string): string {
  return text.trim().toLowerCase();
}

/** The same reason found twice counts once: words of two searches are joined, a title that came later is taken over. */
function joined(present: ColleagueReason | undefined, added: ColleagueReason): ColleagueReason {
  if (present === undefined) return added;
  if (present.kind === 'expertise' && added.kind === 'expertise') {
    const words = [...new Set([...present.words, ...added.words])];
    return { ...present, ...added, words, strength: Math.max(present.strength, added.strength) };
  }
  if (present.kind === 'history' && added.kind === 'history') {
    return {
      ...present,
      ...(present.initiativeTitle === undefined ? added : {}),
      likeness: Math.max(present.likeness, added.likeness),
      forThisOpgave: present.forThisOpgave || added.forThisOpgave,
    };
  }
  return present;
}

function reasonKey(reason: ColleagueReason): string {
  if (reason.kind === 'directory') return reason.kind;
  return `${reason.kind} ${reason.opgaveKey} ${reason.kind === 'history' ? reason.initiativeKey : ''}`;
}
