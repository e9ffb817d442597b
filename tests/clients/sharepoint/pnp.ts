import { createTestTenant, type TestTenant } from '../../../tenant/sharepoint/testing/tenant.ts';
import '@pnp/sp/webs/index.js';
import '@pnp/sp/sites/index.js';
import '@pnp/sp/lists/index.js';
import '@pnp/sp/items/index.js';
import '@pnp/sp/user-custom-actions/index.js';
import '@pnp/sp/fields/index.js';
import '@pnp/sp/views/index.js';
import '@pnp/sp/files/index.js';
import '@pnp/sp/folders/index.js';
import '@pnp/sp/attachments/index.js';
import '@pnp/sp/site-users/index.js';
import '@pnp/sp/site-groups/index.js';
import '@pnp/sp/security/index.js';
import '@pnp/sp/security/list.js';
import '@pnp/sp/security/item.js';
import '@pnp/sp/security/web.js';
import '@pnp/sp/features/index.js';
import '@pnp/sp/regional-settings/index.js';
import '@pnp/sp/content-types/index.js';
import '@pnp/sp/recycle-bin/index.js';
import '@pnp/sp/search/index.js';
import '@pnp/sp/profiles/index.js';
import '@pnp/sp/context-info/index.js';
import '@pnp/sp/batching.js';
import '@pnp/sp/appcatalog/index.js';

import '@pnp/sp/navigation/index.js';
import '@pnp/sp/clientside-pages/index.js';

export type { TestTenant } from '../../../tenant/sharepoint/testing/tenant.ts';

/** The tenants that were asked, for the count of operations. */
export const tenants: TestTenant[] = [];

/** A fresh tenant; the parts of PnPjs that the client tests use have added themselves to its `sp`. */
export function aTenant(...options: Parameters<typeof createTestTenant>): TestTenant {
  const tenant = createTestTenant(...options);
  tenants.push(tenant);
  return tenant;
}
