import { appRequests, type AppServices } from './app-requests.ts';
import { element } from '../page/dom.ts';

/** A message of TeamsJS from the frame. */
interface AppMessage {
  readonly id: number;
  readonly uuidAsString?: string;
  readonly func: string;
  readonly args?: readonly unknown[];
}

/** An app in a frame, and the parent's side of the TeamsJS protocol. */
export class AppHost {
  readonly frame: HTMLIFrameElement;
  private readonly services: AppServices;
  private readonly listen = (event: MessageEvent<AppMessage | undefined>): void => {
    if (event.source !== this.frame.contentWindow || event.origin !== location.origin) return;
    const message = event.data;
    if (message !== undefined && typeof message.func === 'string') this.receive(message);
  };

  constructor(title: string, contentUrl: string, services: AppServices) {
    this.services = services;
    this.frame = element('iframe', {
      // SharePoint's scripts know by this name that they are in Teams.
      name: 'embedded-page-container',
      title,
      src: contentUrl,
      allow: 'clipboard-read; clipboard-write',
    });
    window.addEventListener('message', this.listen);
  }

  dispose(): void {
    window.removeEventListener('message', this.listen);
    this.frame.remove();
  }

  themeChanged(theme: string): void {
    this.send({ func: 'themeChange', args: [theme] });
  }

  private receive({ func, id, uuidAsString, args = [] }: AppMessage): void {
    // Handlers need no list: an app ignores what it did not register for.
    if (func === 'registerHandler') return;
    const request = appRequests[func];
    if (request === undefined) {
      console.warn(`The local Teams does not know '${func}'.`);
      return;
    }
    request(this.services, args, (...given) => this.send({ id, uuidAsString, args: given }));
  }

  private send(message: object): void {
    this.frame.contentWindow?.postMessage(message, location.origin);
  }
}
