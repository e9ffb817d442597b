/** Stands in for the configuration constant of `@microsoft/sp-http`, whose modules only load in a page of SharePoint. */
export const AadHttpClient = { configurations: { v1: {} } };
