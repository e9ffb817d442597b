import type { Resource } from '../model/resource.ts';
import type { Session } from '../model/session.ts';
import { fieldText } from '../services/field-text.ts';
import { entityName } from '../services/item-values.ts';
import type { Item } from '../store/items.ts';
import type { List } from '../store/lists.ts';
import { itemAddress, versionLabel } from './item-entity.ts';

const names = { text: 'FieldValuesAsText', html: 'FieldValuesAsHtml', edit: 'FieldValuesForEdit' } as const;
const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Every column as text, as a person would read it on the site. Underscores and the like are encoded in the names. */
export function fieldStrings(session: Session, list: List, item: Item, form: keyof typeof names): Resource {
  return {
    entity: () => {
      const texts = session.store.fields.ofList(list.id).map((field) => {
        const text = fieldText(session, field, item);
        return [entityName(field.name).replaceAll('_', '_x005f_'), form === 'html' ? escapeHtml(text) : text] as const;
      });
      return {
        type: 'SP.FieldStringValues',
        address: `${itemAddress(list, item)}/${names[form]}`,
        properties: {
          ...Object.fromEntries(texts),
          OData_x005f__x005f_UIVersionString: versionLabel(item.uiVersion),
          FileRef: `${item.dir}/${item.leaf}`,
        },
      };
    },
  };
}
