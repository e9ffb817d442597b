// What the contract tests use of the product's adapters; adapters.ts bundles it, because Node does not resolve imports as bundlers do.
export * from '../../../src/data/app-error';
export * from '../../../src/data/graph-ports';
export * from '../../../src/data/setup';
export * from '../../../src/data/create-services';
export * from '../../../src/data/graph/graph-calls';
export * from '../../../src/data/http/with-digest';
export * from '../../../src/data/http/with-retry';
export * from '../../../src/data/http/with-time-limit';
export * from '../../../src/data/sharepoint/connection';
export * from '../../../src/data/sharepoint/documents';
export * from '../../../src/data/sharepoint/find-site';
export * from '../../../src/data/sharepoint/lists';
export * from '../../../src/data/sharepoint/people-search';
export * from '../../../src/data/sharepoint/provisioning/site-setup';
export * from '../../../src/data/sharepoint/provisioning/read-site';
export * from '../../../src/data/sharepoint/schema.generated';
export * from '../../../src/data/sharepoint/who-am-i';
