import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import fc from 'fast-check';
import { origin, type Reply, createTestTenant, type TestTenant } from './testing/tenant.ts';
import { parseFilter } from './odata/filter.ts';
import { parseOptions } from './odata/options.ts';
import { parsePath } from './odata/path.ts';
import { SharePointError } from './errors.ts';
import { parseKql } from './search/kql.ts';
import { parseXml } from './services/xml.ts';

const site = '/sites/initiatieven/_api/web';
const items = `${site}/lists/getByTitle('Contactmomenten')/items`;

describe('bad input', () => {
  let tenant: TestTenant;

  before(() => {
    tenant = createTestTenant();
  });

  const post = (target: string, body: string | Buffer | object, headers: Record<string, string> = {}): Promise<Reply> =>
    tenant.ask('anna', target, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });

  test('broken JSON, a list instead of an object and a body that goes too deep are 400', async () => {
    const deep = `${'{"a":'.repeat(200)}1${'}'.repeat(200)}`;
    for (const body of ['{"Title":', '[]', '"x"', 'null', deep, '\u0000']) {
      const reply = await post(items, body);
      assert.equal(reply.status, 400, body.slice(0, 20));
      assert.equal(reply.code(), '-1, Microsoft.SharePoint.Client.InvalidClientQueryException');
    }
  });

  test('a verbose body must say its type', async () => {
    const verbose = { 'content-type': 'application/json;odata=verbose' };
    assert.equal((await post(items, { Title: 'x' }, verbose)).status, 400);
    assert.equal(
      (await post(items, { __metadata: { type: 'SP.Data.ContactmomentenListItem' }, Title: 'x' }, verbose)).status,
      201,
    );
  });

  test('no file leaves its library, whatever the path says', async () => {
    const folder = `${site}/GetFolderByServerRelativePath(decodedUrl='/sites/initiatieven/Documenten')/files`;
    for (const name of [
      '..',
      '.',
      'a/../../x.txt',
      '..%2f..%2fx',
      'CON',
      'a:b',
      'a*b',
      'x?',
      '_vti_x',
      '~$nota.docx',
      'punt.',
      '',
    ]) {
      const reply = await post(`${folder}/AddUsingPath(decodedUrl='${encodeURIComponent(name)}',overwrite=true)`, 'x');
      assert.ok(
        reply.status === 400 ||
          reply.json<{ ServerRelativeUrl: string }>().ServerRelativeUrl.startsWith('/sites/initiatieven/Documenten/'),
        `${name}: ${reply.status}`,
      );
    }
    for (const path of [
      '/sites/initiatieven/Documenten/../../appcatalog/x',
      '/etc/passwd',
      '../../etc/passwd',
      '/sites/appcatalog/Shared Documents/x',
    ]) {
      const reply = await tenant.ask(
        'beheer',
        `${site}/GetFileByServerRelativePath(decodedUrl='${encodeURIComponent(path)}')/$value`,
      );
      assert.ok(reply.status === 400 || reply.status === 404, `${path}: ${reply.status}`);
    }
    assert.equal((await tenant.ask('beheer', '/sites/initiatieven/Documenten/%2e%2e%2f%2e%2e%2fx.txt')).status, 404);
  });

  test('a file above the limit is refused and nothing is kept', async () => {
    const folder = `${site}/GetFolderByServerRelativePath(decodedUrl='/sites/initiatieven/Documenten')/files`;
    const reply = await post(`${folder}/AddUsingPath(decodedUrl='groot.bin')`, Buffer.alloc(300 * 1024 * 1024));
    assert.equal(reply.status, 400);
    assert.equal(
      (
        await tenant.ask(
          'anna',
          `${site}/GetFileByServerRelativePath(decodedUrl='/sites/initiatieven/Documenten/groot.bin')`,
        )
      ).status,
      404,
    );
  });

  test('unknown lists, items, people, groups, fields and views are refused each in its way', async () => {
    const expected: [string, number][] = [
      [`${site}/lists/getByTitle('Niets')/items`, 404],
      [`${site}/lists(guid'00000000-0000-0000-0000-000000000009')`, 404],
      [`${site}/lists('geen-guid')`, 400],
      [`${site}/GetList('/sites/initiatieven/Lists/Niets')`, 404],
      [`${items}(99999)`, 404],
      [`${items}(-1)`, 404],
      [`${items}('een')`, 400],
      [`${site}/siteusers/getById(99999)`, 404],
      [`${site}/sitegroups/getByName('Niemand')`, 404],
      [`${site}/lists/getByTitle('Pool')/fields/getByTitle('Niets')`, 400],
      [`${site}/lists/getByTitle('Pool')/views/getByTitle('Niets')`, 400],
      [`${site}/lists/getByTitle('Pool')/niets`, 404],
      [`${site}/lists/getByTitle('Pool'`, 400],
      [`${site}/lists/getByTitle(Pool)`, 400],
      [`${site}/lists/getByTitle(@a)`, 400],
      ['/sites/initiatieven/_api/onzin', 404],
    ];
    for (const [target, status] of expected) {
      assert.equal((await tenant.ask('beheer', target)).status, status, target);
    }
  });

  test('a query that asks what is not there is refused', async () => {
    for (const query of [
      '$select=Niets',
      '$filter=Niets eq 1',
      '$orderby=Niets',
      '$expand=Niets',
      '$top=veel',
      '$top=-1',
      '$onzin=1',
      '$skiptoken=onzin',
      '$filter=',
      '$select=a b',
      '$filter=Title eq',
      "$filter=Title eq 'x",
      '$filter=Note',
      '$orderby=Note',
    ]) {
      const reply = await tenant.ask('anna', `${items}?${query}`);
      assert.equal(reply.status, query === '$filter=' ? 200 : 400, query);
    }
  });

  test('a method that a thing does not have is 405', async () => {
    assert.equal((await tenant.ask('beheer', `${site}/lists`, { method: 'DELETE' })).status, 405);
    assert.equal((await tenant.ask('beheer', `${site}/currentuser`, { method: 'POST' })).status, 405);
    assert.equal((await tenant.ask('beheer', items, { method: 'PUT', body: {} })).status, 405);
  });

  test('texts that are code stay text', async () => {
    for (const text of [
      '<script>alert(1)</script>',
      '=HYPERLINK("http://x")',
      "Robert'); DROP TABLE sp_lists;--",
      '𝕏 emoji 👩‍🌾 שלום',
      '%_\\',
    ]) {
      const made = await post(items, { Title: text, Key: `text-${text}` });
      assert.equal(made.status, 201, text);
      const found = await tenant.ask(
        'anna',
        `${items}?$select=Title&$filter=Key eq '${encodeURIComponent(`text-${text}`.replaceAll("'", "''"))}'`,
      );
      assert.deepEqual(found.json<{ value: object[] }>().value, [{ Title: text }]);
    }
    const percent = await tenant.ask('anna', `${items}?$select=Title&$filter=startswith(Title,'%25_')`);
    assert.deepEqual(percent.json<{ value: object[] }>().value, [{ Title: '%_\\' }]);
  });

  test('10,000 filters, paths, searches and schemas from chance are read or refused with 400, never worse', () => {
    const words = fc.constantFrom(
      'Title',
      'eq',
      'and',
      'or',
      'not',
      '(',
      ')',
      "'x'",
      "'",
      "datetime'2026-01-01'",
      'null',
      ',',
      'substringof',
      'startswith',
      '1',
      '/',
      '"',
      'AND',
      'OR',
      'NOT',
      ':',
      '*',
      '-',
      '<View>',
      '</View>',
      '<a b="c">',
      '&amp;',
      '@v',
      'guid',
      ' ',
    );
    const text = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.array(words, { maxLength: 25 }).map((parts) => parts.join(' ')),
      fc.array(words, { maxLength: 25 }).map((parts) => parts.join('')),
    );
    const readers = [
      parseFilter,
      parseKql,
      parseXml,
      (given: string) => parsePath(given, new URLSearchParams()),
      (given: string) =>
        parseOptions(
          new URLSearchParams([
            ['$filter', given],
            ['$orderby', given],
          ]),
        ),
    ];
    fc.assert(
      fc.property(text, fc.nat({ max: readers.length - 1 }), (given, which) => {
        try {
          readers[which]?.(given);
        } catch (error) {
          assert.ok(error instanceof SharePointError, String(error));
          assert.equal(error.status, 400);
        }
      }),
      { numRuns: 10_000 },
    );
  });

  test('brackets without end do not bring the reader down', () => {
    for (const text of ['('.repeat(100_000), 'not '.repeat(100_000), '<a>'.repeat(100_000), "'".repeat(99_999)]) {
      for (const read of [parseFilter, parseKql, parseXml]) assert.throws(() => read(text), { status: 400 });
    }
  });

  test('requests from chance never break the service', async () => {
    const path = fc.array(
      fc.constantFrom(
        'web',
        'lists',
        "getByTitle('Pool')",
        'items',
        '(1)',
        'fields',
        'currentuser',
        'siteusers',
        'views',
        '$value',
        '$count',
        'site',
        'search',
        'query',
        'RootFolder',
        'Files',
        "('x')",
        'roleassignments',
        'versions',
        'getItems',
        "x'",
        '%',
        '%27',
        '(',
        ')',
      ),
      { minLength: 1, maxLength: 6 },
    );
    const query = fc.constantFrom(
      '',
      '?$select=*',
      '?$select=Title,Id',
      '?$expand=Fields',
      "?$filter=Title eq 'x'",
      '?$orderby=Id',
      '?$top=3',
      "?querytext='a'",
      '?$filter=(',
    );
    await fc.assert(
      fc.asyncProperty(
        path,
        query,
        fc.constantFrom('GET', 'POST', 'MERGE', 'DELETE'),
        fc.constantFrom('', '{}', '{', '{"a":1}'),
        async (parts, options, method, body) => {
          const target = `/sites/initiatieven/_api/${parts.join('/').replaceAll('/(', '(')}${options}`;
          if (!URL.canParse(`${origin}${target}`)) return;
          const reply = await tenant.ask('kcc', target, { method, body });
          assert.ok(reply.status < 500, `${method} ${target} → ${reply.status} ${reply.text}`);
        },
      ),
      { numRuns: 1500 },
    );
  });
});
