import { AppError, hasCode } from '../data/app-error';
import type { Services } from '../data/ports';
import { formatMapping, mappingKey, noMapping, readMappings, rememberSettlement } from '../domain/forms/mapping';
import type { FormField, FormMapping } from '../domain/forms/mapping';
import { refusal, rereadLimit } from './command';
import type { Acting, Blocked } from './command';

/** One change, so that two who change different fields keep both. */
export type MappingChange =
  | { readonly kind: 'field'; readonly field: FormField; readonly keys: readonly string[] }
  | { readonly kind: 'settlement'; readonly written: string; readonly settlement: string }
  /** Takes a proposal over as it is, for a form that has no mapping yet. */
  | { readonly kind: 'all'; readonly mapping: FormMapping };

export interface SaveMappingInput {
  readonly actor: Acting['actor'];
  readonly form: string;
  readonly change: MappingChange;
}

export type SaveMappingResult = { readonly kind: 'saved'; readonly mapping: FormMapping } | Blocked;

/** Keeps which answer of a form goes where, or what an answer means, in the settings. Safe to repeat. */
export async function saveFormMapping(
  { lists }: Pick<Services, 'lists'>,
  { actor, form, change }: SaveMappingInput,
): Promise<SaveMappingResult> {
  const refused = refusal(actor, 'mapForms');
  if (refused) return refused;
  const Key = mappingKey(form);
  for (let attempt = 0; attempt < rereadLimit; attempt += 1) {
    const stored =
      (await lists.settings.getByKey(Key)) ??
      (await lists.settings.createOnce({
        Key,
        Title: `Koppeling van het formulier ${form}`,
        Value: formatMapping(changed(noMapping, change)),
      }));
    const mapping = readMappings([stored.record]).get(form) ?? noMapping;
    const wanted = changed(mapping, change);
    if (formatMapping(wanted) === stored.record.Value) return { kind: 'saved', mapping: wanted };
    try {
      await lists.settings.update(stored, { Value: formatMapping(wanted) });
      return { kind: 'saved', mapping: wanted };
    } catch (error) {
      if (!hasCode(error, 'changed-elsewhere')) throw error;
    }
  }
  throw new AppError('changed-elsewhere', { subject: 'Instellingen' });
}

function changed(mapping: FormMapping, change: MappingChange): FormMapping {
  switch (change.kind) {
    case 'field':
      return { ...mapping, fields: { ...mapping.fields, [change.field]: change.keys } };
    case 'settlement':
      return rememberSettlement(mapping, change.written, change.settlement);
    case 'all':
      return change.mapping;
  }
}
