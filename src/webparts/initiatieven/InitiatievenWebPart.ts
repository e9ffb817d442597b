import type { Route, View } from '../../session/routes';
import { parseRoute } from '../../session/routes';
import { BaseWebPart } from '../base-web-part';
import type { BaseProperties } from '../base-web-part';
import type { Pane } from '../property-panes';

export interface InitiatievenProperties extends BaseProperties {
  /** The word of the view in an address, e.g. `"vandaag"` or `"inrichting"`. */
  readonly startView?: string;
  /** The list opens with this kern. */
  readonly settlement?: string;
  readonly showNavigation?: boolean;
}

/** Today, all initiatives, the dossier and the set-up. */
export default class InitiatievenWebPart extends BaseWebPart<InitiatievenProperties> {
  protected readonly views: readonly View[] = [
    'today',
    'absence',
    'initiatives',
    'report',
    'dossier',
    'registration',
    'opgaven',
    'privacy',
    'setup',
    'forms',
    'import',
    'rules',
    'texts',
    'help',
  ];
  protected override get tabs(): boolean {
    return this.properties.showNavigation !== false;
  }

  protected startRoute(): Route {
    const { startView = 'vandaag', settlement = '' } = this.properties;
    const route = parseRoute(startView) ?? { view: 'today' };
    return route.view === 'initiatives' && settlement !== '' ? { ...route, query: { kern: settlement } } : route;
  }

  protected async loadPane(): Promise<Pane> {
    return (await import(/* webpackChunkName: 'eigenschappen' */ '../property-panes')).panes.initiatieven;
  }
}
