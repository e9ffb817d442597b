import { ThemeProvider, type IReadonlyTheme } from '@microsoft/sp-component-base';
import { DisplayMode } from '@microsoft/sp-core-library';
import type { ServiceScope } from '@microsoft/sp-core-library';
import { loadTheme } from '@microsoft/load-themed-styles';
import type { PageData, WebPartOnPage } from '../../pages/page-data.ts';
import { readPageData } from '../page/read-page-data.ts';
import { editPage } from './edit-page.ts';
import { followTeamsTheme } from './teams-theme.ts';
import { internals, type WebPartManager } from './spfx-internals.ts';

/** The application that SharePoint's page is: puts the web parts where they belong. */
export default class HostApplication extends internals.application {
  get componentId(): string {
    return readPageData().applicationId;
  }

  /** SharePoint's own header is not published: the server draws one. */
  _getPageChromeProvider(): undefined {
    return undefined;
  }

  async onLoad(): Promise<void> {
    const page = readPageData();
    // Tokens come from the site (`AcquireOBOToken`), not from Microsoft's login page.
    internals.tokenProviders.configurable._oboThirdPartyTokenCallback = undefined;
    const scope = this.context.serviceScope.startNewChild();
    const provider = provideTheme(scope, page.theme as IReadonlyTheme);
    scope.finish();
    const manager = internals.managerFactory.create(new internals.webPartHost(scope));
    if (page.teamsThemes !== undefined)
      followTeamsTheme(page.teamsThemes, (theme) => applyTheme(provider, theme as IReadonlyTheme));
    await Promise.all(page.webParts.map((webPart) => place(manager, page, webPart)));
    if (page.mode === 'edit') editPage(manager, page);
    document.documentElement.dataset['rendered'] = 'true';
  }
}

interface SettableTheme {
  _setTheme(theme: IReadonlyTheme): void;
}

function provideTheme(scope: ServiceScope, theme: IReadonlyTheme): SettableTheme {
  const provider = scope.createAndProvide(
    ThemeProvider.serviceKey,
    class extends ThemeProvider {
      constructor(own: ServiceScope) {
        super(own, theme);
      }
    },
  );
  loadThemedStyles(theme);
  return provider as unknown as SettableTheme;
}

function applyTheme(provider: SettableTheme, theme: IReadonlyTheme): void {
  loadThemedStyles(theme);
  provider._setTheme(theme);
}

/** `[theme: …]` colours in style sheets, of the runtime and of web parts. */
function loadThemedStyles(theme: IReadonlyTheme): void {
  loadTheme({ ...theme.palette, ...theme.semanticColors } as Parameters<typeof loadTheme>[0]);
}

async function place(manager: WebPartManager, page: PageData, webPart: WebPartOnPage): Promise<void> {
  const element = document.getElementById(`webpart-${webPart.instanceId}`);
  const manifest = internals.componentLoader.tryGetManifestById(webPart.componentId);
  if (element === null || manifest === undefined) throw new Error(`Web part ${webPart.componentId} cannot be placed.`);
  await manager.loadWebPart({
    domElement: element,
    instanceId: webPart.instanceId,
    manifest,
    displayMode: page.mode === 'edit' ? DisplayMode.Edit : DisplayMode.Read,
    webPartData: {
      id: webPart.componentId,
      instanceId: webPart.instanceId,
      title: webPart.title,
      description: webPart.description,
      dataVersion: '1.0',
      properties: { ...webPart.properties },
    },
    addedFromPersistedData: true,
    formFactor: internals.standardFormFactor,
  });
  element.dataset['rendered'] = 'true';
}
