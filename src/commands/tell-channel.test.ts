import { isAppError } from '../data/app-error';
import { readChannelState } from '../domain/channel-state';
import { successFactors } from '../domain/outcome';
import { Killed, withFault } from '../testing/faults';
import type { Fault } from '../testing/faults';
import { exampleView, Journey } from '../testing/journey';
import { formatLessons } from '../domain/lessons';
import { MemoryTenant } from '../testing/memory-tenant';
import { people } from '../testing/people';
import type { Person } from '../testing/people';
import { closeInitiative } from './close-initiative';
import { extendWeighing } from './extend-weighing';
import { openChannel } from './open-channel';
import { openRound } from './open-round';
import { submitWeighing } from './submit-weighing';
import { tellChannel } from './tell-channel';
import type { TellChannelInput, TellChannelResult } from './tell-channel';

let tenant: MemoryTenant;
let journey: Journey;

beforeEach(async () => {
  tenant = new MemoryTenant();
  journey = new Journey(tenant);
  await journey.reach('weging');
  const { initiativeKey, settings } = journey;
  await openChannel(tenant.servicesFor('anna'), { initiativeKey, settings, actor: people.anna });
});

type Options = Partial<Pick<TellChannelInput, 'isAbsent'>> & { readonly person?: Person; readonly fault?: Fault };

function tell(message: TellChannelInput['message'], options: Options = {}): Promise<TellChannelResult> {
  const { person = 'anna', fault, isAbsent } = options;
  const { initiativeKey, settings } = journey;
  const { services } = withFault(tenant.servicesFor(person), fault);
  return tellChannel(services, { initiativeKey, settings, message, isAbsent, actor: people[person] });
}

/** What was posted after the card with the question. */
const posted = (): readonly string[] =>
  (tenant.team.channels[0]?.cards ?? []).slice(1).map(({ card }) => JSON.stringify(card));

async function concluded(): Promise<void> {
  const other = new MemoryTenant();
  journey = new Journey(other);
  tenant = other;
  await journey.reach('weging');
  const { initiativeKey, settings } = journey;
  await openChannel(tenant.servicesFor('anna'), { initiativeKey, settings, actor: people.anna });
  await journey.conclude();
}

