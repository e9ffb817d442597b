import type { Database, Row } from './database.ts';

/** A link in the navigation of a site. */
export interface NavigationNode {
  readonly site: string;
  readonly id: number;
  /** Another node, or one of the two menus. */
  readonly parent: number;
  readonly title: string;
  readonly url: string;
  readonly visible: boolean;
  readonly external: boolean;
  /** Entra groups whose members see it; nobody in particular when empty. */
  readonly audience: readonly string[];
}

/** The menus themselves, under the numbers that they have in every site. */
export const quickLaunchId = 1025;
export const topBarId = 1002;
/** The first number that a new node gets. */
const firstId = 2000;

interface NodeRow extends Row {
  site: string;
  id: number;
  parent: number;
  title: string;
  url: string;
  visible: number;
  external: number;
  audience: string;
}

const toNode = (row: NodeRow): NavigationNode => ({
  site: row.site,
  id: row.id,
  parent: row.parent,
  title: row.title,
  url: row.url,
  visible: row.visible === 1,
  external: row.external === 1,
  audience: JSON.parse(row.audience) as string[],
});

/** The links of the sites, in the order in which they are shown. */
export class NavigationStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  children(site: string, parent: number): readonly NavigationNode[] {
    return this.#database
      .all<NodeRow>('SELECT * FROM sp_navigation WHERE site = ? AND parent = ? ORDER BY position', site, parent)
      .map(toNode);
  }

  byId(site: string, id: number): NavigationNode | undefined {
    const row = this.#database.get<NodeRow>('SELECT * FROM sp_navigation WHERE site = ? AND id = ?', site, id);
    return row && toNode(row);
  }

  /** Adds a link behind those that are there. */
  add(node: Omit<NavigationNode, 'id'>): NavigationNode {
    const id = this.#next('id', node.site, firstId);
    const position = this.#next('position', node.site, 1);
    this.#database.run(
      'INSERT INTO sp_navigation (site, id, parent, position, title, url, visible, external, audience) VALUES (?,?,?,?,?,?,?,?,?)',
      node.site,
      id,
      node.parent,
      position,
      node.title,
      node.url,
      Number(node.visible),
      Number(node.external),
      JSON.stringify(node.audience),
    );
    return { ...node, id };
  }

  change(node: NavigationNode): void {
    this.#database.run(
      'UPDATE sp_navigation SET title = ?, url = ?, visible = ?, external = ?, audience = ? WHERE site = ? AND id = ?',
      node.title,
      node.url,
      Number(node.visible),
      Number(node.external),
      JSON.stringify(node.audience),
      node.site,
      node.id,
    );
  }

  /** Puts the nodes of one parent in this order. */
  order(site: string, ids: readonly number[]): void {
    for (const [position, id] of ids.entries())
      this.#database.run('UPDATE sp_navigation SET position = ? WHERE site = ? AND id = ?', position, site, id);
  }

  /** Removes a link and all below it. */
  remove(site: string, id: number): void {
    for (const child of this.children(site, id)) this.remove(site, child.id);
    this.#database.run('DELETE FROM sp_navigation WHERE site = ? AND id = ?', site, id);
  }

  #next(column: 'id' | 'position', site: string, first: number): number {
    const row = this.#database.get(`SELECT max(${column}) AS last FROM sp_navigation WHERE site = ?`, site);
    return Math.max(first, Number(row?.['last'] ?? 0) + 1);
  }
}
