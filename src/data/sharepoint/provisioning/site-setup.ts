import { dayOf } from '../../../domain/days';
import { listsVersionKey } from '../../../domain/lists-version';
import { isAppError } from '../../app-error';
import type { Lists, Setup, SetupFinding } from '../../ports';
import type { Connection } from '../connection';
import type { SiteSchema } from '../list-schema';
import { columnSteps } from './column-steps';
import { personSteps, settingSteps } from './content-steps';
import { currentSchema } from './current-schema';
import { isForeign } from './foreign-list';
import { groupSteps } from './group-steps';
import { indexSteps } from './index-steps';
import { listStep, securityStep, viewStep } from './list-steps';
import { pageSteps } from './page-steps';
import { readSite } from './read-site';
import { rightsStep } from './rights-steps';
import { SiteWriter } from './site-writer';
import { findingOf, type Planning, type Step } from './step';
import { tenantSiteStep } from './tenant-site-step';
import { versionStep } from './version-step';

/** What set-up of a site works with. */
export interface SiteSetupParts {
  readonly connection: Connection;
  readonly settings: Lists['settings'];
  readonly now: () => Date;
  readonly newKey: () => string;
  /** Of another version than this code's own, for who tries an upgrade. */
  readonly schema?: SiteSchema;
}

/**
 * Set-up of the site with the lists. Looks first and writes only what is missing or different, in the order in which
 * things depend on each other, so that it can stop anywhere and be repeated; on a site that is right it writes nothing.
 */
export function createSiteSetup(parts: SiteSetupParts): Pick<Setup, 'check' | 'repair'> {
  const { connection, schema = currentSchema } = parts;
  const plan = async (): Promise<{ readonly steps: readonly Step[]; readonly writer: SiteWriter }> => {
    const writer = new SiteWriter(connection);
    const site = await readSite(connection, schema);
    return { steps: stepsOf({ schema, site, writer }, parts), writer };
  };
  return {
    async check(onFinding) {
      const findings = (await plan()).steps.map(findingOf);
      findings.forEach((finding) => onFinding?.(finding));
      return findings;
    },

    async repair(findings, onProgress, signal) {
      const asked = new Set(findings.map(({ id }) => id));
      const { steps: all, writer } = await plan();
      const steps = all.filter(({ id, mend }) => mend !== undefined && asked.has(id));
      const failed = new Map<string, SetupFinding>();
      let done = 0;
      const tell = (finding: SetupFinding, result: 'busy' | 'made' | 'failed'): void =>
        onProgress({ done, total: steps.length, finding, result });
      for (const group of groupsOf(steps)) {
        if (signal.aborted) break;
        group.forEach((step) => tell(findingOf(step), 'busy'));
        // What the lists were found to lack may be there by now.
        connection.missingColumns.clear();
        const run = (): Promise<readonly Outcome[]> => Promise.all(group.map((step) => mended(step, failed)));
        const outcomes = await (group.length > 1 ? writer.together(run) : run());
        for (const { step, failure } of outcomes) {
          done += 1;
          if (failure) failed.set(step.id, failure);
          tell(failure ?? { ...findingOf(step), state: 'ok', repairable: false }, failure ? 'failed' : 'made');
        }
      }
      connection.missingColumns.clear();
      const after = (await plan()).steps.map(findingOf);
      return after.map((finding) => (finding.state === 'ok' ? finding : (failed.get(finding.id) ?? finding)));
    },
  };
}

function stepsOf(planning: Planning, { settings, now, newKey }: SiteSetupParts): readonly Step[] {
  const { schema, site, writer } = planning;
  const found = schema.lists.map((list) => ({
    schema: list,
    list: site.lists.find(({ url, title }) => url === list.url || title === list.title),
  }));
  // Of a list that is somebody else's nothing is touched, neither its columns nor its rights.
  const own = found.filter(({ schema: wanted, list }) => list === undefined || !isForeign(wanted, list));
  const lists = [
    ...found.map((one) => listStep(one.schema, one.list, writer)),
    ...own.flatMap((one) => columnSteps(one.schema, one.list, writer)),
    ...own.flatMap((one) => indexSteps(one.schema, one.list, writer)),
    ...own.flatMap((one) => viewStep(one.schema, one.list, writer) ?? []),
  ];
  const rights = [
    ...own.flatMap((one) => securityStep(one.schema, one.list, writer) ?? []),
    ...own.map((one) => rightsStep(one.schema, one.list, site, writer)),
  ];
  const steps = [
    ...groupSteps(site, writer),
    ...lists,
    // Settings come while the list still has the rights of the site: who sets up may then always write them.
    ...settingSteps(planning, settings),
    versionStep(planning, lists, settings),
    ...rights,
    ...pageSteps(planning, newKey),
    ...personSteps(planning, dayOf(now())),
    tenantSiteStep(site),
  ];
  return steps.map((step) => withinPowers(step, planning));
}

/** What this person may not do, or this code must not, has no way to mend it. */
function withinPowers(step: Step, { schema, site }: Planning): Step {
  const isNewer = Number(site.settings?.get(listsVersionKey)) > schema.version;
  const may = step.takes === undefined || site.me.may[step.takes];
  return may && !isNewer ? step : hiddenFrom({ ...step, mend: undefined }, site);
}

/** Who may not manage lists sees only those that are meant for them: what seems missing there may as well be hidden. */
function hiddenFrom(step: Step, { me, lists, settings }: Planning['site']): Step {
  if (step.state !== 'missing' || me.may.lists) return step;
  const [prefix = ''] = step.id.split(':');
  const isOfSettings = prefix === 'setting' || prefix === 'version';
  const isOfList = ['list', 'column', 'index', 'view', 'security', 'rights'].includes(prefix);
  const [title] = step.subject.split('.');
  const isSeen = isOfSettings ? settings !== undefined : !isOfList || lists.some((list) => list.title === title);
  return isSeen ? step : { ...step, state: 'unknown', reason: 'not-visible' };
}

interface Outcome {
  readonly step: Step;
  /** The finding with what went wrong; absent when it is mended. */
  readonly failure?: SetupFinding;
}

/** Steps that follow each other and may be mended together. */
function groupsOf(steps: readonly Step[]): readonly (readonly Step[])[] {
  const groups: Step[][] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (last && step.together !== undefined && last[0]?.together === step.together) last.push(step);
    else groups.push([step]);
  }
  return groups;
}

async function mended(step: Step, failed: ReadonlyMap<string, SetupFinding>): Promise<Outcome> {
  const blocked = step.needs?.find((id) => failed.has(id));
  if (blocked !== undefined) return { step, failure: { ...findingOf(step), blockedBy: failed.get(blocked) } };
  try {
    await step.mend?.();
    return { step };
  } catch (error) {
    if (!isAppError(error)) throw error;
    const state = error.code === 'no-rights' ? 'not-allowed' : step.state;
    return { step, failure: { ...findingOf(step), state, error: { code: error.code, detail: error.detail } } };
  }
}
