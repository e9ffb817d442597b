import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, test } from 'node:test';
import { createTestTenant, type AskOptions, type TestTenant } from '../../../tenant/sharepoint/testing/tenant.ts';

interface Observed {
  readonly errors: readonly { readonly status: number; readonly code: string; readonly message: string }[];
  readonly sharepoint: Readonly<Record<string, { readonly props: Readonly<Record<string, string>> }>>;
  readonly rawBatchAnswers: readonly { readonly body: string }[];
}

const observed = JSON.parse(
  readFileSync(path.join(import.meta.dirname, '../data/sharepoint/observed-pnpcore.sharepoint.json'), 'utf8'),
) as Observed;

const api = '/sites/initiatieven/_api';
const field = (name: string): string => `web/lists/getByTitle('Proef')/fields/getByInternalNameOrTitle('${name}')`;
const file = "web/GetFileByServerRelativePath(decodedUrl='/sites/initiatieven/Documenten/nota.txt')";

/** Where the tenant has one of these. */
const objects: Readonly<Record<string, string>> = {
  'SP.List': "web/lists/getByTitle('Proef')",
  'SP.Web': 'web',
  'SP.Site': 'site',
  'SP.RegionalSettings': 'web/regionalsettings',
  'SP.File': file,
  'SP.FileVersion': `${file}/versions(512)`,
  'SP.Folder': "web/GetFolderByServerRelativePath(decodedUrl='/sites/initiatieven/Documenten')",
  'SP.RoleDefinition': 'web/roledefinitions(1073741829)',
  'SP.User': 'web/currentuser',
  'SP.Group': "web/sitegroups/getByName('Initiatieven%20Owners')",
  'SP.ContentType': "web/contenttypes('0x01')",
  'SP.FieldText': field('Title'),
  'SP.FieldMultiLineText': field('Note'),
  'SP.FieldNumber': field('Number'),
  'SP.FieldDateTime': field('DateTime'),
  'SP.FieldChoice': field('Choice'),
  'SP.FieldMultiChoice': field('MultiChoice'),
  'SP.FieldUrl': field('URL'),
  'SP.FieldUser': field('User'),
  'SP.FieldCurrency': field('Currency'),
  'SP.FieldLookup': field('Lookup'),
  'SP.FieldGuid': field('GUID'),
  'SP.FieldComputed': field('LinkTitle'),
};

/** Requests that end in an observed error. */
const refusals: readonly (readonly [string, AskOptions, string])[] = [
  ["web/lists/getByTitle('no')", {}, '-1, System.ArgumentException'],
  ["web/lists/getByTitle('Proef')/items(999)", {}, '-2130575338, System.ArgumentException'],
  [
    "web/GetFileByServerRelativePath(decodedUrl='/sites/initiatieven/Documenten/geen.txt')",
    {},
    '-2130575338, Microsoft.SharePoint.SPException',
  ],
  [
    "web/GetFolderByServerRelativePath(decodedUrl='/sites/initiatieven/Documenten/geen')",
    {},
    '-2147024894, System.IO.FileNotFoundException',
  ],
  [
    "web/GetFileByServerRelativePath(decodedUrl='/sites/appcatalog/x.txt')",
    {},
    '-2147024809, System.ArgumentException',
  ],
  [
    'web/lists',
    { method: 'POST', body: { Title: 'Proef', BaseTemplate: 100 } },
    '-2130575342, Microsoft.SharePoint.SPException',
  ],
  [
    'web/ensureuser',
    { method: 'POST', body: { logonName: 'niemand' } },
    '-2146232832, Microsoft.SharePoint.SPException',
  ],
];

/** Observed errors of what the tenant does not have, and why. */
const elsewhere: readonly (readonly [RegExp, string])[] = [
  [
    /^Another job exists for this app instance|^An instance of this App already exists/,
    'apps of a site are not installed here',
  ],
  [/site template/, 'sites are not made here'],
  [/^User cannot be found/, 'its request is not known'],
];

const kindOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
};

describe('what was observed on a real tenant', () => {
  let tenant: TestTenant;

  before(async () => {
    tenant = createTestTenant();
    const post = (target: string, body: object | string): Promise<unknown> =>
      tenant.ask('beheer', `${api}/${target}`, { method: 'POST', body });
    await post('web/lists', { Title: 'Proef', BaseTemplate: 100 });
    for (const type of ['Note', 'Number', 'DateTime', 'Choice', 'MultiChoice', 'URL', 'User', 'Currency', 'Lookup'])
      await post("web/lists/getByTitle('Proef')/fields/createfieldasxml", {
        parameters: { SchemaXml: `<Field Type="${type}" DisplayName="${type}" />` },
      });
    const add =
      "GetFolderByServerRelativePath(decodedUrl='/sites/initiatieven/Documenten')/files/addUsingPath(decodedUrl='nota.txt',overwrite=true)";
    for (const text of ['een', 'twee']) await post(`web/${add}`, text);
  });

  for (const [type, target] of Object.entries(objects)) {
    test(`${type} has the observed types`, async () => {
      const reply = await tenant.ask('beheer', `${api}/${target}`);
      assert.equal(reply.status, 200);
      const ours = reply.json();
      const wrong: string[] = [];
      for (const [name, value] of Object.entries(ours)) {
        const types = observed.sharepoint[type]?.props[name]?.split('|');
        const kind = kindOf(value);
        const fits =
          types === undefined ||
          kind === 'null' ||
          types.includes('null') ||
          types.includes(kind) ||
          (kind === 'integer' && types.includes('number'));
        if (!fits) wrong.push(`${name} is ${kind}, observed ${types.join('|')}`);
      }
      assert.deepEqual(wrong, []);
    });
  }

  for (const [target, options, code] of refusals) {
    test(`${options.method ?? 'GET'} ${target} is refused as observed: ${code}`, async () => {
      const reply = await tenant.ask('beheer', `${api}/${target}`, options);
      assert.equal(reply.code(), code);
      const message = reply.json<{ 'odata.error': { message: { value: string } } }>()['odata.error'].message.value;
      const seen = observed.errors.filter((error) => error.code === code && error.status === reply.status);
      const fits = seen.some((error) =>
        new RegExp(`^${error.message.replace(/[.*+?^$()[\]\\|]/g, '\\$&').replace(/\{\w+\}|c:0-\S+/g, '.+')}$`).test(
          message,
        ),
      );
      assert.ok(fits, `${reply.status} ${message}`);
    });
  }

  test('each other observed error is left out for a reason', () => {
    const brought = new Set(refusals.map(([, , code]) => code));
    const others = observed.errors.filter(
      ({ code, message }) => !brought.has(code) || elsewhere.some(([text]) => text.test(message)),
    );
    const unexplained = others.filter(({ message }) => !elsewhere.some(([text]) => text.test(message)));
    console.log(
      `errors of a real tenant: ${observed.errors.length - others.length} of ${observed.errors.length} brought about and equal, ${others.length} left out`,
    );
    assert.deepEqual(unexplained, []);
  });

  test('a batch answer has the observed form', async () => {
    const body = `--batch_b\nContent-Type: application/http\nContent-Transfer-Encoding: binary\n\nGET http://gemeente.localhost:4210${api}/web?$select=Title HTTP/1.1\nAccept: application/json;odata=nometadata\n\n--batch_b--\n`;
    const reply = await tenant.ask('beheer', `${api}/$batch`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'multipart/mixed; boundary=batch_b' },
    });
    const form = (text: string): string =>
      text.replace(/batchresponse_[0-9a-f-]{36}/g, 'batchresponse_id').replace(/\{.*\}/, '{}');
    const [, recorded] = observed.rawBatchAnswers;
    assert.equal(form(reply.text), form(recorded?.body ?? ''));
  });
});
