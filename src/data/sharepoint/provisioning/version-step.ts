import type { Lists } from '../../ports';
import { listsVersionKey } from '../../../domain/lists-version';
import type { Planning, Step } from './step';

/**
 * Which version the lists are of, written down in Instellingen as the last of what makes them so: newer code then knows
 * that it may upgrade them, and older code in a tab that is still open that it must be loaded again.
 * @param steps - all that makes the lists what this version needs
 */
export function versionStep({ schema, site }: Planning, steps: readonly Step[], settings: Lists['settings']): Step {
  const about = { id: 'version', area: 'lists', subject: String(schema.version), takes: 'lists' } as const;
  const stored = site.settings?.get(listsVersionKey);
  const found = Number(stored);
  if (stored !== undefined && found === schema.version) return { ...about, state: 'ok' };
  if (found > schema.version) return { ...about, state: 'different', reason: 'newer', names: [String(stored)] };
  const Value = String(schema.version);
  const mend = async (): Promise<void> => {
    const made = await settings.createOnce({ Key: listsVersionKey, Title: 'Versie van de lijsten', Value });
    if (made.record.Value !== Value) await settings.update(made, { Value });
  };
  const needs = steps.filter((step) => step.mend !== undefined && step.state !== 'ok').map(({ id }) => id);
  return stored === undefined
    ? { ...about, state: 'missing', needs, mend }
    : { ...about, state: 'different', reason: 'older', names: [stored], needs, mend };
}
