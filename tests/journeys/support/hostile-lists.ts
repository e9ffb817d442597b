import { readFileSync } from 'node:fs';
import { hostileRecord, isComposed, isTyped } from '../../unit/support/hostile-record.ts';
import { hostileTexts, longText } from '../../unit/support/hostile-text.ts';
import type { NamedColumn } from '../../unit/support/hostile-record.ts';
import type { TenantControl } from './tenant-control.ts';

interface List {
  readonly title: string;
  readonly columns: readonly NamedColumn[];
}

type Item = Readonly<Record<string, unknown>>;

const { lists } = JSON.parse(readFileSync(new URL('../../../sharepoint/lists.json', import.meta.url), 'utf8')) as {
  readonly lists: readonly List[];
};

const { markup, formula } = hostileTexts;
const rest = `${hostileTexts['place in a template']} ${hostileTexts['right-to-left override']} مرحبا`;
const hostile = `${formula} ${markup} ${rest}`;
const aWordWithoutEnd = 'Onbreekbaar'.repeat(30);

/**
 * Puts hostile text in every column of every list in which somebody can type, behind what stands there, so that people and
 * initiatives can still be told apart; texts of many lines of one initiative hold as much as a column can. A column of
 * several values stays empty when it is: tests/unit/hostile-screens.test.tsx fills those.
 * @param longKey - of that initiative
 */
export async function makeEveryTextHostile(control: TenantControl, longKey: string): Promise<void> {
  for (const { title, columns } of lists)
    await inTurns(await control.items<Item>(title), async (item) => {
      // The other settings hold numbers and days, which a page of the product writes.
      if (title === 'Instellingen' && item['Key'] !== 'municipality') return;
      const isLong = item['Key'] === longKey || item['InitiativeKey'] === longKey;
      const status = await control.change(title, Number(item['Id']), changesOf(columns, item, isLong), 'beheer');
      if (status !== 204) throw new Error(`${title} ${String(item['Id'])}: ${status}`);
    });
}

function changesOf(columns: List['columns'], item: Item, isLong: boolean): Readonly<Record<string, string>> {
  const typed = columns.filter(isTyped);
  const several = typed.filter(isComposed).flatMap(({ name }) => {
    const own = item[name];
    return typeof own === 'string' && own !== '' ? [[name, inJson(own)] as const] : [];
  });
  const others = typed.filter((column) => !isComposed(column));
  const notes = new Set(others.flatMap(({ name, type }) => (type === 'note' ? [name] : [])));
  const text = (name: string): string => {
    const short = `${hostile} ${aWordWithoutEnd}`;
    return isLong && notes.has(name) ? `${short} ${longText}`.slice(0, 60_000) : short;
  };
  return { ...hostileRecord(others, item, text), ...Object.fromEntries(several) };
}

/** Columns that hold several texts at once: the text gets into those that a person types. */
function inJson(own: string): string {
  if (!/^[[{]/.test(own)) return own;
  return JSON.stringify(JSON.parse(own), (name, value: unknown) =>
    typeof value === 'string' && /^(?:who|interest|why|note|text|reason|label)$/.test(name)
      ? `${value} ${hostile}`
      : value,
  );
}

async function inTurns<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = [...items];
  const worker = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: 4 }, worker));
}
