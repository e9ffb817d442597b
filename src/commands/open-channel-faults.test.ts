import { AppError, isAppError } from '../data/app-error';
import { readChannelState } from '../domain/channel-state';
import { Killed, withFaults } from '../testing/faults';
import type { Fault } from '../testing/faults';
import { Journey } from '../testing/journey';
import { MemoryList } from '../testing/memory-list';
import { MemoryTenant } from '../testing/memory-tenant';
import { people } from '../testing/people';
import type { Person } from '../testing/people';
import { openChannel } from './open-channel';
import type { OpenChannelResult } from './open-channel';

const kinds = ['before', 'after', 'changed', 'killed', 'killed-before'] as const;
/** Longer than somebody keeps the chain to themselves. */
const untilOthersMay = 61_000;

/** A weighing that is open, with one colleague asked, of which the channel is still to be made. */
class Opening {
  private readonly tenant: MemoryTenant;
  private readonly journey: Journey;
  /** Makes it again as it was, for the next try. */
  public readonly again: () => void;

  private constructor(tenant: MemoryTenant, journey: Journey) {
    this.tenant = tenant;
    this.journey = journey;
    this.again = tenant.keep();
  }

  public static async ready(): Promise<Opening> {
    const tenant = new MemoryTenant();
    tenant.team.owners.push({ personKey: people.marja.personKey, name: people.marja.name });
    const journey = new Journey(tenant);
    await journey.reach('weging');
    return new Opening(tenant, journey);
  }

  /** @returns the calls that were made, and the result unless the run was stopped */
  public async run(
    person: Person,
    fault?: Fault,
  ): Promise<{ readonly calls: readonly string[]; readonly result?: OpenChannelResult }> {
    const faulty = withFaults(this.tenant.servicesFor(person), (call) => (call === fault?.at ? fault.kind : undefined));
    const { initiativeKey, settings } = this.journey;
    try {
      const result = await openChannel(faulty.services, { initiativeKey, settings, actor: people[person] });
      return { calls: faulty.calls, result };
    } catch (error) {
      if (!isAppError(error) && !(error instanceof Killed)) throw error;
      return { calls: faulty.calls };
    }
  }

  public passMinute(): void {
    this.tenant.clock = new Date(this.tenant.clock.getTime() + untilOthersMay);
  }

  /** What there is in Teams and in the timeline, and what of the record is not so. */
  public async outcome(): Promise<object> {
    const { channels, members } = this.tenant.team;
    const { record } = await this.journey.initiative();
    const state = readChannelState(record.ChannelState);
    const [channel] = channels;
    const card = channel?.cards[0];
    const timeline = await this.tenant.servicesFor('marja').lists.timeline.find({ top: 100 });
    return {
      channels: channels.length,
      tabs: channels.flatMap(({ tabs }) => tabs.map(({ tab }) => tab.kind)),
      cards: channels.flatMap(({ cards }) => cards).length,
      members: members.map(({ personKey }) => personKey).sort(),
      told: timeline.items.filter((event) => event.record.Kind === 'kanaal').length,
      untrue: [
        ...(record.ChannelId === channel?.id ? [] : ['ChannelId']),
        ...(record.ChannelUrl === channel?.webUrl ? [] : ['ChannelUrl']),
        ...(state.channelId === channel?.id ? [] : ['channelId']),
        ...(state.name === channel?.name ? [] : ['name']),
        ...(state.tab === channel?.tabs[0]?.tab.kind ? [] : ['tab']),
        ...(state.cardId === card?.id ? [] : ['cardId']),
        ...(state.busy === undefined ? [] : ['busy']),
        ...Object.entries(state.steps).flatMap(([step, { state: how }]) => (how === 'done' ? [] : [step])),
      ],
    };
  }
}

const whole = {
  channels: 1,
  tabs: ['app'],
  cards: 1,
  members: [people.anna.personKey, people.henk.personKey].sort(),
  told: 1,
  untrue: [],
};

let opening: Opening;

beforeAll(async () => {
  opening = await Opening.ready();
});

beforeEach(() => opening.again());

async function callsOfRun(): Promise<readonly string[]> {
  const { calls } = await opening.run('anna');
  return calls;
}

describe('the channel after a fault at any call', () => {
  it.each(kinds.flatMap((kind) => (['anna', 'marja'] as const).map((person) => [kind, person] as const)))(
    'is whole when it goes wrong (%s) and %s goes on',
    async (kind, person) => {
      const calls = await callsOfRun();
      for (const [index, name] of calls.entries()) {
        const where = `${kind} at ${index + 1} ${name}`;
        opening.again();
        await opening.run('anna', { kind, at: index + 1 });
        if (person !== 'anna') opening.passMinute();
        const { result } = await opening.run(person);
        expect({ where, kind: result?.kind, ...(await opening.outcome()) }).toEqual({ where, kind: 'done', ...whole });
      }
    },
  );

  it('is recorded whole when only the timeline cannot be written, and is told there by the next who presses', async () => {
    const refuse = jest.spyOn(MemoryList.prototype, 'createOnce').mockRejectedValue(new AppError('no-rights'));
    expect((await opening.run('anna')).result).toBeUndefined();
    expect(await opening.outcome()).toEqual({ ...whole, told: 0 });
    refuse.mockRestore();
    expect((await opening.run('marja')).result?.kind).toBe('done');
    expect(await opening.outcome()).toEqual(whole);
  });

  it.each(['killed', 'killed-before', 'after'] as const)(
    'is whole when also the colleague who goes on is stopped at any call (%s), and the first comes back',
    async (kind) => {
      const calls = await callsOfRun();
      for (let first = 1; first <= calls.length; first += 1) {
        for (let second = 1; second <= calls.length; second += 2) {
          const where = `${first}, then ${second}`;
          opening.again();
          await opening.run('anna', { kind, at: first });
          opening.passMinute();
          await opening.run('marja', { kind, at: second });
          opening.passMinute();
          await opening.run('anna');
          expect({ where, ...(await opening.outcome()) }).toEqual({ where, ...whole });
        }
      }
    },
  );
});
