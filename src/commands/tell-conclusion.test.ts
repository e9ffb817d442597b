import { AppError } from '../data/app-error';
import { Journey } from '../testing/journey';
import { MemoryTenant } from '../testing/memory-tenant';
import type { TestServices } from '../testing/memory-tenant';
import { saveStartnotitieText } from './save-startnotitie-text';
import { tellConclusion } from './tell-conclusion';
import { readWrittenTexts, textsOf } from '../domain/startnotitie/written';

let tenant: MemoryTenant;
let journey: Journey;
let anna: TestServices;

beforeEach(async () => {
  tenant = new MemoryTenant();
  journey = new Journey(tenant);
  await journey.reach('besluit');
  anna = tenant.servicesFor('anna');
});

const settings = { teamId: 'team' };
const tell = (services: TestServices = anna): ReturnType<typeof tellConclusion> =>
  tellConclusion(services, { initiativeKey: journey.initiativeKey, settings });

async function withChannel(): Promise<void> {
  const { id } = await anna.teams.createChannel('team', 'Kanaal', '');
  await anna.lists.initiatives.update(await journey.initiative(), { ChannelId: id });
}

const cards = (): readonly { readonly card: object }[] => tenant.team.channels[0]?.cards ?? [];

describe('telling the conclusion in the channel', () => {
  it('posts one message, also when pressed again', async () => {
    await withChannel();
    expect(await tell()).toEqual({ kind: 'told' });
    expect(await tell()).toEqual({ kind: 'told' });
    expect(cards()).toHaveLength(1);
    expect(JSON.stringify(cards()[0])).toContain('Conclusie: ja, als…');
    expect(JSON.stringify(cards()[0])).not.toMatch(/Henk|Verzonnen/);
  });

  it('posts one message when the answer got lost', async () => {
    await withChannel();
    let lost = true;
    const postCard: TestServices['teams']['postCard'] = async (...values) => {
      const posted = await anna.teams.postCard(...values);
      if (!lost) return posted;
      lost = false;
      throw new AppError('offline');
    };
    expect(await tell({ ...anna, teams: { ...anna.teams, postCard } })).toEqual({ kind: 'told' });
    expect(cards()).toHaveLength(1);
  });

  it('says what was refused, and leaves the conclusion as it is', async () => {
    await withChannel();
    tenant.team.refusals.set('postCard', 'scope-missing');
    expect(await tell()).toMatchObject({ kind: 'failed', error: { code: 'scope-missing' } });
    expect((await journey.initiative()).record.Stance).toBe('versterken-mits');
  });

  it('has nothing to tell without a channel', async () => {
    expect(await tell()).toEqual({ kind: 'nothing' });
  });
});

describe('writing for the startnotitie', () => {
  const save = (
    section: 'money' | 'frames',
    text: string,
    person: 'anna' | 'marja' | 'bram' = 'anna',
  ): ReturnType<typeof saveStartnotitieText> =>
    journey.acting(person, 'write').then(({ actor }) =>
      saveStartnotitieText(tenant.servicesFor(person), {
        actor,
        initiativeKey: journey.initiativeKey,
        section,
        text,
      }),
    );

  it('keeps both texts when two people write a section at once', async () => {
    await Promise.all([save('money', 'Ongeveer 40 uur.'), save('frames', 'De Wegenwet.', 'marja')]);
    const { record } = await journey.initiative();
    expect(textsOf(readWrittenTexts(record.StartnotitieTexts))).toEqual({
      money: 'Ongeveer 40 uur.',
      frames: 'De Wegenwet.',
    });
  });

  it('is for who keeps the dossier', async () => {
    expect(await save('money', 'Niet van mij', 'bram')).toMatchObject({ kind: 'blocked' });
    expect((await journey.initiative()).record.StartnotitieTexts).toBeUndefined();
  });

  it('refuses texts that together do not fit the column', async () => {
    expect(await save('money', 'x'.repeat(60_001))).toMatchObject({
      kind: 'blocked',
      missing: [{ field: 'money', reason: 'too-long' }],
    });
  });
});
