import { readFileSync } from 'node:fs';
import { hostileTexts, longText } from '../../unit/support/hostile-text.ts';
import type { TenantControl } from './tenant-control.ts';

interface Schema {
  readonly lists: readonly {
    readonly title: string;
    readonly columns: readonly { readonly name: string; readonly type: string }[];
  }[];
}

type Item = Readonly<Record<string, unknown>>;

const { lists } = JSON.parse(
  readFileSync(new URL('../../../sharepoint/lists.json', import.meta.url), 'utf8'),
) as Schema;

/** What ties items to one another, and what a service wrote: nobody types there. */
const ties =
  /Keys?$|^(?:Number|LastCommand|ChannelId|Fingerprint|GeneratedETag|GroupId|SucceededBy|HandoverTo|SourceReference)$/;

const { markup, formula } = hostileTexts;
const rest = `${hostileTexts['place in a template']} ${hostileTexts['right-to-left override']} مرحبا`;
const hostile = `${formula} ${markup} ${rest}`;
const aWordWithoutEnd = 'Onbreekbaar'.repeat(30);

/**
 * Puts hostile text in every text that stands in a list, behind what stands there, so that people and initiatives can
 * still be told apart; texts of many lines of one initiative hold as much as a column can. What is empty stays so:
 * an empty column often says where an initiative stands.
 * @param longKey - of that initiative
 */
export async function makeEveryTextHostile(control: TenantControl, longKey: string): Promise<void> {
  for (const { title, columns } of lists) {
    const texts = columns.filter(({ name, type }) => (type === 'text' || type === 'note') && !ties.test(name));
    await inTurns(await control.items<Item>(title), async (item) => {
      const isLong = item['Key'] === longKey || item['InitiativeKey'] === longKey;
      const changes: Record<string, string> = {};
      for (const { name, type } of texts) {
        const own = item[name];
        if (typeof own !== 'string' || own === '') continue;
        const isJson = /^[[{]/.test(own);
        const text = isJson ? inJson(own) : `${own} ${hostile} ${aWordWithoutEnd}`;
        const full = isLong && !isJson ? `${text} ${longText}`.slice(0, 60_000) : text;
        changes[name] = type === 'text' ? text.slice(0, 255) : full;
      }
      // The other settings hold numbers and days, which a page of the product writes.
      if (title === 'Instellingen' && item['Key'] !== 'municipality') return;
      const status = await control.change(title, Number(item['Id']), changes, 'beheer');
      if (status !== 204) throw new Error(`${title} ${String(item['Id'])}: ${status}`);
    });
  }
}

/** Columns that hold several texts at once: the text gets into those that a person types. */
function inJson(own: string): string {
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
