import { schemaVersion } from '../../../domain/records.generated';
import type { SiteSchema } from '../list-schema';
import { listSchemas, pageSchemas, settingDefaults } from '../schema.generated';

/** What this code needs of the site. */
export const currentSchema: SiteSchema = {
  version: schemaVersion,
  lists: listSchemas,
  settings: settingDefaults,
  pages: pageSchemas,
};
