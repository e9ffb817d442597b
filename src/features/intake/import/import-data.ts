import type { Lists, Me, Services } from '../../../data/ports';
import { dayOf } from '../../../domain/days';
import { checkRow } from '../../../domain/import/check';
import type { CheckedRow, ImportContext } from '../../../domain/import/check';
import type { FileRow } from '../../../domain/import/row';
import { lookAlikes } from '../../../domain/matching/look-alikes';
import { normalise } from '../../../domain/matching/normalise';
import type { Initiative } from '../../../domain/records.generated';
import { readSettings } from '../../../domain/settings';
import type { Settings } from '../../../domain/settings';
import { prepareSearch } from '../../../session/prepare-search';

export interface ImportBase {
  readonly me: Me;
  readonly settings: Settings;
  readonly context: Omit<ImportContext, 'known'>;
}

type Known = Pick<Initiative, 'Key' | 'Title' | 'Summary' | 'Settlement'>;

/** What the rows are held against: one round trip. */
export async function readBase(services: Services, rows: number): Promise<ImportBase> {
  const [me, settings, pool, opgaven, initiatives] = await services.together((lists) =>
    Promise.all([
      services.me(),
      lists.settings.find({ select: ['Key', 'Value'], top: 500 }),
      lists.pool.find({ top: 500 }),
      lists.opgaven.find({
        where: [{ column: 'IsActive', is: 'eq', value: true }],
        select: ['Key', 'Title'],
        top: 1000,
      }),
      lists.initiatives.find({
        where: [{ column: 'IsOpen', is: 'eq', value: true }],
        select: ['Key', 'Title', 'Summary', 'Settlement'],
        top: 5000,
      }),
    ]),
  );
  const read = readSettings(settings.items.map(({ record }) => record));
  const open: readonly Known[] = initiatives.items.map(({ record }) => record);
  await prepareSearch(open);
  return {
    me,
    settings: read,
    context: {
      settlements: read.settlements,
      pool: pool.items
        .map(({ record }) => record)
        .filter(({ IsActive }) => IsActive)
        .map(({ PersonKey, Title, Mail, Phone }) => ({ personKey: PersonKey, name: Title, mail: Mail, phone: Phone })),
      opgaven: opgaven.items.map(({ record }) => record),
      alike: alikeIn(open, rows),
      today: dayOf(services.now()),
    },
  };
}

/** With more rows than this only equal titles count: comparing all words of all would take minutes. */
const comparedByWords = 400;

function alikeIn(open: readonly Known[], rows: number): ImportContext['alike'] {
  const byTitle = new Map(open.map((initiative) => [normalise(initiative.Title), initiative]));
  const found = new Map<string, ReturnType<ImportContext['alike']>>();
  return (row, settlement) => {
    const title = row.values.title ?? '';
    const about = `${row.key}\n${settlement}`;
    if (!found.has(about)) {
      const draft = {
        Title: title,
        Summary: row.values.summary,
        Settlement: settlement === '' ? undefined : settlement,
      };
      const [nearest] = rows <= comparedByWords && title !== '' ? lookAlikes(draft, open, 1) : [];
      const double = byTitle.get(normalise(title)) ?? (nearest?.kinship === 'double' ? nearest.initiative : undefined);
      found.set(about, double && double.Key !== row.key ? { key: double.Key, title: double.Title } : undefined);
    }
    return found.get(about);
  };
}

/** So many keys fit in one question. */
const asked = 40;

/** @returns the keys of these rows that were imported before */
export async function knownKeys(services: Services, rows: readonly FileRow[]): Promise<ReadonlySet<string>> {
  const keys = rows.map(({ key }) => key);
  const groups = Array.from({ length: Math.ceil(keys.length / asked) }, (_, index) =>
    keys.slice(index * asked, (index + 1) * asked),
  );
  const known = new Set<string>();
  for (let at = 0; at < groups.length; at += 10) {
    const pages = await services.together((lists: Lists) =>
      Promise.all(
        groups.slice(at, at + 10).map((value) =>
          lists.initiatives.find({
            where: [{ column: 'Key', is: 'in', value }],
            select: ['Key', 'ImportKey'],
            top: asked,
          }),
        ),
      ),
    );
    for (const { record } of pages.flatMap(({ items }) => items)) known.add(record.Key);
  }
  return known;
}

/** Checks in slices, so that the screen keeps answering. */
export async function checkInSlices(
  rows: readonly FileRow[],
  context: ImportContext,
  onProgress: (done: number) => void,
): Promise<readonly CheckedRow[]> {
  const checked: CheckedRow[] = [];
  let started = Date.now();
  for (const row of rows) {
    checked.push(checkRow(row, context, noRepairs));
    if (Date.now() - started < sliceMilliseconds) continue;
    onProgress(checked.length);
    await new Promise((resolve) => setTimeout(resolve, 0));
    started = Date.now();
  }
  return checked;
}

const noRepairs: ReadonlyMap<string, string> = new Map();
/** Shorter than anybody notices. */
const sliceMilliseconds = 40;
