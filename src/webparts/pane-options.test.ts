import { deriveKey } from '../domain/keys';
import type { Initiative } from '../domain/records.generated';
import { anInitiative } from '../testing/builders';
import { MemoryTenant } from '../testing/memory-tenant';
import { initiativeOptions, programmeOptions, settlementOptions } from './pane-options';

const lists = () => new MemoryTenant().servicesFor('anna').lists;

const numbered = (number: string, values: Partial<Initiative> = {}): Initiative =>
  anInitiative({ Key: deriveKey('pane', number), Number: number, Title: `Plan ${number}`, ...values });

it('offers the kernen of the setting', async () => {
  const some = lists();
  await some.settings.createOnce({ Title: 'Kernen', Key: 'settlements', Value: 'Ens;Espel' });
  expect(await settlementOptions(some)).toEqual([
    { key: 'Ens', text: 'Ens' },
    { key: 'Espel', text: 'Espel' },
  ]);
});

it('offers each programme once, by name, without those that lapsed', async () => {
  const some = lists();
  for (const [Key, Programme, IsActive] of [
    ['W-1', 'Wonen', true],
    ['E-1', 'Economie', true],
    ['W-2', 'Wonen', true],
    ['O-1', 'Oud', false],
  ] as const)
    await some.opgaven.createOnce({ Key, Title: Key, Programme, Goal: 'Doel', IsActive });
  expect((await programmeOptions(some)).map(({ key }) => key)).toEqual(['Economie', 'Wonen']);
});

it('offers open initiatives, newest first, by number and title', async () => {
  const some = lists();
  await some.initiatives.createOnce(numbered('2026-001', { ReceivedAt: '2026-01-05T10:00:00.000Z' }));
  await some.initiatives.createOnce(numbered('2026-002', { ReceivedAt: '2026-02-05T10:00:00.000Z' }));
  await some.initiatives.createOnce(numbered('2025-009', { Phase: 'afgerond' }));
  expect((await initiativeOptions(some, '')).map(({ text }) => text)).toEqual([
    '2026-002 Plan 2026-002',
    '2026-001 Plan 2026-001',
  ]);
});

it('keeps a closed initiative that was chosen among the choices', async () => {
  const some = lists();
  const closed = numbered('2025-009', { Phase: 'afgerond' });
  await some.initiatives.createOnce(closed);
  expect(await initiativeOptions(some, closed.Key)).toEqual([{ key: closed.Key, text: '2025-009 Plan 2025-009' }]);
});
