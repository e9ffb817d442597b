import type { Changes, Stored } from '../data/ports';
import type { Contributor } from '../domain/records.generated';
import { aContributor } from '../testing/builders';
import { MemoryTenant } from '../testing/memory-tenant';
import { rereadLimit } from './command';
import { updateStored } from './update-stored';

const list = new MemoryTenant().servicesFor('henk').lists.contributors;
const declined: Changes<Contributor> = { Status: 'kan niet' };
let seen: Stored<Contributor>;

beforeEach(async () => {
  const stored = await list.createOnce(aContributor('henk'));
  seen = await list.update(stored, { Status: 'gevraagd', BetterName: null });
});

/** Somebody else saves the record, so that what was read is old. */
async function others(BetterName: string): Promise<void> {
  const stored = await list.getByKey(seen.record.Key);
  if (stored) await list.update(stored, { BetterName });
}

describe('a change of a record as somebody read it', () => {
  it('is looked at again with what somebody else saved meanwhile', async () => {
    await others('Ilse');
    const names: unknown[] = [];
    const { record } = await updateStored(list, seen, 'Betrokkenen', ({ BetterName }) => {
      names.push(BetterName);
      return declined;
    });
    expect(names).toEqual([undefined, 'Ilse']);
    expect(record).toMatchObject({ Status: 'kan niet', BetterName: 'Ilse' });
  });

  it('is not written when what somebody else saved makes it needless', async () => {
    await others('Ilse');
    const { record } = await updateStored(list, seen, 'Betrokkenen', ({ BetterName }) =>
      BetterName === 'Ilse' ? undefined : declined,
    );
    expect(record).toMatchObject({ Status: 'gevraagd', BetterName: 'Ilse' });
  });

  it('is given up when others keep saving, which names the list', async () => {
    let writes = 0;
    const busy = {
      getByKey: list.getByKey.bind(list),
      update: async (...given: Parameters<typeof list.update>) => {
        writes += 1;
        await others(`save ${writes}`);
        return list.update(...given);
      },
    };
    const given = updateStored(busy, seen, 'Betrokkenen', () => declined);
    await expect(given).rejects.toMatchObject({ code: 'changed-elsewhere', detail: { subject: 'Betrokkenen' } });
    expect(writes).toBe(rereadLimit);
  });
});
