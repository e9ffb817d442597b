import { AppError, isAppError } from '../data/app-error';
import { readChannelState } from '../domain/channel-state';
import { Killed, withFault } from '../testing/faults';
import type { Fault } from '../testing/faults';
import { Journey } from '../testing/journey';
import { MemoryTenant } from '../testing/memory-tenant';
import { people } from '../testing/people';
import type { Person } from '../testing/people';
import { goBack } from './go-back';
import { openChannel } from './open-channel';
import type { OpenChannelResult } from './open-channel';
import { openWeighing } from './open-weighing';

interface Bench {
  readonly tenant: MemoryTenant;
  readonly journey: Journey;
  readonly run: (person?: Person, fault?: Fault) => Promise<OpenChannelResult>;
}

/** An initiative whose weighing is open, with one colleague asked, and no channel yet. */
async function weighingOpen(): Promise<Bench> {
  const tenant = new MemoryTenant();
  const { team } = tenant;
  team.owners.push({ personKey: people.marja.personKey, name: people.marja.name });
  team.members.push({ personKey: people.anna.personKey, name: people.anna.name });
  const journey = new Journey(tenant);
  await journey.reach('weging');
  const { initiativeKey, settings } = journey;
  return {
    tenant,
    journey,
    run: (person = 'anna', fault) =>
      openChannel(withFault(tenant.servicesFor(person), fault).services, {
        initiativeKey,
        settings,
        actor: people[person],
      }),
  };
}

/** How many channels, tabs and cards of the initiative there are. */
function madeIn({ team }: MemoryTenant): { readonly channels: number; readonly tabs: number; readonly cards: number } {
  return {
    channels: team.channels.length,
    tabs: team.channels.flatMap(({ tabs }) => tabs).length,
    cards: team.channels.flatMap(({ cards }) => cards).length,
  };
}

const oneOfEach = { channels: 1, tabs: 1, cards: 1 };

/** The number of calls of a run in which nothing goes wrong. */
async function callsOfRun(): Promise<readonly string[]> {
  const { tenant, journey } = await weighingOpen();
  const { services, calls } = withFault(tenant.servicesFor('anna'));
  const { initiativeKey, settings } = journey;
  await openChannel(services, { initiativeKey, settings, actor: people.anna });
  return calls;
}

async function stumble({ run }: Bench, fault: Fault): Promise<void> {
  try {
    await run('anna', fault);
  } catch (error) {
    if (!isAppError(error) && !(error instanceof Killed)) throw error;
  }
}

