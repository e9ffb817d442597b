import type { Services } from '../data/ports';
import { dayOf } from '../domain/days';
import { readRuleVersions, withNextVersion } from '../domain/decider-versions';
import type { RuleDraft } from '../domain/decider-versions';
import { refusal } from './command';
import type { Acting, Blocked } from './command';
import { writeSetting } from './write-setting';

/** Settings that stand beside the rules on the same page. */
export type RuleSetting = 'weighing.quorum' | 'norm.weighing' | 'teams.byProgramme';

export interface SaveRulesInput extends Acting {
  /** The next version of the rules; absent when they stay as they are. */
  readonly draft?: RuleDraft;
  /** The version that the draft was made from. */
  readonly madeFrom: number;
  /** Only those that changed, as they are stored. */
  readonly values: Readonly<Partial<Record<RuleSetting, string>>>;
}

export type SaveRulesResult =
  | { readonly kind: 'saved' }
  /** Somebody made a version meanwhile: look at that first. Nothing was written. */
  | { readonly kind: 'taken'; readonly version: number; readonly by: string }
  | Blocked;

/** Names of the rows, for a site that was set up before these settings were there. */
const titles: Readonly<Record<string, string>> = {
  'decider.versions': 'Wie besluit: versies van de regels',
  'weighing.quorum': 'Genoeg meningen voor een conclusie (procent van de gevraagde collega’s)',
  'norm.weighing': 'Een weging duurt (werkdagen)',
  'teams.byProgramme': 'Een ander team per programma',
};

const rowOf = (key: string): { readonly key: string; readonly title: string } => ({ key, title: titles[key] ?? key });

/**
 * Saves the rules as their next version, and the settings beside them. Older versions stay, so that what they proposed can
 * be explained. Repeating it after a lost answer makes no second version.
 */
export async function saveRules(
  services: Pick<Services, 'lists' | 'now'>,
  input: SaveRulesInput,
): Promise<SaveRulesResult> {
  const refused = refusal(input.actor, 'manageRules');
  if (refused) return refused;
  const taken = input.draft && (await addVersion(services, input, input.draft));
  if (taken) return taken;
  for (const [key, value] of Object.entries(input.values)) await writeSetting(services, rowOf(key), () => value);
  return { kind: 'saved' };
}

async function addVersion(
  services: Pick<Services, 'lists' | 'now'>,
  { actor, commandKey, madeFrom }: SaveRulesInput,
  draft: RuleDraft,
): Promise<SaveRulesResult | undefined> {
  let taken: SaveRulesResult | undefined;
  await writeSetting(services, rowOf('decider.versions'), (text) => {
    const versions = readRuleVersions(text) ?? [];
    taken = undefined;
    if (versions.some(({ key }) => key === commandKey)) return undefined;
    const newest = versions[versions.length - 1];
    if (newest && newest.version > madeFrom) {
      taken = { kind: 'taken', version: newest.version, by: newest.by };
      return undefined;
    }
    const made = { since: dayOf(services.now()), by: actor.name, key: commandKey };
    return JSON.stringify(withNextVersion(versions, draft, made));
  });
  return taken;
}
