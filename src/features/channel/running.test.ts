import { Journey } from '../../testing/journey';
import { MemoryTenant } from '../../testing/memory-tenant';
import { runChain, runningChain } from './running';

it('a second press while the chain runs finds that chain and starts no other', async () => {
  const tenant = new MemoryTenant();
  const journey = new Journey(tenant);
  await journey.reach('weging');
  const services = tenant.servicesFor('anna');
  const { actor } = await journey.acting('anna', 'channel');
  const input = { initiativeKey: journey.initiativeKey, settings: journey.settings, actor };
  const first = runChain(services, input);
  expect(runChain(services, input)).toBe(first);
  expect(runningChain(services, journey.initiativeKey)).toBe(first);
  expect((await first.result).kind).toBe('done');
  expect(runningChain(services, journey.initiativeKey)).toBeUndefined();
  expect(tenant.team.channels).toHaveLength(1);
});
