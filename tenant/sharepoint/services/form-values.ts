import { SharePointError } from '../errors.ts';
import type { Arguments } from '../model/arguments.ts';
import type { Session } from '../model/session.ts';
import { Permission } from '../rights/permissions.ts';
import type { Field } from '../store/fields.ts';
import type { Item } from '../store/items.ts';
import type { List } from '../store/lists.ts';
import { siteMidnight } from './calendar.ts';
import { toColumn, valueName } from './item-values.ts';
import { changeRow } from './item-write.ts';
import { asText } from '../model/text.ts';

interface FormValue {
  readonly ErrorCode: number;
  readonly ErrorMessage: string | null;
  readonly FieldName: string;
  readonly FieldValue: string | null;
  readonly HasException: boolean;
  readonly ItemId: number;
}

/**
 * Writes the values of a form. Wrong values are no failure of the call: it answers 200 and says so per field
 * (platform-rules 1.12); nothing is stored then.
 */
export function validateUpdate(session: Session, list: List, item: Item, args: Arguments): FormValue[] {
  session.rights.demandWrite(Permission.editListItems, list, item);
  const { results, columns } = readForm(session, list, args, item.id);
  if (results.every((result) => !result.HasException))
    changeRow(session, list, item, columns, { newVersion: !args.flag('bNewDocumentUpdate', 1, false) });
  return results;
}

/** Reads the values without storing them. */
export function readForm(
  session: Session,
  list: List,
  args: Arguments,
  itemId: number,
): { results: FormValue[]; columns: Record<string, ReturnType<typeof toColumn>> } {
  const given = args.find('formValues');
  const fields = session.store.fields.ofList(list.id);
  const columns: Record<string, ReturnType<typeof toColumn>> = {};
  const results = (Array.isArray(given) ? given : []).map((entry: unknown): FormValue => {
    const { FieldName = '', FieldValue = null } = (entry ?? {}) as { FieldName?: string; FieldValue?: string | null };
    const base = { FieldName, FieldValue, ItemId: itemId };
    const field = fields.find((candidate) => candidate.name === FieldName || valueName(candidate) === FieldName);
    try {
      if (!field || field.column === undefined || (field.readOnly && !field.column.startsWith('f_')))
        return {
          ...base,
          ErrorCode: -2147024809,
          ErrorMessage: `Column '${FieldName}' does not exist. It may have been deleted by another user.`,
          HasException: true,
        };
      if (field.required && (FieldValue === null || FieldValue === ''))
        return { ...base, ErrorCode: -2130575170, ErrorMessage: "You can't leave this blank.", HasException: true };
      columns[field.column] = toColumn(field, formValue(session, field, FieldValue));
      return { ...base, ErrorCode: 0, ErrorMessage: null, HasException: false };
    } catch (error) {
      if (!(error instanceof SharePointError)) throw error;
      return { ...base, ErrorCode: -2147467259, ErrorMessage: error.message, HasException: true };
    }
  });
  return { results, columns };
}

/** A form sends text: `1` for yes, `11/25/2026` for a date, `[{"Key":"login"}]` for a person. */
function formValue(session: Session, field: Field, text: string | null): unknown {
  if (text === null || text === '') return null;
  switch (field.type) {
    case 'Boolean':
      return /^(1|true|yes)$/i.test(text);
    case 'Number':
    case 'Currency':
      return text;
    case 'DateTime': {
      const found = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\s+(\d{1,2}):(\d\d)(?:\s*(AM|PM))?)?$/i.exec(text);
      if (!found) return text;
      const [, month = '', day = '', year = '', hour = '0', minute = '0', half] = found;
      const midnight = siteMidnight(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
      const hours =
        (Number(hour) % 12) + (/PM/i.test(half ?? '') ? 12 : half === undefined && Number(hour) >= 12 ? 12 : 0);
      return new Date(midnight.getTime() + (hours * 60 + Number(minute)) * 60_000).toISOString();
    }
    case 'User':
      return personId(session, text)[0] ?? null;
    case 'UserMulti':
      return personId(session, text);
    case 'MultiChoice':
      return text.split(';#').filter((part) => part !== '');
    case 'URL': {
      const [Url = '', ...rest] = text.split(', ');
      return { Url, Description: rest.join(', ') };
    }
    case 'Lookup':
      return Number.parseInt(text, 10);
    default:
      return text;
  }
}

function personId(session: Session, text: string): number[] {
  let keys: unknown;
  try {
    keys = JSON.parse(text);
  } catch {
    throw new SharePointError(
      400,
      '-2130575276, Microsoft.SharePoint.SPException',
      'The user does not exist or is not unique.',
    );
  }
  return (Array.isArray(keys) ? keys : []).map((entry: unknown) => {
    const login = asText((entry as { Key?: unknown }).Key);
    const found = session.store.principals.byLogin(session.site.path, login);
    if (!found)
      throw new SharePointError(
        400,
        '-2130575276, Microsoft.SharePoint.SPException',
        `The user does not exist or is not unique.`,
      );
    return found.id;
  });
}
