import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { submitForm } from './support/submit-form.ts';
import { aTenant } from './support/tenant.ts';

describe('the library of Open Formulieren', () => {
  let tenant: Awaited<ReturnType<typeof aTenant>>;
  let anna: ReturnType<typeof tenant.as>;
  before(async () => {
    tenant = await aTenant();
    anna = tenant.as('anna');
    await submitForm(tenant, { reference: 'OF-OUD', data: { titel: 'Eerst' } });
    await submitForm(tenant, {
      path: 'open-forms/2026/11',
      reference: "OF-D'É 1%#",
      data: { titel: 'Café 🌳' },
      attachments: ["foto 100% #1 'tuin'.jpg"],
    });
  });
  after(() => tenant.close());
  afterEach(() => tenant.endFaults());

  const hasCode = (code: Parameters<typeof tenant.adapters.hasCode>[1]) => (error: unknown) =>
    tenant.adapters.hasCode(error, code);
  const root = '/sites/initiatieven/Formulieren';

  it('gives every file at any depth, with its size and moments, those that came last first', async () => {
    const { rootUrl, files } = await anna.formLibrary.files('Formulieren');
    assert.equal(rootUrl, root);
    const folder = `${root}/open-forms/2026/11/initiatief-aanmelden/OF-D'É 1%#`;
    assert.deepEqual(
      files.slice(0, 3).map(({ url }) => url),
      [`${folder}/attachments/foto 100% #1 'tuin'.jpg`, `${folder}/data.json`, `${folder}/report.pdf`],
    );
    const [attachment] = files;
    assert.equal(attachment?.name, "foto 100% #1 'tuin'.jpg");
    assert.equal(attachment.size, 7);
    assert.ok(Math.abs(Date.parse(attachment.createdAt) - Date.now()) < 60_000);
  });

  it('gives the content as it was written', async () => {
    const { files } = await anna.formLibrary.files('Formulieren');
    const data = files.find(({ name }) => name === 'data.json');
    assert.ok(data);
    const text = new TextDecoder().decode(await anna.formLibrary.read(data));
    assert.equal(text, '{"titel": "Caf\\u00e9 \\ud83c\\udf33", "__metadata__": {"submission_language": "nl"}}');
  });

  it('looks no further back than asked', async () => {
    const { files } = await anna.formLibrary.files('Formulieren', 4);
    assert.ok(files.length > 0 && files.length <= 4);
    assert.ok(files.every(({ url }) => !url.includes('OF-OUD')));
  });

  for (const address of [root, `${root}/`, `${root}/Forms/AllItems.aspx`])
    it(`is found by its address ${address}`, async () => {
      assert.equal((await anna.formLibrary.files(address)).rootUrl, root);
      assert.equal((await anna.formLibrary.files(new URL(address, tenant.rootUrl).href)).rootUrl, root);
    });

  for (const library of [
    'Bestaat niet',
    '/sites/initiatieven/Bestaat niet',
    '/sites/team-initiatieven/Shared Documents',
  ])
    it(`says of ${library} that it is not there`, async () => {
      await assert.rejects(tenant.as('beheer').formLibrary.files(library), hasCode('not-found'));
    });

  it('is closed to who is not in the pool', async () => {
    for (const login of ['kcc', 'collega1', 'griffie'])
      await assert.rejects(tenant.as(login).formLibrary.files('Formulieren'), hasCode('no-rights'));
  });

  it('reads again when SharePoint is busy', async () => {
    await tenant.faults({ kinds: ['429'], match: '^GET .*items', times: 2, retryAfter: 1 });
    assert.ok((await anna.formLibrary.files('Formulieren')).files.length > 0);
  });
});
