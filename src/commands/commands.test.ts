import { commandSuite } from '../testing/command-suite';
import { MemoryTenant } from '../testing/memory-tenant';

describe('every command, in lists in memory', () => {
  commandSuite(() => new MemoryTenant());
});
