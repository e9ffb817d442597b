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
  const plan = async (): Promise<readonly Step[]> => stepsOf(await readSite(connection), connection, settings);
  return {
    async check(onFinding) {
      const findings = (await plan()).map(findingOf);
      findings.forEach((finding) => onFinding?.(finding));
      return findings;
    },

    async repair(findings, onProgress, signal) {
      const asked = new Set(findings.map(({ id }) => id));
      const steps = (await plan()).filter(({ id, mend }) => mend !== undefined && asked.has(id));
      const failed = new Map<string, SetupFinding>();
      for (const [done, step] of steps.entries()) {
        if (signal.aborted) break;
        const finding = findingOf(step);
        const report = (result: 'busy' | 'made' | 'failed', now = finding, count = done): void =>
          onProgress({ done: count, total: steps.length, finding: now, result });
        report('busy');
        const outcome = await mended(step, failed);
        if (outcome === undefined) report('made', { ...finding, state: 'ok', repairable: false }, done + 1);
        else {
          failed.set(step.id, outcome);
          report('failed', outcome, done + 1);
        }
      }
      // What the lists were found to lack may be there now.
      connection.missingColumns.clear();
      const now = (await plan()).map(findingOf);
      return now.map((finding) => (finding.state === 'ok' ? finding : (failed.get(finding.id) ?? finding)));
    },
  };
}

function stepsOf(site: Snapshot, connection: Connection, settings: Lists['settings']): readonly Step[] {
  const writer = new SiteWriter(connection);
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

/** @returns the finding with what went wrong, `undefined` when it is mended */
async function mended(step: Step, failed: ReadonlyMap<string, SetupFinding>): Promise<SetupFinding | undefined> {
  const blocked = step.needs?.find((id) => failed.has(id));
  if (blocked !== undefined) return { ...findingOf(step), error: failed.get(blocked)?.error };
  try {
    await step.mend?.();
    return undefined;
  } catch (error) {
    if (!isAppError(error)) throw error;
    const state = error.code === 'no-rights' ? 'not-allowed' : step.state;
    return { ...findingOf(step), state, error: { code: error.code, detail: error.detail } };
  }
}
