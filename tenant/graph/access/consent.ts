import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Operation } from '../http/operation.ts';
import { GraphError, forbidden } from '../http/errors.ts';

/** Which delegated permissions the tenant's administrator granted to SharePoint's scripts (platform-rules 5.6). */
export class Consent {
  private readonly database: DatabaseSync;
  private readonly requested: readonly string[];
  /** What the database says, so that not every call reads it. */
  private known: Readonly<Record<string, boolean>>;

  constructor(database: DatabaseSync, solutionFolder: string) {
    this.database = database;
    this.requested = ['User.Read', ...requestedScopes(solutionFolder)];
    database.exec('CREATE TABLE IF NOT EXISTS graph_consent (scope TEXT PRIMARY KEY, granted INTEGER NOT NULL) STRICT');
    this.known = this.read();
  }

  /** Grants what the solution asks for, and nothing else. */
  reset(): void {
    this.database.exec('DELETE FROM graph_consent');
    this.change(Object.fromEntries(this.requested.map((scope) => [scope, true])));
  }

  /** For when the database was put back to an earlier moment from outside. */
  putBack(): void {
    this.known = this.read();
  }

  /** Grants or takes away; scopes that are not named stay as they are. */
  change(changes: Readonly<Record<string, boolean>>): void {
    const write = this.database.prepare(
      'INSERT INTO graph_consent (scope, granted) VALUES (?, ?) ON CONFLICT (scope) DO UPDATE SET granted = excluded.granted',
    );
    for (const [scope, granted] of Object.entries(changes)) write.run(scope, granted ? 1 : 0);
    this.known = this.read();
  }

  /** Every scope that was ever asked for or changed, and whether it is granted now. */
  all(): Record<string, boolean> {
    return { ...this.known };
  }

  /** Whether any of these is granted. */
  has(...scopes: readonly string[]): boolean {
    return scopes.some((scope) => this.known[scope] === true);
  }

  private read(): Record<string, boolean> {
    const rows = this.database.prepare('SELECT scope, granted FROM graph_consent ORDER BY scope').all();
    return Object.fromEntries(rows.map((row) => [String(row['scope']), row['granted'] === 1]));
  }

  /**
   * Refuses an operation for which no scope is granted, in the words of the service behind it.
   * @throws {GraphError} 403
   */
  check(operation: Operation): void {
    if (operation.scopes.length === 0 || this.has(...operation.scopes)) return;
    throw this.refusal(operation);
  }

  private refusal(operation: Operation): GraphError {
    switch (operation.backend) {
      case 'directory':
        return insufficientPrivileges();
      case 'teams':
        return this.missingScopes(operation.scopes);
      case 'outlook':
        return new GraphError(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
      case 'presence':
        return forbidden('');
      case 'files':
        return new GraphError(403, 'accessDenied', 'Access denied');
    }
  }

  /** What Teams says when a call, or a role in it, needs more than was granted. */
  missingScopes(scopes: readonly string[]): GraphError {
    const granted = Object.entries(this.all()).filter(([, isGranted]) => isGranted);
    return forbidden(
      `Missing scope permissions on the request. API requires one of '${scopes.join(', ')}'. Scopes on the request '${granted.map(([scope]) => scope).join(', ')}'`,
    );
  }
}

/** What the directory answers to a call, or a property, beyond the granted scopes. */
export const insufficientPrivileges = (): GraphError =>
  new GraphError(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');

interface PackageSolution {
  readonly solution?: {
    readonly webApiPermissionRequests?: readonly { readonly resource: string; readonly scope: string }[];
  };
}

function requestedScopes(solutionFolder: string): string[] {
  const file = path.join(solutionFolder, '..', 'config', 'package-solution.json');
  const content = JSON.parse(readFileSync(file, 'utf8')) as PackageSolution;
  return (content.solution?.webApiPermissionRequests ?? [])
    .filter((request) => request.resource === 'Microsoft Graph')
    .map((request) => request.scope);
}
