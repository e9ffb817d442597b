import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, afterEach, before, describe, it } from 'node:test';
import { opgaveGroups, teamId } from '../../tenant/directory/team.ts';
import { findByLogin } from '../../tenant/directory/people.ts';
import { aTenant, type Tenant } from './support/tenant.ts';

type Person = ReturnType<Tenant['as']>;
type Example = Awaited<ReturnType<Person['lists']['initiatives']['find']>>['items'][number];

interface Row {
  readonly login?: string;
  /** Which request is refused, as `METHOD address`. */
  readonly match: string;
  readonly run: (person: Person, example: Example) => Promise<unknown>;
}

const keyOf = (login: string): string => findByLogin(login)?.id ?? '';
const newInitiative = (example: Example) => ({
  ...example.record,
  Key: randomUUID(),
  Number: `2099-${String(Math.floor(Math.random() * 900) + 100)}`,
});

/** Everything that asks a service for something (parts of a batch: beside their adapters); each waits as long as it was told and then does it after all. */
const waits: Readonly<Record<string, Row>> = {
  'SharePoint, a read': {
    match: 'GET .*/items',
    run: ({ lists }) => lists.initiatives.find({ top: 5 }),
  },
  'SharePoint, a batch of reads': {
    match: 'POST .*/_api/\\$batch',
    run: ({ lists, together }) =>
      together(() => Promise.all([lists.pool.find({ top: 5 }), lists.settings.find({ top: 5 })])),
  },
  'SharePoint, a new item': {
    match: 'POST .*/items$',
    run: ({ lists }, example) => lists.initiatives.createOnce(newInitiative(example)),
  },
  'SharePoint, a change': {
    match: '(MERGE|POST) .*/items\\(',
    run: ({ lists }, example) => lists.initiatives.update(example, { NextAction: 'Bellen' }),
  },
  'SharePoint, the digest before a write': {
    match: 'POST .*/contextinfo',
    run: ({ lists }, example) => lists.initiatives.createOnce(newInitiative(example)),
  },
  'SharePoint, a file that is uploaded': {
    match: 'POST .*/files/',
    run: ({ documents }, example) =>
      documents.add(example.record.Key, `${randomUUID()}.docx`, new TextEncoder().encode('x').buffer, 'overig'),
  },
  'SharePoint, the documents of an initiative': {
    match: 'GET .*Documenten',
    run: ({ documents }, example) => documents.list(example.record.Key),
  },
  'SharePoint, search in initiatives': {
    match: 'POST .*/search/postquery',
    run: ({ initiativeSearch }) => initiativeSearch.find('dorpstuin', ['initiatives'], 10),
  },
  'SharePoint, search for people': {
    match: 'POST .*/search/postquery',
    run: ({ expertise }) => expertise.findByExpertise(['groen'], 10),
  },
  'SharePoint, the library of forms': {
    match: 'GET .*',
    run: ({ formLibrary }) => formLibrary.files('Formulieren'),
  },
  'SharePoint, the check of set-up': {
    login: 'beheer',
    match: '(GET|POST) .*/_api/',
    run: ({ setup }) => setup.check(),
  },
  'Graph, a read': {
    match: 'GET .*/groups/.*/members',
    run: ({ directory }) => directory.groupMembers(opgaveGroups[0]?.id ?? ''),
  },
  'Graph, a question that is a POST': {
    match: 'POST .*getPresencesByUserId',
    run: ({ directory }) => directory.presence([keyOf('bram')]),
  },
  'Graph, a batch': {
    match: 'POST .*/\\$batch',
    run: ({ directory }) => directory.getPeople([keyOf('bram')]),
  },
};

/** What makes something in Teams is not made again by itself (platform rule 4.3); who asked hears how long to wait. */
const told: Readonly<Record<string, Row>> = {
  'a channel': {
    match: 'POST .*/channels$',
    run: ({ teams }) => teams.createChannel(teamId, '2099-200 Ens', 'x'),
  },
  members: {
    match: 'POST .*/members/add',
    run: ({ teams }) => teams.addMembers(teamId, [keyOf('collega1')]),
  },
  'a card': {
    match: 'POST .*/messages$',
    run: ({ teams }) =>
      teams.postCard(teamId, '19:x@thread.tacv2', { type: 'AdaptiveCard', version: '1.5', body: [] }, 'x'),
  },
};

describe('A service that is busy', () => {
  let tenant: Tenant;
  let example: Example;
  const asked: number[] = [];
  /** A person of a new visit: nothing is remembered of an earlier one. */
  const person = (login = 'anna'): Person => tenant.as(login, (milliseconds) => asked.push(milliseconds));

  before(async () => {
    tenant = await aTenant();
  });
  after(() => tenant.close());
  afterEach(() => tenant.endFaults());

  for (const [name, { login, match, run }] of Object.entries(waits))
    it(`${name}: waits the seconds that it was told, and gets its answer`, async () => {
      example = (await person().lists.initiatives.find({ top: 1 })).items[0] ?? example;
      await tenant.faults({ kinds: ['429'], match, times: 1, retryAfter: 7 });
      asked.length = 0;
      await run(person(login), example);
      assert.deepEqual(
        asked.filter((milliseconds) => milliseconds >= 7000),
        [7000],
      );
    });

  for (const [name, { login, match, run }] of Object.entries(told))
    it(`Teams, ${name}: is not asked again by itself, and says how long to wait`, async () => {
      await tenant.faults({ kinds: ['429'], match, retryAfter: 7 });
      asked.length = 0;
      await assert.rejects(run(person(login), example), (error) => {
        assert.ok(tenant.adapters.hasCode(error, 'throttled'));
        assert.equal(error.detail.retryAfter, 7);
        return true;
      });
      assert.deepEqual(asked, []);
    });
});
