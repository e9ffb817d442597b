import '@pnp/sp/search';
import type { SetupFinding } from '../ports';
import type { Connection } from './connection';
import { peopleSource } from './people-search';
import { toAppError } from './to-app-error';

/** That SharePoint finds people: asked for one person, by any name. */
export async function checkPeopleSearch(connection: Connection): Promise<SetupFinding> {
  const about = { id: 'people-search', area: 'content', subject: 'search', repairable: false } as const;
  try {
    const { PrimarySearchResults } = await connection.repeatable.search({
      Querytext: '*',
      SourceId: peopleSource,
      RowLimit: 1,
      SelectProperties: ['AADObjectID'],
    });
    return PrimarySearchResults.length > 0
      ? { ...about, state: 'ok' }
      : { ...about, state: 'missing', reason: 'empty' };
  } catch (error) {
    const { code, detail } = await toAppError(error, 'search');
    return { ...about, state: code === 'no-rights' ? 'not-allowed' : 'unknown', error: { code, detail } };
  }
}
