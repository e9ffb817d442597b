import type { Route, View } from '../../session/routes';
import { BaseWebPart } from '../base-web-part';
import type { BaseProperties } from '../base-web-part';
import type { Pane } from '../property-panes';

export interface InitiatiefProperties extends BaseProperties {
  readonly initiativeKey?: string;
}

/** The dossier of one initiative: on its page by `?initiatief=…`, in a channel by what the tab was made with. */
export default class InitiatiefWebPart extends BaseWebPart<InitiatiefProperties> {
  protected readonly views: readonly View[] = ['dossier', 'help'];

  protected startRoute(): Route {
    const asked = new URLSearchParams(window.location.search).get('initiatief') ?? '';
    return { view: 'dossier', initiativeKey: asked || (this.properties.initiativeKey ?? '') };
  }

  protected async loadPane(): Promise<Pane> {
    return (await import(/* webpackChunkName: 'eigenschappen' */ '../property-panes')).panes.initiatief;
  }
}
