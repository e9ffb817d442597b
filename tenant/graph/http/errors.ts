/** A refusal of Graph: becomes `{"error":{"code","message","innerError"}}`. */
export class GraphError extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.name = 'GraphError';
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

/** A request that Graph's front door cannot read, or that the services behind it find wrong. */
export const badRequest = (message: string): GraphError => new GraphError(400, 'BadRequest', message);

/** A path that Graph does not have. */
export const unknownSegment = (segment: string): GraphError =>
  badRequest(`Resource not found for the segment '${segment}'.`);

/** The directory (users, groups) knows no such object. */
export const noSuchObject = (id: string): GraphError =>
  new GraphError(
    404,
    'Request_ResourceNotFound',
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  );

/** A query that the directory does not answer without, or even with, the advanced query capabilities. */
export const unsupportedQuery = (message = 'Unsupported Query.'): GraphError =>
  new GraphError(400, 'Request_UnsupportedQuery', message);

export const invalidDirectoryRequest = (message: string): GraphError =>
  new GraphError(400, 'Request_BadRequest', message);

/** Properties of the profile service asked of a whole collection (platform-rules 2.4). */
export const notImplemented = (): GraphError =>
  new GraphError(501, 'NotImplemented', 'This operation target is not yet supported.');

/** Teams finds nothing under this id. */
export const notFound = (message: string): GraphError => new GraphError(404, 'NotFound', message);

/** Teams refuses this person. */
export const forbidden = (message: string): GraphError => new GraphError(403, 'Forbidden', message);

/** What Teams answers to somebody in the team who may not do this. */
export const notPermitted = (): GraphError => forbidden('You do not have permission to perform this operation.');

/** What Teams answers to somebody who is not in the team. */
export const notInTeam = (): GraphError =>
  forbidden('Failed to execute Skype backend request GetThreadRosterS2SRequest.');
