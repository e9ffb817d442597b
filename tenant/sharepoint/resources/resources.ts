import type { Resources } from '../model/session.ts';
import { fileResource } from './file.ts';
import { folderResource } from './folder.ts';
import { groupResource } from './groups.ts';
import { listResource } from './list.ts';
import { webResource } from './web.ts';

/** The resources to which others lead back. */
export const resources: Resources = {
  web: webResource,
  list: listResource,
  folder: folderResource,
  file: fileResource,
  group: groupResource,
};
