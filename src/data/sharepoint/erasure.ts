import { JSONParse } from '@pnp/queryable';
import { SPCollection, spPost, SPQueryable } from '@pnp/sp';
import { hasCode } from '../app-error';
import type { Erasure, ErasableList } from '../ports';
import type { Connection } from './connection';
import { explainList } from './explain-list';
import { itemsOf } from './list-reader';
import * as facts from './lists.generated';
import { toAppError } from './to-app-error';

const titles: Readonly<Record<ErasableList, string>> = {
  registrations: facts.aanmeldingenList.title,
  initiators: facts.initiatiefnemersList.title,
  contactMoments: facts.contactmomentenList.title,
  agreements: facts.afsprakenList.title,
  initiatives: facts.initiatievenList.title,
};

interface Recycled {
  readonly Id: string;
  readonly Title: string | null;
  readonly DirName: string | null;
}

/** A bin of a site with more than this is not looked through further. */
const binLimit = 2000;

/** What lists keep of earlier texts, over SharePoint's REST: versions of items and the recycle bin. */
export function createErasure(connection: Connection): Erasure {
  return {
    purgeVersions: async (list, id) => {
      try {
        const item = itemsOf(connection.repeatable, titles[list]).getById(id);
        await spPost(SPQueryable(item, 'versions/DeleteAll'));
      } catch (error) {
        const problem = await explainList(error, connection, titles[list]);
        // The item is gone, and its versions with it.
        if (!hasCode(problem, 'not-found')) throw problem;
      }
    },

    purgeRecycled: async (list, names) => {
      if (names.length === 0) return 0;
      try {
        const bin = SPCollection(connection.sp.web, 'RecycleBin').select('Id', 'Title', 'DirName').top(binLimit);
        const { value } = await bin.using(JSONParse())<{ readonly value: readonly Recycled[] }>();
        const found = value.filter(
          ({ Title, DirName }) => names.includes(Title ?? '') && (DirName ?? '').endsWith(`Lists/${titles[list]}`),
        );
        for (const { Id } of found)
          await spPost(SPQueryable(connection.repeatable.web, `RecycleBin('${Id}')/DeleteObject`));
        return found.length;
      } catch (error) {
        throw await toAppError(error, titles[list]);
      }
    },
  };
}
