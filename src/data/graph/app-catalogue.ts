import type { CatalogueApp } from '../ports';
import type { GraphCalls } from './graph-calls';

/** Id of the Teams app in its manifest (teams-app/manifest.json), by which the catalogue knows it too. */
const manifestId = 'c0a0a7e2-5d2a-4b7e-9d0a-000000000004';

interface GraphApp {
  readonly id: string;
  readonly displayName: string;
  readonly externalId?: string | null;
}

/** This product in the app catalogue of the organisation. @throws AppError 'scope-missing' */
export async function findTeamsApp(calls: GraphCalls): Promise<CatalogueApp | undefined> {
  const path = `/appCatalogs/teamsApps?$filter=externalId eq '${manifestId}'`;
  const apps = await calls.readAll<GraphApp>(path, 'AppCatalog.Read.All');
  // A filter that the service does not know it may leave out (platform rule 2.3).
  const app = apps.find(({ externalId }) => externalId?.toLowerCase() === manifestId);
  return app && { id: app.id, name: app.displayName };
}
