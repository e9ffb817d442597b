import { isAppError } from '../../app-error';
import type { Lists, Setup, SetupFinding } from '../../ports';
import type { Connection } from '../connection';
import { listSchemas } from '../schema.generated';
import { columnSteps } from './column-steps';
import { personSteps, settingSteps } from './content-steps';
import { groupSteps } from './group-steps';
import { listStep, securityStep, viewStep } from './list-steps';
import { readSite } from './read-site';
import { rightsStep } from './rights-steps';
import { SiteWriter } from './site-writer';
import type { Snapshot } from './snapshot';
import { findingOf, type Step } from './step';

/**
 * Set-up of the site with the lists. Looks first and writes only what is missing or different, in the order in which
 * things depend on each other, so that it can stop anywhere and be repeated; on a site that is right it writes nothing.
 */
export function createSiteSetup(connection: Connection, settings: Lists['settings']): Setup {
  const plan = async (): Promise<{ readonly steps: readonly Step[]; readonly writer: SiteWriter }> => {
    const writer = new SiteWriter(connection);
    return { steps: stepsOf(await readSite(connection), writer, settings), writer };
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
        const run = (): Promise<readonly Outcome[]> => Promise.all(group.map((step) => mended(step, failed)));
        const outcomes = await (group.length > 1 ? writer.together(run) : run());
        for (const { step, failure } of outcomes) {
          done += 1;
          if (failure) failed.set(step.id, failure);
          tell(failure ?? { ...findingOf(step), state: 'ok', repairable: false }, failure ? 'failed' : 'made');
        }
      }
      // What the lists were found to lack may be there now.
      connection.missingColumns.clear();
      const now = (await plan()).steps.map(findingOf);
      return now.map((finding) => (finding.state === 'ok' ? finding : (failed.get(finding.id) ?? finding)));
    },
  };
}

function stepsOf(site: Snapshot, writer: SiteWriter, settings: Lists['settings']): readonly Step[] {
  const found = listSchemas.map((schema) => ({
    schema,
    list: site.lists.find(({ url, title }) => url === schema.url || title === schema.title),
  }));
  return [
    ...groupSteps(site, writer),
    ...found.map(({ schema, list }) => listStep(schema, list, writer)),
    ...found.flatMap(({ schema, list }) => columnSteps(schema, list, writer)),
    ...found.flatMap(({ schema, list }) => viewStep(schema, list, writer) ?? []),
    // Settings come while the list still has the rights of the site: who sets up may then always write them.
    ...settingSteps(site, settings),
    ...found.map(({ schema, list }) => securityStep(schema, list, writer)),
    ...found.map(({ schema, list }) => rightsStep(schema, list, site, writer)),
    ...personSteps(site),
  ];
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
  if (blocked !== undefined) return { step, failure: { ...findingOf(step), error: failed.get(blocked)?.error } };
  try {
    await step.mend?.();
    return { step };
  } catch (error) {
    if (!isAppError(error)) throw error;
    const state = error.code === 'no-rights' ? 'not-allowed' : step.state;
    return { step, failure: { ...findingOf(step), state, error: { code: error.code, detail: error.detail } } };
  }
}
