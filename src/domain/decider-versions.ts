import { isPlainDay } from './days';
import { isGround, usualBasis } from './decider-rules';
import type { DeciderRules, Ground, OwnGround } from './decider-rules';
import type { PlainDay } from './types';
import { deciders } from './weighing';
import type { Decider } from './weighing';

/** The rules from some day on. Versions are only added: what an older one proposed can always be explained. */
export interface RuleVersion extends DeciderRules {
  readonly since: PlainDay;
  /** Who made it, a colleague. */
  readonly by: string;
  /** What changed, and why. */
  readonly why: string;
  /** Key of the command that made it: a repeat makes no other. */
  readonly key?: string;
}

/** What somebody fills in to make the next version. */
export type RuleDraft = Pick<DeciderRules, 'councilAbove' | 'managementUpTo' | 'byGround' | 'basis' | 'own'> & {
  readonly why: string;
};

/** The rules before anybody made a version. */
export function firstRules(base: Pick<DeciderRules, 'councilAbove' | 'managementUpTo' | 'byGround'>): DeciderRules {
  return { ...base, version: 1, basis: usualBasis, own: [] };
}

/** @returns the versions that were made, oldest first; `undefined` for text that is no such list */
export function readRuleVersions(text: string): readonly RuleVersion[] | undefined {
  if (text.trim() === '') return [];
  try {
    const versions: unknown = JSON.parse(text);
    if (!Array.isArray(versions)) return undefined;
    const read = versions.map(versionOf);
    return read.every((one): one is RuleVersion => one !== undefined) ? read : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The list with the next version behind it. @param current - the rules that the draft was made from */
export function withNextVersion(
  versions: readonly RuleVersion[],
  draft: RuleDraft,
  made: { readonly since: PlainDay; readonly by: string; readonly key?: string },
): readonly RuleVersion[] {
  const version = Math.max(1, ...versions.map((one) => one.version)) + 1;
  const own = draft.own.filter(({ label }) => label.trim() !== '');
  return [...versions, { ...draft, own, ...made, version }];
}

function versionOf(value: unknown): RuleVersion | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const one = value as Readonly<Record<string, unknown>>;
  const { version, since, councilAbove, managementUpTo } = one;
  if (typeof version !== 'number' || typeof since !== 'string' || !isPlainDay(since)) return undefined;
  if (typeof councilAbove !== 'number' || typeof managementUpTo !== 'number') return undefined;
  const by = typeof one['by'] === 'string' ? one['by'] : '';
  const why = typeof one['why'] === 'string' ? one['why'] : '';
  const own = Array.isArray(one['own']) ? one['own'].flatMap(ownOf) : [];
  const key = typeof one['key'] === 'string' ? { key: one['key'] } : {};
  return {
    ...key,
    version,
    since,
    by,
    why,
    councilAbove,
    managementUpTo,
    own,
    ...byGround(one['byGround'], one['basis']),
  };
}

function byGround(rules: unknown, basis: unknown): Pick<DeciderRules, 'byGround' | 'basis'> {
  const entries = Object.entries((rules ?? {}) as object).filter(
    (entry): entry is [Ground, Decider] => isGround(entry[0]) && isDecider(entry[1]),
  );
  const words = Object.entries((basis ?? {}) as object).filter(
    (entry): entry is [Ground, string] => isGround(entry[0]) && typeof entry[1] === 'string',
  );
  return { byGround: Object.fromEntries(entries), basis: Object.fromEntries(words) };
}

function ownOf(value: unknown): readonly OwnGround[] {
  const { label, decider, basis } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof label !== 'string' || !isDecider(decider)) return [];
  return [{ label, decider, basis: typeof basis === 'string' ? basis : '' }];
}

function isDecider(value: unknown): value is Decider {
  return deciders.some((decider) => decider === value);
}
