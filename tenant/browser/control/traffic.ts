import type { ControlTexts } from '../../control/control-texts.ts';
import type { TraceLine } from '../../control/trace-line.ts';
import { element } from '../page/dom.ts';
import { ask, send } from './control-client.ts';

const pause = 2000;

/** The latest calls, newest first, kept up to date. */
export class Traffic {
  private readonly texts: ControlTexts;
  private readonly root: HTMLElement;
  private shown = '';

  constructor(texts: ControlTexts, root: HTMLElement) {
    this.texts = texts;
    this.root = root;
  }

  start(): void {
    this.root.querySelector('input')?.addEventListener('input', () => this.refresh());
    this.root.querySelector('[data-clear]')?.addEventListener('click', () => {
      send('DELETE', 'trace').then(() => this.refresh(), report);
    });
    setInterval(() => this.refresh(), pause);
    this.refresh();
  }

  private refresh(): void {
    if (document.hidden) return;
    const words = this.root.querySelector('input')?.value ?? '';
    ask(`traffic?words=${encodeURIComponent(words)}`).then((lines) => this.show(lines as TraceLine[]), report);
  }

  private show(lines: readonly TraceLine[]): void {
    const state = JSON.stringify(lines);
    // A row that somebody has opened stays open while nothing new comes.
    if (state === this.shown) return;
    this.shown = state;
    const none = element('tr', {}, element('td', { colspan: '5' }, this.texts.none));
    const rows = lines.length === 0 ? [none] : lines.map(row);
    this.root.querySelector('tbody')?.replaceChildren(...rows);
  }
}

function row(line: TraceLine): HTMLElement {
  const notes = [line.fault, ...(line.warnings ?? [])].filter((note) => note !== undefined).join('; ');
  const bodies = [line.request.body, line.body].filter((body) => body !== '').join('\n\n');
  const summary = element('summary', {}, `${line.method} ${shortAddress(line.url)}`);
  return element(
    'tr',
    { class: line.status >= 400 || notes !== '' ? 'notable' : undefined },
    element('td', {}, new Date(line.at).toLocaleTimeString('nl-NL')),
    element('td', {}, line.person),
    element(
      'td',
      {},
      element('details', {}, summary, element('pre', {}, bodies)),
      notes === '' ? undefined : element('p', {}, notes),
    ),
    element('td', {}, line.status === 0 ? '–' : String(line.status)),
    element('td', {}, `${Math.round(line.milliseconds)} ms`),
  );
}

function shortAddress(address: string): string {
  const url = new URL(address);
  const text = `${url.hostname === 'graph.microsoft.com' ? url.origin : ''}${url.pathname}${url.search}`;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function report(problem: unknown): void {
  console.warn('The latest calls could not be read.', problem);
}
