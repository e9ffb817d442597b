import { readWrittenTexts, textsOf } from '../domain/startnotitie/written';
import { Journey } from '../testing/journey';
import { MemoryTenant } from '../testing/memory-tenant';
import { saveStartnotitieText } from './save-startnotitie-text';

let tenant: MemoryTenant;
let journey: Journey;

beforeEach(async () => {
  tenant = new MemoryTenant();
  journey = new Journey(tenant);
  await journey.reach('besluit');
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
