import fc from 'fast-check';
import { Journal, placeOf } from './journal';
import type { Send } from './send';

const list = "https://gemeente.sharepoint.com/sites/initiatieven/_api/web/lists/getByTitle('Initiatiefnemers')/items";

describe('where a request went, for the help desk', () => {
  it.each([
    [
      `${list}(12)?$filter=Email eq 'jan@example.org'`,
      "SharePoint /_api/web/lists/getByTitle('Initiatiefnemers')/items(n)",
    ],
    [
      "https://x.example/_api/web/GetFileByServerRelativePath(decodedUrl='/sites/x/Brief%20aan%20Jan.docx')",
      "SharePoint /_api/web/GetFileByServerRelativePath(decodedUrl='…')",
    ],
    ["https://x.example/_api/web/ensureuser('jan%40example.org')", "SharePoint /_api/web/ensureuser('…')"],
    ['https://graph.microsoft.com/v1.0/users/jan@example.org/presence', 'Graph /v1.0/users/…/presence'],
    [
      'https://graph.microsoft.com/v1.0/teams/5a000000-0000-4000-8000-000000000001/channels/19:abc@thread.tacv2/tabs',
      'Graph /v1.0/teams/…/channels/…/tabs',
    ],
    ["https://x.example/_api/web/lists/getByTitle('100%')/items", 'SharePoint /_api/web/lists'],
  ])('%s', (url, place) => {
    expect(placeOf(url).startsWith(place)).toBe(true);
    expect(placeOf(url)).not.toMatch(/jan|example\.org|Brief/i);
  });
});

/** As the product writes a text into an address. */
const quotedInPath = (text: string): string => encodeURIComponent(`'${text.replace(/'/g, "''")}'`);

describe('whatever stands in an address about somebody', () => {
  const api = 'https://gemeente.sharepoint.com/sites/initiatieven/_api';
  const graph = 'https://graph.microsoft.com/v1.0';
  const addresses: readonly ((text: string) => string)[] = [
    (text) => `${api}/web/lists/getByTitle('Initiatiefnemers')/items?$filter=Title eq ${quotedInPath(text)}`,
    (text) => `${api}/web/ensureuser(${quotedInPath(text)})`,
    (text) => `${api}/web/GetFileByServerRelativePath(decodedUrl=${quotedInPath(`/sites/x/${text}.pdf`)})/$value`,
    (text) => `${api}/web/sitegroups/getbyname(${quotedInPath(text)})/users`,
    (text) => `https://gemeente.sharepoint.com/sites/initiatieven/Formulieren/${encodeURIComponent(text)}.pdf`,
    (text) => `${graph}/users/${encodeURIComponent(text)}/presence`,
    (text) => `${graph}/users?$search=${encodeURIComponent(`"displayName:${text}"`)}`,
    (text) => `${graph}/teams/${encodeURIComponent(text)}/channels/${encodeURIComponent(text)}/messages`,
  ];

  it('stays out of the journal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.constantFrom(...addresses), (text, address) => {
        expect(placeOf(address(`Jansen${text}Verzonnen`))).not.toMatch(/Jansen|Verzonnen/);
      }),
    );
  });
});

describe('the journal of a visit', () => {
  const clock = (): (() => Date) => {
    let at = Date.parse('2026-11-23T13:05:00.000Z');
    return () => new Date((at += 40));
  };
  const answering = (...given: (Response | Error)[]): Send => {
    let count = 0;
    return () => {
      const answer = given[count++];
      return answer instanceof Response ? Promise.resolve(answer) : Promise.reject(answer ?? new Error('none left'));
    };
  };

  it('writes down each try with its status, its time and the id of the service', async () => {
    const journal = new Journal(10, clock());
    const send = journal.watch(
      answering(new Response('', { status: 503, headers: { sprequestguid: 'abc' } }), new Response('ok')),
    );
    await send(list, { method: 'post' });
    await send(list, {});
    expect(
      journal.lines.map(({ method, status, requestId, milliseconds }) => [method, status, requestId, milliseconds]),
    ).toEqual([
      ['POST', 503, 'abc', 40],
      ['GET', 200, undefined, 40],
    ]);
  });

  it('writes down that no answer came, and gives the error on', async () => {
    const journal = new Journal();
    const gone = new TypeError('Failed to fetch');
    await expect(journal.watch(answering(gone))(list, {})).rejects.toBe(gone);
    expect(journal.lines).toHaveLength(1);
    expect(journal.lines[0]?.status).toBeUndefined();
  });

  it('keeps the latest and forgets the oldest', async () => {
    const journal = new Journal(2);
    const send = journal.watch(
      answering(new Response(), new Response('', { status: 404 }), new Response('', { status: 500 })),
    );
    for (let count = 0; count < 3; count += 1) await send(list, {});
    expect(journal.lines.map(({ status }) => status)).toEqual([404, 500]);
  });
});
