import { cleanLine } from '../text';

/** The fields of a registration that an answer can go to, in the order of the form. */
export const formFields = [
  'title',
  'summary',
  'settlement',
  'initiatorName',
  'phone',
  'email',
  'organisation',
] as const;
export type FormField = (typeof formFields)[number];

/** Without these there is no registration. */
export const requiredFormFields: readonly FormField[] = ['title', 'summary', 'settlement', 'initiatorName'];

/** What identifies somebody: not shown in a test. */
export const personalFormFields: readonly FormField[] = ['initiatorName', 'phone', 'email'];

/** Which answers of one form go where, and what its own words mean here. */
export interface FormMapping {
  /** Keys of the form by field; several are put behind each other, e.g. first name and last name. */
  readonly fields: Readonly<Partial<Record<FormField, readonly string[]>>>;
  /** Answers about the kern that are not in the list of the municipality, in lower case, and what they mean. */
  readonly settlements: Readonly<Record<string, string>>;
}

export const noMapping: FormMapping = { fields: {}, settlements: {} };

const prefix = 'forms.form:';

/** @returns the key of the setting that keeps the mapping of a form */
export function mappingKey(form: string): string {
  return `${prefix}${form}`;
}

/**
 * The mappings among the settings, by form. One that cannot be read counts as none, so that the page asks for it again.
 * @param rows - the list Instellingen
 */
export function readMappings(
  rows: readonly { readonly Key: string; readonly Value?: string }[],
): ReadonlyMap<string, FormMapping> {
  return new Map(
    rows.flatMap(({ Key, Value }) => {
      const mapping = Key.startsWith(prefix) ? parseMapping(Value ?? '') : undefined;
      return mapping ? [[Key.slice(prefix.length), mapping] as const] : [];
    }),
  );
}

/** The same mapping gives the same text, in whatever order it was made. */
export function formatMapping({ fields, settlements }: FormMapping): string {
  const kept = formFields.flatMap((field) => {
    const keys = fields[field] ?? [];
    return keys.length > 0 ? [[field, keys] as const] : [];
  });
  const meanings = Object.entries(settlements).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify({ fields: Object.fromEntries(kept), settlements: Object.fromEntries(meanings) });
}

/** @returns the mapping with the meaning of one answer about the kern remembered */
export function rememberSettlement(mapping: FormMapping, written: string, settlement: string): FormMapping {
  return { ...mapping, settlements: { ...mapping.settlements, [settlementKey(written)]: settlement } };
}

/** Answers that differ only in capitals and blanks are the same answer. */
export function settlementKey(written: string): string {
  return cleanLine(written).toLowerCase().replace(/\s+/g, ' ');
}

/** A first guess by the names that Dutch forms use; the administrator decides. */
export function proposeMapping(keys: readonly string[]): FormMapping {
  const taken = new Set<string>();
  const fields: Partial<Record<FormField, readonly string[]>> = {};
  for (const field of formFields) {
    const found = keys.filter((key) => !taken.has(key) && hints[field].test(lastPart(key)));
    const chosen = field === 'initiatorName' ? nameParts(found) : found.slice(0, 1);
    if (chosen.length === 0) continue;
    fields[field] = chosen;
    for (const key of chosen) taken.add(key);
  }
  return { fields, settlements: {} };
}

const hints: Readonly<Record<FormField, RegExp>> = {
  title: /^(?:titel|naaminitiatief|naamvanhetinitiatief|initiatiefnaam|onderwerp|title)/,
  summary: /^(?:omschrijving|beschrijving|toelichting|idee|uwidee|waargaathetover|samenvatting|plan)/,
  settlement: /^(?:kern|woonplaats|dorp|plaats|wijk|gebied)/,
  initiatorName: /^(?:naam|uwnaam|volledigenaam|contactnaam|voornaam|voornamen|tussenvoegsel|achternaam|geslachtsnaam)/,
  phone: /^(?:telefoon|telefoonnummer|mobiel|tel|phone)/,
  email: /^(?:email|emailadres|mail|mailadres)/,
  organisation: /^(?:organisatie|vereniging|stichting|bedrijf|namens|organisatienaam)/,
};

const nameOrder = ['voorna', 'tussenvoegsel', 'achternaam', 'geslachtsnaam'];

/** One key with the whole name, or its parts in the order in which people say them. */
function nameParts(keys: readonly string[]): readonly string[] {
  const whole = keys.find((key) => !nameOrder.some((part) => lastPart(key).startsWith(part)));
  if (whole !== undefined) return [whole];
  const rank = (key: string): number => nameOrder.findIndex((part) => lastPart(key).startsWith(part));
  return [...keys].sort((one, other) => rank(one) - rank(other)).slice(0, 3);
}

function lastPart(key: string): string {
  return key
    .slice(key.lastIndexOf('.') + 1)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

function parseMapping(text: string): FormMapping | undefined {
  try {
    const { fields, settlements } = JSON.parse(text) as Partial<Record<keyof FormMapping, unknown>>;
    if (!isRecord(fields)) return undefined;
    return {
      fields: Object.fromEntries(
        formFields.flatMap((field) => {
          const keys = fields[field];
          const texts = Array.isArray(keys) ? keys.filter((key): key is string => typeof key === 'string') : [];
          return texts.length > 0 ? [[field, texts]] : [];
        }),
      ),
      settlements: isRecord(settlements)
        ? Object.fromEntries(
            Object.entries(settlements).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
          )
        : {},
    };
  } catch {
    // Somebody changed the setting by hand: the page then asks for the mapping again.
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
