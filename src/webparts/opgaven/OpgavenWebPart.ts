import type { Route, View } from '../../session/routes';
import { BaseWebPart } from '../base-web-part';
import type { BaseProperties } from '../base-web-part';
import type { Pane } from '../property-panes';

export interface OpgavenProperties extends BaseProperties {
  /** Only this programme. */
  readonly programme?: string;
}

/** The goals of the municipality. */
export default class OpgavenWebPart extends BaseWebPart<OpgavenProperties> {
  protected readonly views: readonly View[] = ['opgaven', 'help'];

  protected startRoute(): Route {
    return { view: 'opgaven', query: { programma: this.properties.programme ?? '' } };
  }

  protected async loadPane(): Promise<Pane> {
    return (await import(/* webpackChunkName: 'eigenschappen' */ '../property-panes')).panes.opgaven;
  }
}
