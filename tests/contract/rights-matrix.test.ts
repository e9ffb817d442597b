import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import prettier from 'prettier';
import { acts, lists, persons, tryEach, type Cell } from './support/rights-matrix.ts';
import { SetUpTenants } from './support/set-up-tenant.ts';
import type { Tenant } from './support/tenant.ts';

/** `RIGHTS=write npm test -- tenant` writes the page anew. */
const page = join(import.meta.dirname, '../../docs/rights.md');

const letters = { lezen: 'L', toevoegen: 'T', wijzigen: 'W', verwijderen: 'V' } as const;

/** `L T w v`: a capital is everything, a small letter only what somebody made themselves. */
const written = (cell: Cell): string => {
  const may = acts.filter((act) => cell[act] !== 'nee');
  const letterOf = (act: (typeof acts)[number]): string =>
    cell[act] === 'eigen' ? letters[act].toLowerCase() : letters[act];
  return may.length === 0 ? '–' : may.map(letterOf).join(' ');
};

describe('what each person may do with each list, asked of the service', () => {
  const tenants = new SetUpTenants();
  const rows = new Map<string, readonly Cell[]>();
  let tenant: Tenant;

  before(async () => {
    await tenants.prepare();
    tenant = await tenants.next();
    for (const list of lists) {
      const cells: Cell[] = [];
      for (const [, login] of persons) cells.push(await tryEach(tenant, login, list));
      rows.set(list.title, cells);
    }
  });
  after(() => tenants.close());

  const cell = (title: string, name: (typeof persons)[number][0]): Cell => {
    const found = rows.get(title)?.[persons.findIndex(([person]) => person === name)];
    assert.ok(found);
    return found;
  };

  it('is what docs/rights.md says', async () => {
    const head = `| lijst | ${persons.map(([name]) => name).join(' | ')} |\n|---|${persons.map(() => '---').join('|')}|`;
    const body = [...rows].map(([title, cells]) => `| ${title} | ${cells.map(written).join(' | ')} |`).join('\n');
    const [before = '', , rest = ''] = readFileSync(page, 'utf8').split(/(?<=<!-- matrix -->\n)|(?=<!-- \/matrix -->)/);
    const text = await prettier.format(`${before}\n${head}\n${body}\n\n${rest}`, {
      parser: 'markdown',
      printWidth: 120,
    });
    if (process.env['RIGHTS'] === 'write') writeFileSync(page, text);
    assert.equal(readFileSync(page, 'utf8'), text);
  });

  it('shows personal data of initiators to the pool alone, and to KCC what it wrote itself', () => {
    for (const title of ['Aanmeldingen', 'Initiatiefnemers', 'Contactmomenten', 'Formulieren'])
      for (const name of ['Breder team', 'Lezer', 'Niemand van deze'] as const)
        assert.equal(cell(title, name).lezen, 'nee', `${title}, ${name}`);
    assert.equal(cell('Aanmeldingen', 'KCC').lezen, 'eigen');
    assert.equal(cell('Initiatiefnemers', 'KCC').lezen, 'nee');
  });

  it('lets nobody change a line of the timeline or somebody else’s weighing', () => {
    for (const name of ['KCC', 'Accountmanager', 'Coördinator', 'Breder team', 'Lezer'] as const) {
      assert.equal(cell('Tijdlijn', name).wijzigen, 'nee', name);
      assert.equal(cell('Tijdlijn', name).verwijderen, 'nee', name);
      assert.notEqual(cell('Wegingen', name).wijzigen, 'alles', name);
    }
  });

  it('gives somebody of no group nothing at all', () => {
    for (const list of lists)
      assert.deepEqual(new Set(Object.values(cell(list.title, 'Niemand van deze'))), new Set(['nee']), list.title);
  });
});
