import type { DatabaseSync } from 'node:sqlite';
import { teamsAppExternalId, teamsAppId, teamsAppName } from '../../directory/team.ts';
import { row, rows, run, text } from './table.ts';

/** An app in the Teams app catalogue. */
export interface TeamsApp {
  readonly id: string;
  readonly externalId: string | null;
  readonly displayName: string;
  readonly distributionMethod: 'store' | 'organization';
  readonly version: string;
  /** Comes with Teams: a tab of it needs no installation in the team. */
  readonly builtIn: boolean;
}

const builtIn = (id: string, displayName: string): TeamsApp => ({
  id,
  externalId: null,
  displayName,
  distributionMethod: 'store',
  version: '1.0.0',
  builtIn: true,
});

/** The catalogue: the organisation's own app, and the tabs that come with Teams. */
export const catalogue: readonly TeamsApp[] = [
  {
    id: teamsAppId,
    externalId: teamsAppExternalId,
    displayName: teamsAppName,
    distributionMethod: 'organization',
    version: '1.0.0',
    builtIn: false,
  },
  builtIn('com.microsoft.teamspace.tab.web', 'Website'),
  builtIn('com.microsoft.teamspace.tab.planner', 'Tasks by Planner and To Do'),
  builtIn('com.microsoft.teamspace.tab.files.sharepoint', 'Document Library'),
  builtIn('com.microsoft.teamspace.tab.file.staticviewer.word', 'Word'),
  builtIn('com.microsoft.teamspace.tab.file.staticviewer.excel', 'Excel'),
  builtIn('com.microsoft.teamspace.tab.file.staticviewer.powerpoint', 'PowerPoint'),
  builtIn('com.microsoft.teamspace.tab.file.staticviewer.pdf', 'PDF'),
  builtIn('2a527703-1f6f-4559-a332-d8a7d288cd88', 'SharePoint'),
];

/** Which apps are installed in which team. */
export class Apps {
  private readonly database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.database = database;
    database.exec(
      'CREATE TABLE IF NOT EXISTS graph_installed_app (teamId TEXT NOT NULL, appId TEXT NOT NULL, PRIMARY KEY (teamId, appId)) STRICT',
    );
  }

  clear(): void {
    this.database.exec('DELETE FROM graph_installed_app');
  }

  find(id: string): TeamsApp | undefined {
    return catalogue.find((app) => app.id.toLowerCase() === id.toLowerCase());
  }

  installedIn(teamId: string): TeamsApp[] {
    return rows(this.database, 'SELECT appId FROM graph_installed_app WHERE teamId = ? ORDER BY rowid', teamId)
      .map((found) => this.find(text(found['appId'])))
      .filter((app): app is TeamsApp => app !== undefined);
  }

  isInstalled(teamId: string, appId: string): boolean {
    return (
      row(this.database, 'SELECT 1 FROM graph_installed_app WHERE teamId = ? AND appId = ?', teamId, appId) !==
      undefined
    );
  }

  install(teamId: string, appId: string): void {
    run(this.database, 'INSERT INTO graph_installed_app VALUES (?, ?) ON CONFLICT DO NOTHING', teamId, appId);
  }

  remove(teamId: string, appId: string): void {
    run(this.database, 'DELETE FROM graph_installed_app WHERE teamId = ? AND appId = ?', teamId, appId);
  }
}
