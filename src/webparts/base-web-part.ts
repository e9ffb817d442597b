import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import * as React from 'react';
import * as ReactDOM from 'react-dom';
import { Start } from '../app/Start';
import type { StartProps } from '../app/Start';
import { preloadView } from '../app/views';
import { createCopies } from '../data/browser/copies';
import { storageOf } from '../data/browser/drafts';
import { createServices } from '../data/create-services';
import type { BoundServices, SpfxContext } from '../data/create-services';
import { Journal } from '../data/http/journal';
import type { Route, View } from '../session/routes';
import { parseRoute } from '../session/routes';
import { applyTheme } from '../ui/theme';
import type { Pane, PaneOptions } from './property-panes';
import { followTeamsBack } from './teams-back';
import { followTeamsTheme } from './teams-theme';

export interface BaseProperties {
  /** Site with the lists; empty: found by itself. */
  readonly siteUrl?: string;
}

/** What the four web parts share: from the page or the tab to the app. */
export abstract class BaseWebPart<P extends BaseProperties> extends BaseClientSideWebPart<P> {
  private readonly life = new AbortController();
  private readonly journal = new Journal();
  private connection?: { readonly of: string; readonly connect: StartProps['connect'] };
  private pane?: Pane;
  private paneOptions: PaneOptions = 'loading';

  protected abstract readonly views: readonly View[];
  /** Where it starts by its properties, when the address says nothing. */
  protected abstract startRoute(): Route;
  protected abstract loadPane(): Promise<Pane>;
  protected get tabs(): boolean {
    return false;
  }

  protected override onInit(): Promise<void> {
    const sdk = this.context.sdks.microsoftTeams;
    if (sdk) {
      followTeamsTheme(sdk.teamsJs.app, (theme) => applyTheme(this.domElement, theme));
      followTeamsBack(sdk.teamsJs.pages.backStack);
    }
    return super.onInit();
  }

  protected override onThemeChanged(theme: IReadonlyTheme | undefined): void {
    // In Teams this one says "light" again after a refresh in the dark (platform rule 5.5).
    if (theme && !this.context.sdks.microsoftTeams) applyTheme(this.domElement, theme);
  }

  public override render(): void {
    const of = JSON.stringify(this.properties);
    if (this.connection?.of !== of) this.connection = { of, connect: () => this.connect() };
    const { connect } = this.connection;
    const english = this.context.pageContext.cultureInfo.currentUICultureName.toLowerCase().startsWith('en');
    const inTeams = this.context.sdks.microsoftTeams !== undefined;
    const props: StartProps = {
      connect,
      language: english ? 'en' : 'nl',
      inTeams,
      views: this.views,
      tabs: this.tabs,
      version: this.manifest.version,
      journal: this.journal,
    };
    ReactDOM.render(React.createElement(Start, { ...props, key: of }), this.domElement);
  }

  protected override onDispose(): void {
    this.life.abort();
    ReactDOM.unmountComponentAtNode(this.domElement);
  }

  protected override async loadPropertyPaneResources(): Promise<void> {
    this.pane = await this.loadPane();
  }

  protected override onPropertyPaneConfigurationStart(): void {
    void this.loadPaneOptions();
  }

  protected override getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    return this.pane?.configuration(this.paneOptions, this.chosenInPane()) ?? { pages: [] };
  }

  /** Read each time the pane opens; when that fails, the pane lets the value be typed and says so. */
  private async loadPaneOptions(): Promise<void> {
    try {
      this.pane ??= await this.loadPane();
      const { lists } = await this.createServices();
      this.paneOptions = await this.pane.loadOptions(lists, this.chosenInPane());
    } catch {
      this.paneOptions = 'failed';
    }
    this.context.propertyPane.refresh();
  }

  private chosenInPane(): string {
    const [, chosen] = Object.entries(this.properties).find(([name]) => name === this.pane?.chosenProperty) ?? [];
    return typeof chosen === 'string' ? chosen : '';
  }

  private createServices(): Promise<BoundServices> {
    const context: SpfxContext = this.context;
    return createServices(context, {
      siteUrl: this.properties.siteUrl || undefined,
      signal: this.life.signal,
      journal: this.journal,
    });
  }

  private async connect(): ReturnType<StartProps['connect']> {
    // Beside finding the site, not after it.
    preloadView((parseRoute(window.location.hash) ?? this.startRoute()).view);
    const services = await this.createServices();
    const context: SpfxContext = this.context;
    const viewerKey = context.pageContext.aadInfo?.userId.toString().toLowerCase();
    const owner = `${services.host.siteUrl}|${viewerKey ?? ''}`;
    const linked = services.subPageId === undefined ? undefined : parseRoute(services.subPageId);
    const start = linked && this.views.includes(linked.view) ? linked : this.startRoute();
    return { services, copies: createCopies(storageOf('localStorage'), owner, services.now), start, viewerKey };
  }
}
