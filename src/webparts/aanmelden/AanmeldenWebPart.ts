import type { Route, View } from '../../session/routes';
import { BaseWebPart } from '../base-web-part';
import type { BaseProperties } from '../base-web-part';
import type { Pane } from '../property-panes';

export interface AanmeldenProperties extends BaseProperties {
  readonly defaultSettlement?: string;
  readonly defaultReceivedThrough?: string;
}

/** Look up whether an initiative is known, and write down a new one. */
export default class AanmeldenWebPart extends BaseWebPart<AanmeldenProperties> {
  protected readonly views: readonly View[] = ['registration', 'help'];

  protected startRoute(): Route {
    const { defaultSettlement: kern = '', defaultReceivedThrough: via = '' } = this.properties;
    return { view: 'registration', query: { kern, via } };
  }

  protected async loadPane(): Promise<Pane> {
    return (await import(/* webpackChunkName: 'eigenschappen' */ '../property-panes')).panes.aanmelden;
  }
}
