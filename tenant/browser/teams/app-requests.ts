/** What the client does for an app in a frame. */
export interface AppServices {
  /** The flat context of the first TeamsJS; the library turns it into `app.Context`. */
  context(): Record<string, unknown>;
  openLink(url: string): boolean;
  navigateToApp(target: Readonly<Record<string, unknown>>): boolean;
  shareLink(subPageId: string, label: string): void;
  goBack(): void;
  getToken(): Promise<string>;
}

type Answer = (...given: unknown[]) => void;
type AppRequest = (services: AppServices, given: readonly unknown[], answer: Answer) => void;

const clientVersion = '2.36.0';

/** What the SDK may use; it refuses everything else before it asks. */
const runtimeConfig = JSON.stringify({
  apiVersion: 4,
  isLegacyTeams: false,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  supports: { pages: { backStack: {}, currentApp: {} }, logs: {} },
});

const nothing: AppRequest = () => undefined;

/** The requests of TeamsJS 2.36 that the local Teams answers, by the name they have on the line. */
export const appRequests: Readonly<Partial<Record<string, AppRequest>>> = {
  initialize: (_, __, answer) => answer('content', 'web', runtimeConfig, clientVersion),
  getContext: (services, _, answer) => answer(services.context()),
  executeDeepLink: (services, [url], answer) => answer(services.openLink(text(url)), 'Teams cannot open this link.'),
  'pages.navigateToApp': (services, [target], answer) =>
    answer(services.navigateToApp(target as Record<string, unknown>), 'The app has no such page.'),
  shareDeepLink: (services, [subPageId, label]) => services.shareLink(text(subPageId), text(label)),
  navigateBack: (services, _, answer) => {
    services.goBack();
    answer(true);
  },
  'authentication.getAuthToken': (services, _, answer) => {
    services.getToken().then(
      (token) => answer(true, token),
      () => answer(false, 'CancelledByUser'),
    );
  },
  'appInitialization.failure': (_, given) => console.error('The app says that it failed.', ...given),
  'appInitialization.appLoaded': nothing,
  'appInitialization.success': nothing,
  'appInitialization.expectedFailure': nothing,
  setFrameContext: nothing,
  returnFocus: nothing,
  'log.request': nothing,
};

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