describe('the channel follows the initiative', () => {
  it('tells conclusion, decision and closing, each once, whoever presses how often', async () => {
    await concluded();
    for (const person of ['anna', 'marja', 'anna'] as const) {
      expect(await tell('conclusion', { person })).toMatchObject({ kind: 'told' });
    }
    await journey.decide();
    for (const person of ['bram', 'anna'] as const)
      expect(await tell('decision', { person })).toMatchObject({ kind: 'told' });
    const evaluation = Object.fromEntries(successFactors.map((factor) => [factor, { score: 'goed' } as const]));
    const note = 'De tuin is er, dankzij Dirk Verzonnen.';
    const closing = {
      outcome: 'gerealiseerd',
      note,
      evaluation,
      lessons: formatLessons({ again: 'Vroeg bellen.', different: 'Eerder beginnen.' }),
    } as const;
    const result = await closeInitiative(tenant.servicesFor('anna'), {
      ...(await journey.step('anna', 'close')),
      closing,
    });
    if (result.kind !== 'done') throw new Error(JSON.stringify(result));
    for (const person of ['anna', 'marja'] as const)
      expect(await tell('closing', { person })).toMatchObject({ kind: 'told' });
    expect(posted()).toHaveLength(3);
    expect(posted()[0]).toContain('Conclusie: ja, als…');
    expect(posted()[1]).toContain('Besluit: ja');
    expect(posted()[2]).toContain('Afgerond: gerealiseerd');
    expect(posted().join()).not.toMatch(/Henk|Verzonnen|0527/);
  });

  it('has nothing to tell before it happened, or without a channel', async () => {
    for (const message of ['conclusion', 'decision', 'closing', 'round'] as const) {
      expect(await tell(message)).toEqual({ kind: 'nothing' });
    }
    const stored = await journey.initiative();
    await tenant.servicesFor('anna').lists.initiatives.update(stored, { ChannelId: null });
    expect(await tell('reminder')).toEqual({ kind: 'nothing' });
    expect(posted()).toEqual([]);
  });

  it('reminds who has not weighed, by name and with a notification, at most once a day', async () => {
    expect(await tell('reminder')).toMatchObject({ kind: 'told' });
    expect(await tell('reminder')).toMatchObject({ kind: 'told' });
    expect(posted()).toHaveLength(1);
    expect(posted()[0]).toContain('Henk Zijlstra');
    expect(tenant.team.channels[0]?.cards[1]?.mentions).toEqual([
      { personKey: people.henk.personKey, name: people.henk.name },
    ]);
    tenant.passDays(1);
    await tell('reminder');
    expect(posted()).toHaveLength(2);
    const { items } = await tenant.servicesFor('marja').lists.timeline.find({ top: 100 });
    expect(items.filter(({ record }) => record.Title.startsWith('Herinnering'))).toHaveLength(2);
  });

  it('reminds nobody when everybody answered, and is for who keeps the weighing', async () => {
    expect(await tell('reminder', { person: 'bram' })).toMatchObject({ kind: 'blocked' });
    const initiative = (await journey.initiative()).record;
    const { actor } = await journey.acting('henk', 'view');
    await submitWeighing(tenant.servicesFor('henk'), { actor, initiative, answers: exampleView });
    expect(await tell('reminder')).toEqual({ kind: 'nothing' });
  });

  it('tells a new round and a later closing day', async () => {
    const initiative = (await journey.initiative()).record;
    const { actor } = await journey.acting('henk', 'view');
    await submitWeighing(tenant.servicesFor('henk'), { actor, initiative, answers: exampleView });
    const anna = tenant.servicesFor('anna');
    const round = {
      ...(await journey.step('anna', 'round')),
      discussion: 'De grond is onderzocht.',
      closesOn: '2026-12-11',
    };
    expect(await openRound(anna, round)).toMatchObject({ kind: 'done' });
    await tell('round');
    const later = { ...(await journey.step('anna', 'extend')), closesOn: '2026-12-18', reason: 'Henk is ziek.' };
    expect(await extendWeighing(anna, later)).toMatchObject({ kind: 'done' });
    await tell('extension');
    expect(posted()[0]).toMatch(/Ronde 2.*De grond is onderzocht/);
    expect(posted()[1]).toContain('vrijdag 18 december');
    expect(await tell('reminder')).toMatchObject({ kind: 'told' });
    expect(posted()[2]).toContain('Henk Zijlstra');
  });

  it.each([['scope-missing'], ['no-rights']] as const)(
    'says what was refused (%s), and posts it when that is mended',
    async (code) => {
      await concluded();
      tenant.team.refusals.set('postCard', code);
      expect(await tell('conclusion')).toMatchObject({ kind: 'failed', isUncertain: false, error: { code } });
      tenant.team.refusals.clear();
      expect(await tell('conclusion', { person: 'marja' })).toMatchObject({ kind: 'told' });
      expect(posted()).toHaveLength(1);
    },
  );

  it('is done by one of two who press at the same moment', async () => {
    await concluded();
    const results = await Promise.all([tell('conclusion'), tell('conclusion', { person: 'marja' })]);
    expect(results.map(({ kind }) => kind).sort()).toEqual(['busy', 'told']);
    expect(posted()).toHaveLength(1);
  });

  it('posts a short card when Teams finds the whole one too large', async () => {
    await concluded();
    tenant.team.largestCard = 800;
    expect(await tell('conclusion')).toMatchObject({ kind: 'told' });
    expect(posted()[0]).toContain('De rest staat in het dossier.');
  });

  it.each(['before', 'after', 'killed', 'killed-before', 'changed'] as const)(
    'gives one message after a stop at any call (%s), gone on with by the same or by another person',
    async (kind) => {
      for (const person of ['anna', 'marja'] as const) {
        for (let at = 1; at <= 12; at += 1) {
          await concluded();
          await stumble({ kind, at });
          tenant.clock = new Date(tenant.clock.getTime() + 61_000);
          expect({ at, person, result: (await tell('conclusion', { person })).kind }).toEqual({
            at,
            person,
            result: 'told',
          });
          expect(posted()).toHaveLength(1);
        }
      }
    },
  );

  it('never doubles a message when nobody may look, and posts it once somebody looked', async () => {
    let posts = 0;
    for (const kind of ['after', 'killed', 'killed-before'] as const) {
      for (let at = 1; at <= 8; at += 1) {
        await concluded();
        tenant.team.refusals.set('findCard', 'scope-missing');
        await stumble({ kind, at });
        tenant.clock = new Date(tenant.clock.getTime() + 61_000);
        const result = await tell('conclusion', { person: 'marja' });
        if (result.kind === 'failed') {
          expect(result.isUncertain).toBe(true);
          if (posted().length === 0)
            expect(await tell('conclusion', { isAbsent: true })).toMatchObject({ kind: 'told' });
        }
        expect(posted()).toHaveLength(1);
        posts += 1;
      }
    }
    expect(posts).toBe(24);
  });

  it('writes on the initiative what became of it', async () => {
    await concluded();
    await tell('conclusion');
    const { record } = await journey.initiative();
    const state = readChannelState(record.ChannelState);
    expect(Object.values(state.messages ?? {})).toMatchObject([{ state: 'done' }]);
    expect(state.busy).toBeUndefined();
  });
});

async function stumble(fault: Fault): Promise<void> {
  try {
    await tell('conclusion', { fault });
  } catch (error) {
    if (!isAppError(error) && !(error instanceof Killed)) throw error;
  }
}
