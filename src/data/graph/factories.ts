import type { AadHttpClientFactory, MSGraphClientFactory } from '@microsoft/sp-http';

/** What SPFx offers for Graph; `WebPartContext` has both. */
export interface GraphFactories {
  readonly msGraphClientFactory: Pick<MSGraphClientFactory, 'getClient'>;
  readonly aadHttpClientFactory: Pick<AadHttpClientFactory, 'getClient'>;
}
