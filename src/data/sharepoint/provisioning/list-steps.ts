import type { ListSchema } from '../list-schema';
import { isForeign, strangeColumns } from './foreign-list';
import { listAt, type SiteWriter } from './site-writer';
import type { ListState } from './snapshot';
import type { Step } from './step';

/** SharePoint's templates of an empty list and of a library. */
const template = { list: 100, library: 101 } as const;

/** That the list is there, under the title by which it is found, and keeps earlier versions of what was typed. */
export function listStep(schema: ListSchema, list: ListState | undefined, writer: SiteWriter): Step {
  const about = { id: `list:${schema.title}`, area: 'lists', subject: schema.title, takes: 'lists' } as const;
  if (list === undefined) return { ...about, state: 'missing', mend: () => makeList(schema, writer) };
  if (isForeign(schema, list))
    return { ...about, state: 'different', reason: 'foreign', names: strangeColumns(schema, list) };
  if (list.title !== schema.title) {
    const mend = async (): Promise<void> => {
      await writer.merge(listAt(list.title), { Title: schema.title, EnableVersioning: true });
    };
    return { ...about, state: 'different', reason: 'renamed', names: [list.title], mend };
  }
  if (list.keepsVersions) return { ...about, state: 'ok' };
  const mend = async (): Promise<void> => {
    await writer.merge(listAt(schema.title), { EnableVersioning: true });
  };
  return { ...about, state: 'different', reason: 'no-versions', mend };
}

async function makeList(schema: ListSchema, writer: SiteWriter): Promise<void> {
  const settings = {
    Title: schema.title,
    Description: schema.description,
    BaseTemplate: schema.library ? template.library : template.list,
    ContentTypesEnabled: false,
    // Earlier versions of what was typed stay readable, also after two people saved at once.
    EnableVersioning: true,
  };
  await writer.once(
    () => writer.post('lists', settings),
    () => writer.exists(listAt(schema.title)),
  );
  const title = schema.columns.Title;
  if (title)
    await writer.merge(`${listAt(schema.title)}/fields/getbyinternalnameortitle('Title')`, { Title: title.label });
}

/** Who may read and change what others made (platform rule 1.18). */
export function securityStep(schema: ListSchema, list: ListState | undefined, writer: SiteWriter): Step | undefined {
  const about = { id: `security:${schema.title}`, area: 'rights', subject: schema.title, takes: 'lists' } as const;
  // New lists let everybody read and change everything; where the schema says so too, making the list is enough.
  if (list === undefined && schema.readSecurity === 1 && schema.writeSecurity === 1) return undefined;
  if (list?.readSecurity === schema.readSecurity && list.writeSecurity === schema.writeSecurity)
    return { ...about, state: 'ok' };
  const mend = async (): Promise<void> => {
    await writer.merge(listAt(schema.title), {
      ReadSecurity: schema.readSecurity,
      WriteSecurity: schema.writeSecurity,
    });
  };
  return { ...about, state: list === undefined ? 'missing' : 'different', needs: [`list:${schema.title}`], mend };
}

/** How many columns a view shows before it must be scrolled sideways. */
const viewWidth = 7;

/** That somebody who opens the list in SharePoint sees more than titles. Made once, and left alone when a person chose. */
export function viewStep(schema: ListSchema, list: ListState | undefined, writer: SiteWriter): Step | undefined {
  const wanted = viewColumns(schema);
  if (wanted.length === 0) return undefined;
  const about = { id: `view:${schema.title}`, area: 'lists', subject: schema.title, takes: 'lists' } as const;
  if (list !== undefined && list.viewFields.some((name) => name in schema.columns && name !== 'Title'))
    return { ...about, state: 'ok' };
  const mend = async (): Promise<void> => {
    const add = (name: string): Promise<unknown> =>
      writer.post(`${listAt(schema.title)}/defaultview/viewfields/addviewfield('${name}')`);
    await writer.together(() => Promise.all(wanted.map(add)));
  };
  return { ...about, state: list === undefined ? 'missing' : 'different', needs: [`list:${schema.title}`], mend };
}

function viewColumns(schema: ListSchema): readonly string[] {
  const columns = Object.entries(schema.columns).filter(
    ([name, { type }]) => name !== 'Title' && type !== 'note' && !/Key$|ETag$|^LastCommand$/.test(name),
  );
  return columns.slice(0, viewWidth).map(([name]) => name);
}
