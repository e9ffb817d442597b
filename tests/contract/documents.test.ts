import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, afterEach, before, describe, it } from 'node:test';
import { aTenant } from './support/tenant.ts';

const bytes = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer;

describe('documents', () => {
  let tenant: Awaited<ReturnType<typeof aTenant>>;
  let anna: ReturnType<typeof tenant.as>;
  before(async () => {
    tenant = await aTenant();
    anna = tenant.as('anna');
  });
  after(() => tenant.close());
  afterEach(() => tenant.endFaults());

  const hasCode = (code: Parameters<typeof tenant.adapters.hasCode>[1]) => (error: unknown) =>
    tenant.adapters.hasCode(error, code);
  const contentOf = async (url: string): Promise<string> => {
    const at = encodeURIComponent(url.replace(/'/g, "''"));
    return (
      await anna.send(`${tenant.siteUrl}/_api/web/getFileByServerRelativePath(decodedurl='${at}')/$value`, {})
    ).text();
  };
  const edit = async (login: string, url: string, text: string): Promise<void> => {
    const colleague = tenant.as(login);
    const [document] = (await colleague.documents.list(url.split('/').at(-2) ?? '')).filter((one) => one.url === url);
    assert.ok(document);
    // As Word does it: the content changes, the product does not write what it made.
    await colleague.documents.replace({ ...document, generatedETag: undefined }, bytes(text));
  };

  it('has none for an initiative that never had any', async () => {
    assert.deepEqual(await anna.documents.list(randomUUID()), []);
  });

  it('keeps a startnotitie with the initiative, by whom it was made, and how to open it', async () => {
    const key = randomUUID();
    const made = await anna.documents.add(
      key,
      "Startnotitie O'Brien & Zn. #1 100% 🌳.docx",
      bytes('een'),
      'startnotitie',
    );
    const [listed, ...others] = await anna.documents.list(key);
    assert.ok(listed);
    assert.deepEqual(others, []);
    // Its content and its kind are written one after the other, which may be in two seconds.
    const without = { editorName: undefined, modifiedAt: undefined };
    assert.deepEqual({ ...listed, ...without }, { ...made, ...without });
    const later = Date.parse(listed.modifiedAt) - Date.parse(made.modifiedAt);
    assert.ok(later >= 0 && later < 10_000, `${made.modifiedAt}, ${listed.modifiedAt}`);
    assert.equal(listed.kind, 'startnotitie');
    assert.equal(listed.editorName, 'Anna de Wit');
    assert.equal(listed.etag, listed.generatedETag);
    assert.equal(new URL(listed.webUrl).searchParams.get('web'), '1');
    assert.equal(await contentOf(listed.url), 'een');
  });

  it('keeps a second document beside the first', async () => {
    const key = randomUUID();
    await anna.documents.add(key, 'Startnotitie.docx', bytes('een'), 'startnotitie');
    await anna.documents.add(key, 'Tekening.pdf', bytes('twee'), 'overig');
    assert.deepEqual((await anna.documents.list(key)).map(({ name }) => name).sort(), [
      'Startnotitie.docx',
      'Tekening.pdf',
    ]);
  });

  it('never overwrites: a name that is taken is said to be taken', async () => {
    const key = randomUUID();
    const made = await anna.documents.add(key, 'Startnotitie.docx', bytes('een'), 'startnotitie');
    await assert.rejects(
      anna.documents.add(key, 'Startnotitie.docx', bytes('twee'), 'startnotitie'),
      hasCode('already-exists'),
    );
    assert.equal(await contentOf(made.url), 'een');
  });

  it('is kept once when the answer is lost', async () => {
    const key = randomUUID();
    await anna.documents.list(key);
    await tenant.faults({ kinds: ['drop-after-commit'], match: 'POST .*AddUsingPath.*', times: 2 });
    await anna.documents.add(key, 'Startnotitie.docx', bytes('een'), 'startnotitie');
    const listed = await anna.documents.list(key);
    assert.deepEqual(
      listed.map(({ name, kind }) => ({ name, kind })),
      [{ name: 'Startnotitie.docx', kind: 'startnotitie' }],
    );
  });

  it('shows that somebody edited what the product made, and does not overwrite that', async () => {
    const key = randomUUID();
    const made = await anna.documents.add(key, 'Startnotitie.docx', bytes('een'), 'startnotitie');
    await edit('bram', made.url, 'van Bram');
    const [listed] = await anna.documents.list(key);
    assert.ok(listed);
    assert.notEqual(listed.etag, listed.generatedETag);
    await assert.rejects(anna.documents.replace(made, bytes('opnieuw')), hasCode('changed-elsewhere'));
    assert.equal(await contentOf(made.url), 'van Bram');
  });

  it('replaces what nobody edited', async () => {
    const key = randomUUID();
    const made = await anna.documents.add(key, 'Startnotitie.docx', bytes('een'), 'startnotitie');
    const again = await anna.documents.replace(made, bytes('twee'));
    assert.equal(await contentOf(made.url), 'twee');
    assert.equal(again.etag, again.generatedETag);
    const third = await anna.documents.replace(again, bytes('drie'));
    assert.equal(third.kind, 'startnotitie');
  });

  it('gives the template of the municipality when there is one', async () => {
    assert.equal(await anna.documents.template('Startnotitie.docx'), undefined);
    const beheer = tenant.as('beheer');
    const files = `${tenant.siteUrl}/_api/web/getFolderByServerRelativePath(decodedurl='/sites/initiatieven/Sjablonen')/files`;
    const send = tenant.adapters.withDigest(beheer.send, tenant.siteUrl);
    const response = await send(`${files}/addUsingPath(decodedurl='Startnotitie.docx',overwrite=true)`, {
      method: 'POST',
      body: bytes('sjabloon'),
    });
    assert.equal(response.status, 200);
    const template = await anna.documents.template('Startnotitie.docx');
    assert.equal(new TextDecoder().decode(template), 'sjabloon');
  });

  const beheer = () => tenant.as('beheer').documents;
  const textOf = async (name: string): Promise<string> => new TextDecoder().decode(await anna.documents.template(name));

  it('keeps a new template with who placed it, and says so when the name is taken', async () => {
    const name = 'Startnotitie raad.docx';
    assert.equal(await beheer().findTemplate(name), undefined);
    const placed = await beheer().addTemplate(name, bytes('een'));
    assert.deepEqual(await beheer().findTemplate(name), placed);
    assert.equal(placed.name, name);
    assert.equal(typeof placed.editorName, 'string');
    assert.equal(await textOf(name), 'een');
    await assert.rejects(beheer().addTemplate(name, bytes('twee')), hasCode('already-exists'));
    assert.equal(await textOf(name), 'een');
    assert.ok((await anna.documents.templateNames()).includes(name));
  });

  it('replaces only the version of a template that was seen', async () => {
    const name = 'Startnotitie directie.docx';
    const seen = await beheer().addTemplate(name, bytes('een'));
    const next = await beheer().replaceTemplate(seen, bytes('twee'));
    assert.notEqual(next.etag, seen.etag);
    assert.deepEqual(await beheer().findTemplate(name), next);
    await assert.rejects(beheer().replaceTemplate(seen, bytes('drie')), hasCode('changed-elsewhere'));
    assert.equal(await textOf(name), 'twee');
    await assert.rejects(beheer().replaceTemplate({ ...next, name: 'weg.docx' }, bytes('x')), hasCode('not-found'));
  });

  it('keeps a template once when the answer is lost', async () => {
    await beheer().templateNames();
    await tenant.faults({ kinds: ['drop-after-commit'], match: 'POST .*AddUsingPath.*', times: 2 });
    await beheer().addTemplate("Startnotitie O'Brien & Zn.docx", bytes('een'));
    assert.equal(await textOf("Startnotitie O'Brien & Zn.docx"), 'een');
  });

  it('refuses a template of a coordinator', async () => {
    await assert.rejects(tenant.as('coordinator').documents.addTemplate('x.docx', bytes('x')), hasCode('no-rights'));
  });

  it('refuses a reader', async () => {
    await assert.rejects(
      tenant.as('griffie').documents.add(randomUUID(), 'x.docx', bytes('x'), 'overig'),
      hasCode('no-rights'),
    );
  });
});
