import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { personalColumns } from '../../src/domain/personal-data';
import { parseMarkdown } from '../../src/features/help/markdown';
import { wordsOf } from '../../src/features/help/inline';

const root = join(__dirname, '../..');
const text = (path: string): string => readFileSync(join(root, path), 'utf8');
const json = <T>(path: string): T => JSON.parse(text(path)) as T;

interface List {
  readonly title: string;
  readonly rights: Readonly<Record<string, string>>;
  readonly readSecurity?: number;
  readonly columns: readonly { readonly name: string }[];
}

const { lists } = json<{ lists: readonly List[] }>('sharepoint/lists.json');
const { groups } = json<{ groups: readonly { id: string; title: string }[] }>('sharepoint/groups.json');

/** The rows of the table between `<!-- name -->` and `<!-- /name -->`, as words. */
function tableIn(guide: string, name: string): readonly (readonly string[])[] {
  const source = text(`docs/gids/${guide}.md`).split(`<!-- ${name} -->`)[1]?.split(`<!-- /${name} -->`)[0] ?? '';
  const rows = parseMarkdown(source).flatMap((block) => (block.kind === 'table' ? block.rows : []));
  return rows.map((cells) => cells.map(wordsOf));
}

describe('what the administrator’s guide says of permissions', () => {
  it('is every permission that the package asks for, with why and what is missed without it', () => {
    const { solution } = json<{ solution: { webApiPermissionRequests: readonly { scope: string }[] } }>(
      'config/package-solution.json',
    );
    const rows = tableIn('beheer', 'scopes');
    expect(rows.map(([scope]) => scope)).toEqual(solution.webApiPermissionRequests.map(({ scope }) => scope));
    expect(rows.filter((cells) => cells.some((cell) => cell === ''))).toEqual([]);
  });
});

describe('what the privacy page says', () => {
  /** Contact data of initiators by the names of their columns, and what the website's form sends. */
  const holdsInitiators = ({ title, columns }: List): boolean =>
    title === 'Formulieren' ||
    title in personalColumns ||
    columns.some(({ name }) => /^Initiator(Name|Email|Phone)/.test(name));

  it('is every list with data of residents, and no other', () => {
    const told = tableIn('privacy', 'personal').map(([title]) => title);
    expect([...told].sort()).toEqual(
      lists
        .filter(holdsInitiators)
        .map(({ title }) => title)
        .sort(),
    );
  });

  it('is who may read each of them', () => {
    for (const [title, , who = ''] of tableIn('privacy', 'personal')) {
      const list = lists.find((candidate) => candidate.title === title);
      const readers = groups.filter(({ id }) => list?.rights[id] !== undefined);
      const own = list?.readSecurity === 2 ? readers.filter(({ id }) => list.rights[id] === 'contribute') : [];
      const [all = '', onlyOwn = ''] = who.split(';');
      const named = (words: string): readonly string[] =>
        groups.map(({ title: name }) => name.replace('Initiatieven ', '')).filter((name) => words.includes(name));
      const names = (some: typeof groups): readonly string[] =>
        some.map(({ title: name }) => name.replace('Initiatieven ', ''));
      expect([title, named(all)]).toEqual([title, names(readers.filter((group) => !own.includes(group)))]);
      expect([title, named(onlyOwn)]).toEqual([title, names(own)]);
    }
  });

  it('is every list with the name or key of a colleague', () => {
    const colleague = /^(PersonKey|OwnerKeys?|ActorName|ActorKey|AccountmanagerName|MarkedByName|Mail)$/;
    const holding = lists.filter(({ columns }) => columns.some(({ name }) => colleague.test(name)));
    expect(
      tableIn('privacy', 'colleagues')
        .map(([title]) => title)
        .sort(),
    ).toEqual(holding.map(({ title }) => title).sort());
  });
});
