import { explorationMark } from '../domain/exploration-wording';
import { Journey } from '../testing/journey';
import { MemoryTenant } from '../testing/memory-tenant';
import type { Person } from '../testing/people';
import { confirmExploration } from './confirm-exploration';
import type { ConfirmExplorationResult } from './confirm-exploration';
import { saveStakeholder } from './save-stakeholder';

async function explored() {
  const journey = new Journey(new MemoryTenant());
  const stored = await journey.reach('inschatting');
  const confirm = async (
    person: Person,
    on: string | undefined,
    command = 'confirm',
  ): Promise<ConfirmExplorationResult> =>
    confirmExploration(journey.services(person), {
      ...(await journey.acting(person, command)),
      initiativeKey: journey.initiativeKey,
      on,
      mark: explorationMark(stored.record),
    });
  const lines = async (): Promise<readonly string[]> =>
    (await journey.services('marja').lists.timeline.find({ top: 100 })).items.map(({ record }) => record.Title);
  return { journey, stored, confirm, lines };
}

describe('confirmExploration', () => {
  it('records the day, and says so in the timeline without naming anybody', async () => {
    const { journey, confirm, lines } = await explored();
    expect((await confirm('anna', '2026-11-20')).kind).toBe('done');
    expect((await journey.initiative()).record.ExplorationConfirmedOn).toBe('2026-11-20');
    expect(await lines()).toContain('De initiatiefnemers bevestigden de verkenning');
    expect((await lines()).join()).not.toContain('Dirk');
  });

  it('takes a confirmation back with a line of its own', async () => {
    const { journey, confirm, lines } = await explored();
    await confirm('anna', '2026-11-20');
    expect((await confirm('anna', undefined, 'undo')).kind).toBe('done');
    expect((await journey.initiative()).record.ExplorationConfirmedOn).toBeUndefined();
    expect(await lines()).toContain('Verbeterd: de verkenning is nog niet bevestigd');
    expect(await lines()).toContain('De initiatiefnemers bevestigden de verkenning');
  });

  it.each([
    ['bram', '2026-11-20', 'not-allowed'],
    ['anna', '2026-11-24', 'date-in-future'],
    ['anna', 'gisteren', 'empty'],
  ] as const)('refuses %s on %s: %s', async (person, on, reason) => {
    const { confirm } = await explored();
    expect(await confirm(person, on)).toMatchObject({ kind: 'blocked', missing: [{ reason }] });
  });
});

describe('saveStakeholder', () => {
  it('keeps the rows of two people who add one from the same reading', async () => {
    const { journey, stored } = await explored();
    const row = { role: '', interest: 'Rust', stance: '', spokenTo: false } as const;
    for (const [person, key, who] of [
      ['marja', 'a', 'De buren'],
      ['anna', 'b', 'De club'],
    ] as const) {
      const { actor } = await journey.acting(person, 'party');
      const result = await saveStakeholder(journey.services(person), { actor, stored, key, mine: { ...row, who } });
      expect(result.kind).toBe('saved');
    }
    const { StakeholderRows = '' } = (await journey.initiative()).record;
    expect((JSON.parse(StakeholderRows) as { who: string }[]).map(({ who }) => who)).toEqual(['De buren', 'De club']);
  });

  it('gives both texts of a row that two people changed, with who the other is', async () => {
    const { journey, stored } = await explored();
    const row = { role: '', interest: '', stance: '', spokenTo: false } as const;
    const save = async (person: Person, who: string, base = stored) => {
      const { actor } = await journey.acting(person, 'party');
      return saveStakeholder(journey.services(person), { actor, stored: base, key: 'a', mine: { ...row, who } });
    };
    await save('anna', 'De buren');
    const both = await journey.initiative();
    await save('marja', 'De buren rechts', both);
    expect(await save('anna', 'De buren links', both)).toMatchObject({
      kind: 'conflict',
      conflicts: [{ field: 'who', mine: 'De buren links', theirs: 'De buren rechts', theirsBy: 'Marja Postma' }],
    });
  });
});
