import { ContentStore } from './contents.ts';
import { CustomActionStore } from './custom-actions.ts';
import type { Database } from './database.ts';
import { FieldStore } from './fields.ts';
import { HistoryStore } from './history.ts';
import { ItemStore, ItemTables } from './items.ts';
import { ListStore } from './lists.ts';
import { NavigationStore } from './navigation.ts';
import { PageDraftStore } from './page-drafts.ts';
import { PrincipalStore } from './principals.ts';
import { RoleStore } from './roles.ts';
import { SiteStore } from './sites.ts';
import { ViewStore } from './views.ts';

/** Everything that the service keeps; the only layer that knows SQL. */
export interface Store {
  readonly database: Database;
  readonly sites: SiteStore;
  readonly principals: PrincipalStore;
  readonly roles: RoleStore;
  readonly lists: ListStore;
  readonly fields: FieldStore;
  readonly views: ViewStore;
  readonly tables: ItemTables;
  readonly items: ItemStore;
  readonly contents: ContentStore;
  readonly history: HistoryStore;
  readonly navigation: NavigationStore;
  readonly drafts: PageDraftStore;
  readonly customActions: CustomActionStore;
}

export function createStore(database: Database): Store {
  return {
    database,
    sites: new SiteStore(database),
    principals: new PrincipalStore(database),
    roles: new RoleStore(database),
    lists: new ListStore(database),
    fields: new FieldStore(database),
    views: new ViewStore(database),
    tables: new ItemTables(database),
    items: new ItemStore(database),
    contents: new ContentStore(database),
    history: new HistoryStore(database),
    navigation: new NavigationStore(database),
    drafts: new PageDraftStore(database),
    customActions: new CustomActionStore(database),
  };
}
