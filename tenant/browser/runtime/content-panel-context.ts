/**
 * SharePoint's newer side panel. It is never shown here, so that the property pane uses its own place on the page.
 */
export const SPPagesContentPanelPivot = {
  configurationTools: 'configurationTools',
  pageDetails: 'pageDetails',
  pageVibeChat: 'pageVibeChat',
} as const;

export const SPPagesContentPanelCommandId = {
  propertyPaneConfigurationEvent: 'propertyPaneConfigurationEvent',
  propertyPaneFieldChange: 'propertyPaneFieldChange',
  refreshPropertyPane: 'refreshPropertyPane',
} as const;

export const SPPagesContentPanelQOSScenarios = { rendering: 'rendering' } as const;

export function getQOSName(component: string, scenario: string): string {
  return `${component}.${scenario}`;
}

/** Measures how long a lazy part takes; nobody reads such measurements here. */
export function monitorChunkLoad<T>(_name: string, loading: Promise<T>): Promise<T> {
  return loading;
}

const context = {
  subscriberContext: undefined,
  stateContext: undefined,
  waitForContext: new Promise<never>(() => undefined),
  addOnMountListener: (): (() => void) => () => undefined,
  addOnUpdateListener: (): (() => void) => () => undefined,
};

export const SPPagesContentPanelProviderContext = { getInstance: (): typeof context => context };
