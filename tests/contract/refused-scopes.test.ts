import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { findByLogin } from '../../tenant/directory/people.ts';
import { opgaveGroups, teamId } from '../../tenant/directory/team.ts';
import { loadBundle } from './support/adapters.ts';
import type * as Refusals from './support/refusals.ts';
import { SetUpTenants } from './support/set-up-tenant.ts';
import { aTenant, type Tenant } from './support/tenant.ts';
import { worldOf } from './support/world.ts';

const { Journey, openChannel, say } = await loadBundle<typeof Refusals>('refusals');
const { solution } = JSON.parse(
  readFileSync(new URL('../../config/package-solution.json', import.meta.url), 'utf8'),
) as { readonly solution: { readonly webApiPermissionRequests: readonly { readonly scope: string }[] } };
const scopes = solution.webApiPermissionRequests.map(({ scope }) => scope);

const keyOf = (login: string): string => findByLogin(login)?.id ?? '';
const [group] = opgaveGroups;
const groupId = group?.id ?? '';

type Person = ReturnType<Tenant['as']>;

/** A feature that asks for a permission by itself. */
interface Asking {
  readonly feature: string;
  readonly ask: (person: Person) => Promise<unknown>;
  /** What its screen says. */
  readonly sentence: (scope: string) => string;
  /** What goes on without it. */
  readonly still: (person: Person) => Promise<unknown>;
}

/** A step of opening a channel that asks for it. */
interface Opening {
  readonly step: 'channel' | 'members' | 'tab' | 'card';
  readonly how: 'failed' | 'skipped';
  readonly says: RegExp;
}

interface Row {
  readonly asking: readonly Asking[];
  readonly opening?: Opening;
}

const ownHistory = ({ lists }: Person): Promise<unknown> => lists.contributors.find({ top: 5 });
const byName = ({ expertise }: Person): Promise<unknown> => expertise.findByName('henk');
const dossier = ({ lists }: Person): Promise<unknown> => lists.initiatives.find({ top: 5 });
const named = (scope: string): RegExp =>
  new RegExp(`De beheerder heeft ${scope} nog niet toegestaan\\. Op de pagina Inrichting staat wat nodig is\\.`);

/** Scope × feature × sentence. A permission that the package asks for without a row here fails. */
const table: Readonly<Record<string, Row>> = {
  'User.ReadBasic.All': {
    asking: [
      {
        feature: 'owners of opgaven, when broadening',
        ask: async ({ directory }) => {
          const { people, groups } = await directory.aboutOpgaven({ people: [keyOf('collega1')], groups: [groupId] });
          assert.equal(groups.get(groupId)?.state, 'ready', 'the group of the opgave is there');
          if (people.state === 'failed') throw people.error;
        },
        sentence: say.owners,
        still: ownHistory,
      },
      {
        feature: 'owners, at an opgave',
        ask: ({ directory }) => directory.getPeople([keyOf('collega1')]),
        sentence: say.part,
        still: ({ directory }) => directory.groupMembers(groupId),
      },
      {
        feature: 'somebody by name: people search takes over, and nothing is said',
        ask: ({ directory }) => directory.findByName('henk'),
        sentence: say.part,
        still: byName,
      },
    ],
  },
  'Presence.Read.All': {
    asking: [
      {
        feature: 'who can be reached now',
        ask: ({ directory }) => directory.presence([keyOf('bram')]),
        sentence: say.presence,
        still: ({ directory }) => directory.getPeople([keyOf('bram')]),
      },
    ],
  },
  'GroupMember.Read.All': {
    asking: [
      {
        feature: 'the group of an opgave, when broadening',
        ask: async ({ directory }) => {
          const { people, groups } = await directory.aboutOpgaven({ people: [keyOf('collega1')], groups: [groupId] });
          assert.equal(people.state, 'ready', 'the owners of the opgave are there');
          const answer = groups.get(groupId);
          if (answer?.state === 'failed') throw answer.error;
        },
        sentence: say.groups,
        still: ownHistory,
      },
      {
        feature: 'the group, at an opgave',
        ask: ({ directory }) => directory.groupMembers(groupId),
        sentence: say.part,
        still: ({ directory }) => directory.getPeople([keyOf('collega1')]),
      },
    ],
  },
  'Team.ReadBasic.All': {
    asking: [
      {
        feature: 'the plan of the channel',
        ask: ({ teams }) => teams.getTeam(teamId),
        sentence: say.team,
        still: ({ teams }) => teams.listChannels(teamId),
      },
      {
        feature: 'choosing a team on Spelregels',
        ask: ({ teams }) => teams.listMyTeams(),
        sentence: say.teams,
        still: dossier,
      },
    ],
  },
  'Channel.ReadBasic.All': {
    asking: [
      {
        feature: 'names that are free, in the plan of the channel',
        ask: ({ teams }) => teams.listChannels(teamId),
        sentence: say.team,
        still: ({ teams }) => teams.getTeam(teamId),
      },
    ],
    opening: { step: 'channel', how: 'failed', says: named('Channel.ReadBasic.All') },
  },
  'Channel.Create': {
    asking: [],
    opening: { step: 'channel', how: 'failed', says: named('Channel.Create') },
  },
  'TeamMember.ReadWriteNonOwnerRole.All': {
    asking: [],
    opening: {
      step: 'members',
      how: 'failed',
      says: /De beheerder heeft het toevoegen van leden nog niet toegestaan: .* kan Henk Zijlstra toevoegen\./,
    },
  },
  'TeamsTab.Read.All': {
    asking: [],
    opening: {
      step: 'tab',
      how: 'failed',
      says: /We kunnen niet zien of het er al staat: de beheerder heeft TeamsTab\.Read\.All niet toegestaan\./,
    },
  },
  'TeamsTab.Create': {
    asking: [],
    opening: { step: 'tab', how: 'skipped', says: named('TeamsTab.Create') },
  },
  'ChannelMessage.Send': {
    asking: [],
    opening: { step: 'card', how: 'failed', says: named('ChannelMessage.Send') },
  },
};

