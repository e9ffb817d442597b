import type { Database } from './database.ts';

/**
 * The tables of the SharePoint service. Items are not here: every list has a table of its own (`sp_items_<number>`,
 * see item-table.ts), so that an indexed column is a real index and a query on it stays fast at 100,000 items.
 */
const tables = `
CREATE TABLE IF NOT EXISTS sp_meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS sp_sites (
  path TEXT PRIMARY KEY, id TEXT NOT NULL, webId TEXT NOT NULL, title TEXT NOT NULL, description TEXT NOT NULL,
  template TEXT NOT NULL, groupId TEXT NOT NULL, created TEXT NOT NULL, nextPrincipal INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS sp_principals (
  site TEXT NOT NULL, id INTEGER NOT NULL, kind TEXT NOT NULL, login TEXT NOT NULL COLLATE NOCASE, title TEXT NOT NULL COLLATE NOCASE,
  email TEXT NOT NULL COLLATE NOCASE, personId TEXT, isAdmin INTEGER NOT NULL, settings TEXT NOT NULL,
  PRIMARY KEY (site, id)) WITHOUT ROWID;
CREATE UNIQUE INDEX IF NOT EXISTS sp_principals_login ON sp_principals (site, login);
CREATE TABLE IF NOT EXISTS sp_members (site TEXT NOT NULL, groupId INTEGER NOT NULL, memberId INTEGER NOT NULL, PRIMARY KEY (site, groupId, memberId)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS sp_members_member ON sp_members (site, memberId);
CREATE TABLE IF NOT EXISTS sp_roles (
  site TEXT NOT NULL, id INTEGER NOT NULL, name TEXT NOT NULL COLLATE NOCASE, description TEXT NOT NULL, hidden INTEGER NOT NULL,
  sortOrder INTEGER NOT NULL, kind INTEGER NOT NULL, high TEXT NOT NULL, low TEXT NOT NULL, PRIMARY KEY (site, id)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS sp_assignments (
  site TEXT NOT NULL, scope TEXT NOT NULL, principalId INTEGER NOT NULL, roleId INTEGER NOT NULL,
  PRIMARY KEY (site, scope, principalId, roleId)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS sp_lists (
  id TEXT PRIMARY KEY, number INTEGER NOT NULL UNIQUE, site TEXT NOT NULL, title TEXT NOT NULL COLLATE NOCASE, description TEXT NOT NULL,
  url TEXT NOT NULL COLLATE NOCASE, template INTEGER NOT NULL, baseType INTEGER NOT NULL, entityType TEXT NOT NULL, settings TEXT NOT NULL,
  rootId TEXT NOT NULL, itemCount INTEGER NOT NULL, uniqueRights INTEGER NOT NULL, itemScopes INTEGER NOT NULL, version INTEGER NOT NULL,
  created TEXT NOT NULL, itemDeleted TEXT NOT NULL, itemModified TEXT NOT NULL, recycled INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS sp_lists_title ON sp_lists (site, title);
CREATE INDEX IF NOT EXISTS sp_lists_url ON sp_lists (url);
CREATE TABLE IF NOT EXISTS sp_fields (
  list TEXT NOT NULL, position INTEGER NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, title TEXT NOT NULL COLLATE NOCASE, type TEXT NOT NULL,
  columnName TEXT, base INTEGER NOT NULL, hidden INTEGER NOT NULL, readOnly INTEGER NOT NULL, required INTEGER NOT NULL,
  indexed INTEGER NOT NULL, isUnique INTEGER NOT NULL, properties TEXT NOT NULL, PRIMARY KEY (list, position)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS sp_views (
  list TEXT NOT NULL, id TEXT NOT NULL, position INTEGER NOT NULL, title TEXT NOT NULL, isDefault INTEGER NOT NULL, fields TEXT NOT NULL,
  settings TEXT NOT NULL, PRIMARY KEY (list, id)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS sp_versions (
  list TEXT NOT NULL, item INTEGER NOT NULL, uiVersion INTEGER NOT NULL, modified TEXT NOT NULL, editor INTEGER NOT NULL, data TEXT NOT NULL,
  PRIMARY KEY (list, item, uiVersion)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS sp_contents (list TEXT NOT NULL, item INTEGER NOT NULL, uiVersion INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (list, item, uiVersion));
CREATE TABLE IF NOT EXISTS sp_uploads (id TEXT PRIMARY KEY, list TEXT NOT NULL, item INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS sp_upload_parts (upload TEXT NOT NULL, part INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (upload, part));
CREATE TABLE IF NOT EXISTS sp_attachments (list TEXT NOT NULL, item INTEGER NOT NULL, name TEXT NOT NULL COLLATE NOCASE, bytes BLOB NOT NULL, PRIMARY KEY (list, item, name));
CREATE TABLE IF NOT EXISTS sp_changes (
  number INTEGER PRIMARY KEY AUTOINCREMENT, site TEXT NOT NULL, list TEXT, item INTEGER, object TEXT NOT NULL, kind INTEGER NOT NULL,
  at TEXT NOT NULL, uniqueId TEXT, editor INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS sp_changes_list ON sp_changes (list, number);
CREATE TABLE IF NOT EXISTS sp_recycled (
  id TEXT PRIMARY KEY, site TEXT NOT NULL, list TEXT NOT NULL, item INTEGER, title TEXT NOT NULL, leaf TEXT NOT NULL, dir TEXT NOT NULL,
  itemType INTEGER NOT NULL, deletedBy INTEGER NOT NULL, deletedAt TEXT NOT NULL, data TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS sp_entities (key TEXT PRIMARY KEY, value TEXT NOT NULL, comment TEXT NOT NULL, description TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS sp_navigation (
  site TEXT NOT NULL, id INTEGER NOT NULL, parent INTEGER NOT NULL, position INTEGER NOT NULL, title TEXT NOT NULL, url TEXT NOT NULL,
  visible INTEGER NOT NULL, external INTEGER NOT NULL, audience TEXT NOT NULL, PRIMARY KEY (site, id)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS sp_custom_actions (site TEXT NOT NULL, scope INTEGER NOT NULL, id TEXT NOT NULL, content TEXT NOT NULL, UNIQUE (site, scope, id));
CREATE TABLE IF NOT EXISTS sp_page_drafts (list TEXT NOT NULL, item INTEGER NOT NULL, content TEXT NOT NULL, PRIMARY KEY (list, item)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS sp_features (site TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (site, id)) WITHOUT ROWID;
CREATE VIRTUAL TABLE IF NOT EXISTS sp_search USING fts5 (list UNINDEXED, item UNINDEXED, title, body, tokenize = 'unicode61 remove_diacritics 2');
`;

/** Makes what is missing; safe on a database that has it. */
export function createTables(database: Database): void {
  database.define(tables);
}

/** Removes everything that belongs to the service, the tables of the lists too. */
export function dropTables(database: Database): void {
  const names = database.all<{ name: string }>(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'sp\\_%' ESCAPE '\\' AND name NOT LIKE 'sp\\_search\\_%' ESCAPE '\\'",
  );
  for (const { name } of names) database.reshape(name, `DROP TABLE IF EXISTS "${name}"`);
}