describe('openChannel', () => {
  it('makes one channel with members, tab and card, and writes each step on the initiative', async () => {
    const { tenant, journey, run } = await weighingOpen();
    const result = await run();
    expect(result.kind).toBe('done');
    expect(madeIn(tenant)).toEqual(oneOfEach);
    const { record } = await journey.initiative();
    expect(record.ChannelId).toBe(tenant.team.channels[0]?.id);
    expect(record.ChannelUrl).toBe(tenant.team.channels[0]?.webUrl);
    const state = readChannelState(record.ChannelState);
    expect(Object.values(state.steps).map((step) => step.state)).toEqual(['done', 'done', 'done', 'done', 'done']);
    expect(state).toMatchObject({ name: '2026-001 Espel Dorpstuin achter het dorpshuis', tab: 'app' });
    expect(state.busy).toBeUndefined();
    expect(tenant.team.members.map(({ personKey }) => personKey)).toContain(people.henk.personKey);
  });

  it('puts the question, the closing day and the opgave on the card, and no initiator', async () => {
    const { tenant, run } = await weighingOpen();
    await run();
    const card = JSON.stringify(tenant.team.channels[0]?.cards[0]?.card);
    expect(card).toContain('Gaan we de tuin versterken?');
    expect(card).toContain('maandag 7 december');
    expect(card).toContain('Bewoners maken zelf hun buurt mooier');
    expect(card).not.toContain('Verzonnen');
    expect(card).not.toContain('0527');
  });

  it('says once in the timeline that there is a channel', async () => {
    const { tenant, run } = await weighingOpen();
    await run();
    await run('marja');
    const events = await tenant.servicesFor('marja').lists.timeline.find({ top: 100 });
    expect(events.items.filter(({ record }) => record.Kind === 'kanaal')).toHaveLength(1);
  });

  it.each(['before', 'after', 'killed', 'killed-before', 'changed'] as const)(
    'gives one channel, one tab and one card after a stop at any call (%s) and "Ga verder"',
    async (kind) => {
      const calls = await callsOfRun();
      for (let at = 1; at <= calls.length; at += 1) {
        const bench = await weighingOpen();
        await stumble(bench, { kind, at });
        const result = await bench.run();
        const where = `${kind} at ${calls[at - 1] ?? ''}`;
        expect({ where, kind: result.kind, ...madeIn(bench.tenant) }).toEqual({ where, kind: 'done', ...oneOfEach });
      }
    },
  );

  it('is gone on with by a colleague once the first is surely away', async () => {
    const calls = await callsOfRun();
    for (let at = 1; at <= calls.length; at += 1) {
      const bench = await weighingOpen();
      await stumble(bench, { kind: 'killed', at });
      bench.tenant.clock = new Date(bench.tenant.clock.getTime() + 61_000);
      expect((await bench.run('marja')).kind).toBe('done');
      expect(madeIn(bench.tenant)).toEqual(oneOfEach);
    }
  });

  it('is done by one of two who press at the same moment; the other hears who is at it', async () => {
    const { tenant, run } = await weighingOpen();
    const results = await Promise.all([run('anna'), run('marja')]);
    expect(results.map(({ kind }) => kind).sort()).toEqual(['busy', 'done']);
    expect(results).toContainEqual(expect.objectContaining({ kind: 'busy', by: 'Anna de Wit' }));
    expect(madeIn(tenant)).toEqual(oneOfEach);
  });

  it('waits for a channel that Teams does not know yet', async () => {
    const { tenant, run } = await weighingOpen();
    tenant.team.lateFor = 3;
    expect((await run()).kind).toBe('done');
    expect(madeIn(tenant)).toEqual(oneOfEach);
    expect(tenant.waited).toBeGreaterThan(0);
    expect(tenant.waited).toBeLessThanOrEqual(60_000);
  });

  it('finds its own channel when the answer got lost and Teams lists it late', async () => {
    const { tenant, run } = await weighingOpen();
    tenant.team.lateFor = 2;
    const at = (await callsOfRun()).indexOf('teams.createChannel') + 1;
    expect((await run('anna', { kind: 'after', at })).kind).toBe('done');
    expect(madeIn(tenant)).toEqual(oneOfEach);
  });

  it('does not make a second channel while its own may still show up', async () => {
    const bench = await weighingOpen();
    bench.tenant.team.lateFor = 1_000;
    const at = (await callsOfRun()).indexOf('teams.createChannel') + 1;
    await stumble(bench, { kind: 'killed', at });
    const result = await bench.run();
    expect(result).toMatchObject({ kind: 'unfinished', state: { steps: { channel: { reason: 'name-taken' } } } });
    expect(bench.tenant.team.channels).toHaveLength(1);
  });

  it('adopts its own channel by the key in the description, whatever its name is by now', async () => {
    const { tenant, journey, run } = await weighingOpen();
    const own = { id: 'own', name: 'Iets anders', description: `x ${journey.initiativeKey}`, tabs: [], cards: [] };
    tenant.team.channels.push(own);
    expect((await run()).kind).toBe('done');
    expect(madeIn(tenant)).toEqual(oneOfEach);
    expect((await journey.initiative()).record.ChannelId).toBe('own');
  });

  it.each([
    ['another channel', (tenant: MemoryTenant, name: string) => void tenant.team.channels.push(foreign(name))],
    ['a deleted channel', (tenant: MemoryTenant, name: string) => void tenant.team.deletedNames.push(name)],
  ])('puts a number behind a name that %s has', async (_whose, take) => {
    const { tenant, journey, run } = await weighingOpen();
    take(tenant, '2026-001 Espel Dorpstuin achter het dorpshuis');
    expect((await run()).kind).toBe('done');
    const { record } = await journey.initiative();
    expect(readChannelState(record.ChannelState).name).toBe('2026-001 Espel Dorpstuin achter het dorpshuis 2');
  });

  it.each([
    ['createChannel', 'scope-missing', 'channel'],
    ['createChannel', 'no-rights', 'channel'],
    ['createChannel', 'limit-reached', 'channel'],
    ['listChannels', 'scope-missing', 'channel'],
    ['postCard', 'scope-missing', 'card'],
  ] as const)('says why when %s is refused (%s), and the weighing stays open', async (operation, code, step) => {
    const { tenant, journey, run } = await weighingOpen();
    tenant.team.refusals.set(operation, code);
    const result = await run();
    expect(result).toMatchObject({
      kind: 'unfinished',
      state: { steps: { [step]: { state: 'failed', reason: code } } },
    });
    expect((await journey.initiative()).record.Phase).toBe('weging');
    tenant.team.refusals.clear();
    expect((await run()).kind).toBe('done');
    expect(madeIn(tenant)).toEqual(oneOfEach);
  });

  it('asks nobody into the team when there is no channel for them', async () => {
    const { tenant, run } = await weighingOpen();
    tenant.team.refusals.set('createChannel', 'scope-missing');
    await run();
    expect(tenant.team.members).toHaveLength(1);
  });

  it('names who may not be added and who owns the team, and finishes everything else', async () => {
    const { tenant, run } = await weighingOpen();
    tenant.team.refusedPeople.add(people.henk.personKey);
    const result = await run();
    expect(result).toMatchObject({
      kind: 'unfinished',
      state: {
        refused: [{ name: 'Henk Zijlstra' }],
        owners: ['Marja Postma'],
        steps: { members: { reason: 'members-refused' }, card: { state: 'done' } },
      },
    });
    tenant.team.refusedPeople.clear();
    expect((await run()).kind).toBe('done');
    expect(madeIn(tenant)).toEqual(oneOfEach);
  });

  it.each(['scope-missing', 'no-rights', 'refused', 'not-found'] as const)(
    'falls back on a tab that opens the page when the own tab cannot be made (%s)',
    async (code) => {
      const { tenant, run } = await weighingOpen();
      tenant.team.refusals.set('createAppTab', code);
      expect(await run()).toMatchObject({ kind: 'done', state: { tab: 'website' } });
      expect(madeIn(tenant)).toEqual(oneOfEach);
    },
  );

  it('goes on without a tab when neither can be made: the card has the link', async () => {
    const { tenant, run } = await weighingOpen();
    tenant.team.refusals.set('createAppTab', 'scope-missing').set('createWebsiteTab', 'scope-missing');
    expect(await run()).toMatchObject({ kind: 'done', state: { steps: { tab: { state: 'skipped' } } } });
    tenant.team.refusals.clear();
    await run();
    expect(madeIn(tenant)).toEqual(oneOfEach);
  });

  it('never doubles tab or card when it may not look what is there', async () => {
    const calls = await callsOfRun();
    for (let at = 1; at <= calls.length; at += 1) {
      const bench = await weighingOpen();
      bench.tenant.team.refusals.set('findDossierTab', 'scope-missing').set('findCard', 'scope-missing');
      await stumble(bench, { kind: 'killed', at });
      await bench.run();
      const { channels, tabs, cards } = madeIn(bench.tenant);
      expect([channels, tabs <= 1, cards <= 1]).toEqual([1, true, true]);
    }
  });

  it('makes tab and card without looking when the first run stopped before it began them', async () => {
    const bench = await weighingOpen();
    bench.tenant.team.refusals.set('findDossierTab', 'scope-missing').set('findCard', 'scope-missing');
    const at = (await callsOfRun()).indexOf('teams.createChannel') + 1;
    await stumble(bench, { kind: 'killed', at });
    expect((await bench.run()).kind).toBe('done');
    expect(madeIn(bench.tenant)).toEqual(oneOfEach);
  });

  it('does not post a second card when the answer got lost and it may not look', async () => {
    const bench = await weighingOpen();
    bench.tenant.team.refusals.set('findCard', 'scope-missing');
    const at = (await callsOfRun()).indexOf('teams.postCard') + 1;
    const result = await bench.run('anna', { kind: 'after', at });
    expect(result).toMatchObject({ kind: 'unfinished', state: { steps: { card: { isUncertain: true } } } });
    await bench.run();
    expect(madeIn(bench.tenant).cards).toBe(1);
  });

  it('posts the card once somebody looked and said that it is not there', async () => {
    const bench = await weighingOpen();
    bench.tenant.team.refusals.set('findCard', 'scope-missing');
    const at = (await callsOfRun()).indexOf('teams.postCard') + 1;
    await stumble(bench, { kind: 'killed-before', at });
    expect(await bench.run()).toMatchObject({ kind: 'unfinished', state: { steps: { card: { isUncertain: true } } } });
    const { initiativeKey, settings } = bench.journey;
    const input = { initiativeKey, settings, actor: people.anna, absent: ['card'] as const };
    expect((await openChannel(bench.tenant.servicesFor('anna'), input)).kind).toBe('done');
    expect(madeIn(bench.tenant)).toEqual(oneOfEach);
  });

  it('gives tab and card after a stop between channel and tab, without a permission to look at messages', async () => {
    const calls = await callsOfRun();
    for (let at = 1; at <= calls.indexOf('teams.createAppTab') + 1; at += 1) {
      for (const kind of ['killed', 'killed-before'] as const) {
        const bench = await weighingOpen();
        bench.tenant.team.refusals.set('findCard', 'scope-missing');
        await stumble(bench, { kind, at });
        expect((await bench.run()).kind).toBe('done');
        expect(madeIn(bench.tenant)).toEqual(oneOfEach);
      }
    }
  });

  it('does not make a second tab when the first was made unseen and Teams then knew nothing of it for a while', async () => {
    const { tenant, journey } = await weighingOpen();
    const services = tenant.servicesFor('anna');
    let hidden = 5;
    const teams = {
      ...services.teams,
      createAppTab: async (...request: Parameters<typeof services.teams.createAppTab>) => {
        await services.teams.createAppTab(...request);
        throw new AppError('offline');
      },
      findDossierTab: (...request: Parameters<typeof services.teams.findDossierTab>) => {
        hidden -= 1;
        return hidden > 0 ? Promise.reject(new AppError('not-found')) : services.teams.findDossierTab(...request);
      },
    };
    const { initiativeKey, settings } = journey;
    await openChannel({ ...services, teams }, { initiativeKey, settings, actor: people.anna });
    expect(madeIn(tenant)).toEqual(oneOfEach);
  });

  it('posts a card of its own for a second weighing, in the same channel', async () => {
    const { tenant, journey, run } = await weighingOpen();
    await run();
    tenant.passDays(1);
    const back = {
      ...(await journey.step('anna', 'back')),
      to: 'verbreding',
      reason: 'De vraag was niet goed.',
    } as const;
    await goBack(tenant.servicesFor('anna'), back);
    const open = { ...(await journey.step('anna', 'open again')), question: 'En nu?', closesOn: '2026-12-11' };
    await openWeighing(tenant.servicesFor('anna'), open);
    expect((await run()).kind).toBe('done');
    expect(madeIn(tenant)).toEqual({ channels: 1, tabs: 1, cards: 2 });
    expect(JSON.stringify(tenant.team.channels[0]?.cards[1]?.card)).toContain('En nu?');
  });

  it('has the name that somebody chose when the weighing was opened, made legal', async () => {
    const tenant = new MemoryTenant();
    const journey = new Journey(tenant);
    await journey.reach('weging');
    await goBack(tenant.servicesFor('anna'), {
      ...(await journey.step('anna', 'back')),
      to: 'verbreding',
      reason: 'x',
    });
    const question = { question: 'Doen we mee?', closesOn: '2026-12-07', channelName: 'Tuin: Espel' };
    await openWeighing(tenant.servicesFor('anna'), { ...(await journey.step('anna', 'open again')), ...question });
    const { initiativeKey, settings } = journey;
    await openChannel(tenant.servicesFor('anna'), { initiativeKey, settings, actor: people.anna });
    expect(tenant.team.channels.map(({ name }) => name)).toEqual(['Tuin Espel']);
  });

  it('makes everything anew in a new channel after somebody deleted the old one', async () => {
    const { tenant, run } = await weighingOpen();
    await run();
    tenant.team.deletedNames.push(tenant.team.channels.splice(0)[0]?.name ?? '');
    const stored = await new Journey(tenant).initiative();
    const unfinished = { ...readChannelState(stored.record.ChannelState), steps: { tab: { state: 'done', at: '' } } };
    tenant.passDays(1);
    const ChannelState = JSON.stringify(unfinished);
    await tenant.servicesFor('anna').lists.initiatives.update(stored, { ChannelState });
    expect((await run()).kind).toBe('done');
    expect(madeIn(tenant)).toEqual(oneOfEach);
  });

  it('needs the team to be set up, and says so', async () => {
    const { journey, tenant } = await weighingOpen();
    const settings = { ...journey.settings, teamId: undefined };
    const input = { initiativeKey: journey.initiativeKey, settings, actor: people.anna };
    const result = await openChannel(tenant.servicesFor('anna'), input);
    expect(result).toMatchObject({ kind: 'unfinished', state: { steps: { channel: { reason: 'not-set-up' } } } });
  });

  it('is not for readers, nor before the weighing is open', async () => {
    const { run } = await weighingOpen();
    expect(await run('geert')).toEqual({ kind: 'blocked', missing: [{ field: 'actor', reason: 'not-allowed' }] });
    const tenant = new MemoryTenant();
    const journey = new Journey(tenant);
    await journey.reach('verbreding');
    const input = { initiativeKey: journey.initiativeKey, settings: journey.settings, actor: people.anna };
    expect((await openChannel(tenant.servicesFor('anna'), input)).kind).toBe('blocked');
  });
});

function foreign(name: string): MemoryTenant['team']['channels'][number] {
  return { id: 'foreign', name, description: 'Van een ander', tabs: [], cards: [] };
}
