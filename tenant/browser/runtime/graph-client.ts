/** What the runtime's own bundle of the Graph client exports, from the public package. */
export { AuthenticationHandler, Client, MiddlewareFactory } from '@microsoft/microsoft-graph-client';
