import * as React from 'react';
import type { Services, Stored } from '../data/ports';
import type { Initiative } from '../domain/records.generated';
import { useServices } from './services';

/** What others save is seen within half a minute, also when one look in between fails. */
export const lookEvery = 12_000;
/** While SharePoint is busy or out of reach: longer and longer, at most this. */
const longestWait = 120_000;

export interface LiveInitiativeOptions {
  readonly initiativeKey: string;
  /** The version that the screen has now. */
  readonly known: () => string;
  /** Somebody saved the initiative: here or elsewhere. `editorName` says who. */
  readonly onNewer: (stored: Stored<Initiative>) => void;
}

/**
 * Looks now and then whether somebody else saved this initiative, politely: the list is asked whether anything changed
 * (platform rule 1.21), and only then the item is read; less often while SharePoint does not answer; not at all while the
 * page is hidden, and at once when it shows again.
 */
export function useLiveInitiative(options: LiveInitiativeOptions): void {
  const { lists } = useServices();
  const latest = React.useRef(options);
  latest.current = options;
  const { initiativeKey } = options;

  React.useEffect(() => {
    const watch = new Watch(lists, initiativeKey, () => latest.current);
    watch.start();
    return () => watch.stop();
  }, [lists, initiativeKey]);
}

class Watch {
  private readonly lists: Services['lists'];
  private readonly key: string;
  private readonly options: () => LiveInitiativeOptions;
  private token: string | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private looking = false;
  private stopped = false;
  private wait = lookEvery;

  public constructor(lists: Services['lists'], key: string, options: () => LiveInitiativeOptions) {
    this.lists = lists;
    this.key = key;
    this.options = options;
  }

  public start(): void {
    document.addEventListener('visibilitychange', this.onVisibility);
    this.plan();
  }

  public stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
    document.removeEventListener('visibilitychange', this.onVisibility);
  }

  private readonly onVisibility = (): void => {
    clearTimeout(this.timer);
    if (document.visibilityState === 'visible') void this.look();
  };

  private plan(): void {
    clearTimeout(this.timer);
    if (this.stopped || document.visibilityState === 'hidden') return;
    // Not all screens of the pool at the same moment.
    this.timer = setTimeout(() => void this.look(), this.wait * (0.9 + Math.random() * 0.2));
  }

  private async look(): Promise<void> {
    if (this.looking || this.stopped || document.visibilityState === 'hidden') return;
    this.looking = true;
    try {
      const first = this.token === undefined;
      const { token, changed } = await this.lists.initiatives.changesSince(this.token);
      // What happened between opening the screen and the first token is in no log of changes.
      if (changed || first) await this.read();
      this.token = token;
      this.wait = lookEvery;
    } catch {
      // Seeing what others do is an extra: saving itself says what is wrong. Ask less often until it works again.
      this.wait = Math.min(this.wait * 2, longestWait);
    } finally {
      this.looking = false;
      this.plan();
    }
  }

  private async read(): Promise<void> {
    const found = await this.lists.initiatives.find({
      where: [{ column: 'Key', is: 'eq', value: this.key }],
      top: 1,
      withEditor: true,
    });
    const [stored] = found.items;
    const { known, onNewer } = this.options();
    if (stored && !this.stopped && stored.etag !== known()) onNewer(stored);
  }
}
