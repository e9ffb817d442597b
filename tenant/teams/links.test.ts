import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { targetOf } from '../browser/teams/deep-link.ts';
import { markdownToHtml } from '../browser/teams/markdown.ts';
import { addressOf, placeOf, type Place } from '../browser/teams/place.ts';

const apps = {
  personalApps: ['Initiatieven', 'Aanmelden'].map((title, at) => ({
    title,
    slug: title.toLowerCase(),
    alias: `${title}WebPart`,
    componentId: `c0a0a7e2-5d2a-4b7e-9d0a-00000000000${at + 1}`,
    contentUrl: '/',
  })),
};
const base = 'http://gemeente.localhost:4173/teams';

function target(link: string): unknown {
  return targetOf(link, apps, base);
}

function entity(entityId: string, context: object): string {
  return `https://teams.microsoft.com/l/entity/app/${entityId}?context=${encodeURIComponent(JSON.stringify(context))}`;
}

describe('A link in Teams', () => {
  it('to a channel or a message in it opens the channel', () => {
    const place = { kind: 'place', place: { kind: 'channel', channelId: '19:abc@thread.tacv2' } };
    assert.deepEqual(
      target('https://teams.microsoft.com/l/channel/19%3Aabc%40thread.tacv2/Naam?groupId=g&tenantId=t'),
      place,
    );
    assert.deepEqual(target('https://teams.cloud.microsoft/l/message/19%3Aabc%40thread.tacv2/123'), place);
  });

  it('to an entity without a channel opens the personal app, by id, alias or name, with its sub-page', () => {
    const place = { kind: 'place', place: { kind: 'app', slug: 'aanmelden', subPageId: '#/x' } };
    for (const id of ['c0a0a7e2-5d2a-4b7e-9d0a-000000000002', 'AanmeldenWebPart', 'aanmelden'])
      assert.deepEqual(target(entity(id, { subEntityId: '#/x' })), place, id);
  });

  it('to an entity in a channel opens the tab there', () => {
    const found = target(entity('tab-1', { channelId: '19:abc', subEntityId: 'initiatief/1' }));
    assert.deepEqual(found, { kind: 'entity', channelId: '19:abc', entityId: 'tab-1', subPageId: 'initiatief/1' });
  });

  it('to something else on the web opens in the browser, a chat is said to be elsewhere, and a script is no link', () => {
    assert.deepEqual(target('https://example.org/a'), { kind: 'browser', url: 'https://example.org/a' });
    assert.deepEqual(target('/sites/initiatieven'), {
      kind: 'browser',
      url: 'http://gemeente.localhost:4173/sites/initiatieven',
    });
    assert.equal((target('https://teams.microsoft.com/l/chat/0/0?users=a@b') as { kind: string }).kind, 'elsewhere');
    for (const link of ['javascript:alert(1)', 'https://['])
      assert.equal((target(link) as { kind: string }).kind, 'unsupported', link);
  });

  it('with a context that is no JSON is still followed', () => {
    assert.deepEqual(target('https://teams.microsoft.com/l/entity/app/aanmelden?context=%7B'), {
      kind: 'place',
      place: { kind: 'app', slug: 'aanmelden' },
    });
  });
});

describe('A place in Teams', () => {
  it('survives being an address', () => {
    const places: Place[] = [
      { kind: 'teams' },
      { kind: 'channel', channelId: '19:a b@thread' },
      { kind: 'channel', channelId: '19:a', tabId: 'bestanden', subPageId: '#/x?y=1&z' },
      { kind: 'app', slug: 'initiatieven', subPageId: 'initiatief/1' },
    ];
    for (const place of places) assert.deepEqual(placeOf(new URL(addressOf(place), base)), place);
  });
});

describe('Markdown in a card', () => {
  it('is bold, italic, lists and http links, and nothing else', () => {
    assert.equal(markdownToHtml('**Vet** en _schuin_'), '<p><strong>Vet</strong> en <em>schuin</em></p>');
    assert.equal(markdownToHtml('[Dossier](https://a.example/x)'), '<p><a href="https://a.example/x">Dossier</a></p>');
    assert.equal(markdownToHtml('- een\n- twee'), '<p><ul><li>een</li><li>twee</li></ul></p>');
    assert.equal(markdownToHtml('snake_case_naam'), '<p>snake_case_naam</p>');
  });

  it('never becomes HTML or a script', () => {
    assert.equal(markdownToHtml('<script>alert(1)</script>'), '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>');
    assert.doesNotMatch(markdownToHtml('[x](javascript:alert(1))'), /href/);
    assert.doesNotMatch(markdownToHtml('[x](https://a"onclick=b)'), /"onclick/);
  });
});