describe('A permission for Graph that is refused', () => {
  it('has a row for each that the package asks for, with what it is for and what fails on Inrichting', () => {
    assert.deepEqual(Object.keys(table).sort(), [...scopes].sort());
    for (const scope of scopes) assert.ok(say.setup[scope]?.works && say.setup[scope].fails, scope);
  });

  describe('is named by what asks for it, and the rest goes on', () => {
    let tenant: Tenant;
    before(async () => {
      tenant = await aTenant();
    });
    after(() => tenant.close());

    for (const [scope, { asking }] of Object.entries(table))
      for (const { feature, ask, sentence, still } of asking)
        it(`${scope}: ${feature}`, async () => {
          await tenant.consent({ [scope]: false });
          const anna = tenant.as('anna');
          await assert.rejects(ask(anna), (error) => {
            assert.ok(tenant.adapters.hasCode(error, 'scope-missing'), String(error));
            assert.equal(error.detail.subject, scope);
            return true;
          });
          await still(anna);
          await tenant.consent({ [scope]: true });
          await ask(anna);
          assert.match(sentence(scope), /beheerder/);
        });
  });

  describe('stops a step of opening the channel, not the weighing', () => {
    const tenants = new SetUpTenants();
    before(() =>
      tenants.prepare(async (tenant) => {
        await new Journey(worldOf(tenant)).reach('weging');
      }),
    );
    after(() => tenants.close());

    /** One initiative each: a step that is done is not done again. */
    const walks: readonly (readonly string[])[] = [
      ['Channel.ReadBasic.All', 'Channel.Create', 'TeamMember.ReadWriteNonOwnerRole.All'],
      ['TeamsTab.Read.All', 'TeamsTab.Create'],
      ['ChannelMessage.Send'],
    ];

    it('walks past every step that asks for one', () => {
      const asked = Object.keys(table).filter((scope) => table[scope]?.opening);
      assert.deepEqual(walks.flat().sort(), asked.sort());
    });

    for (const walk of walks)
      it(`all of them, then ${walk.join(', then ')}: who goes on gets what was granted, once`, async () => {
        const tenant = await tenants.next();
        const journey = new Journey(worldOf(tenant));
        const anna = journey.services('anna');
        const { initiativeKey, settings } = journey;
        const actor = await anna.me();
        let minutes = 0;
        const open = async () => {
          minutes += 2;
          const now = (): Date => new Date(Date.now() + minutes * 60_000);
          const result = await openChannel({ ...anna, now }, { initiativeKey, settings, actor });
          assert.ok(result.kind === 'done' || result.kind === 'unfinished', result.kind);
          return result;
        };

        await tenant.consent(Object.fromEntries(scopes.map((scope) => [scope, false])));
        const without = await open();
        assert.match(say.channelStep(without.state), /De beheerder heeft .* nog niet toegestaan/);
        assert.equal((await journey.initiative()).record.Phase, 'weging');
        for (const scope of walk) {
          const row = table[scope]?.opening;
          await tenant.consent(Object.fromEntries(scopes.map((one) => [one, one !== scope])));
          const { state } = await open();
          assert.equal(row && state.steps[row.step]?.state, row?.how, scope);
          assert.match(say.channelStep(state), row?.says ?? /./);
        }
        // Not asked for by the package: on a busy machine an answer gets lost, and then somebody has to look.
        await tenant.consent({
          ...Object.fromEntries(scopes.map((scope) => [scope, true])),
          'ChannelMessage.Read.All': true,
        });
        const { kind, state } = await open();
        assert.equal(kind, 'done', JSON.stringify(state));
        assert.deepEqual(
          Object.values(state.steps).filter((step) => step.state !== 'done'),
          [],
        );
        const own = (await anna.teams.listChannels(teamId)).filter(({ description }) =>
          description.includes(initiativeKey),
        );
        assert.equal(own.length, 1);
      });
  });
});
