import type { Session } from '../model/session.ts';
import type { Field } from '../store/fields.ts';
import type { Item } from '../store/items.ts';
import { siteClock } from './calendar.ts';
import { fromColumn } from './item-values.ts';
import { asText } from '../model/text.ts';

/** A column's value as a person reads it on this site. */
export function fieldText(session: Session, field: Field, item: Item): string {
  const value = field.column === undefined ? undefined : fromColumn(field, item[field.column]);
  if (value === null || value === undefined) return '';
  switch (field.type) {
    case 'DateTime':
      return dateText(asText(value), field.properties.dateOnly === true);
    case 'Boolean':
    case 'Attachments':
      return value === true ? 'Yes' : 'No';
    case 'User':
      return session.store.principals.byId(session.site.path, Number(value))?.title ?? '';
    case 'UserMulti':
      return (value as number[])
        .map((id) => session.store.principals.byId(session.site.path, id)?.title ?? '')
        .join('; ');
    case 'MultiChoice':
      return (value as string[]).join(', ');
    case 'URL': {
      const { Url, Description } = value as { Url: string; Description: string };
      return `${Url}, ${Description}`;
    }
    default:
      return String(value as string | number);
  }
}

/** In the site's language, en-US: `11/25/2026`, `11/25/2026 9:00 AM`. */
export function dateText(stored: string, dateOnly: boolean): string {
  const { day, time } = siteClock(new Date(stored));
  const [year = '', month = '', date = ''] = day.split('-');
  const written = `${Number(month)}/${Number(date)}/${year}`;
  if (dateOnly) return written;
  const hour = Number(time.slice(0, 2));
  return `${written} ${hour % 12 === 0 ? 12 : hour % 12}:${time.slice(3, 5)} ${hour < 12 ? 'AM' : 'PM'}`;
}
