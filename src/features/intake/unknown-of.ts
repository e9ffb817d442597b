import { settlementKey } from '../../domain/forms/mapping';
import { cleanLine } from '../../domain/text';
import type { FormsState } from './use-forms';

/** Of the submission that is tried and of what was fetched last: each answer once. */
export function unknownOf({ data, sample, mapping, fetched, form }: FormsState): readonly string[] {
  const answers = sample?.data.kind === 'read' ? sample.data.answers : undefined;
  const written = cleanLine((mapping.fields.settlement ?? []).map((key) => answers?.get(key) ?? '').join(' '));
  const waiting = (fetched?.result.unknown ?? []).filter((one) => one.form === form).map((one) => one.written);
  const known = new Set([
    ...(data?.settings.settlements ?? []).map(settlementKey),
    ...Object.keys(mapping.settlements),
  ]);
  const byKey = new Map([written, ...waiting].map((value) => [settlementKey(value), value]));
  return [...byKey].filter(([key]) => key !== '' && !known.has(key)).map(([, value]) => value);
}
