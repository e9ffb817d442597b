import { escapeHtml } from './html.ts';

/** Something on a page that lies in the library: a web part where an editor put it, or a text. */
export type CanvasControl =
  | {
      readonly kind: 'webPart';
      readonly componentId: string;
      readonly instanceId: string;
      readonly title: string;
      readonly description: string;
      readonly properties: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: 'text'; readonly html: string };

interface Stored {
  readonly controlType?: number;
  readonly id?: string;
  readonly webPartId?: string;
  readonly innerHTML?: string;
  readonly position?: Readonly<Record<string, number>>;
  readonly webPartData?: {
    readonly id?: string;
    readonly instanceId?: string;
    readonly title?: string;
    readonly description?: string;
    readonly properties?: Readonly<Record<string, unknown>>;
  };
}

const order = ['layoutIndex', 'zoneIndex', 'sectionIndex', 'controlIndex'] as const;

/**
 * What a page's `CanvasContent1` shows, from above to below; columns of a section come one after the other.
 * @param canvas - JSON; an empty text is an empty page
 */
export function readCanvas(canvas: string): readonly CanvasControl[] {
  return storedControls(canvas)
    .filter(({ controlType }) => controlType === 3 || controlType === 4)
    .sort((left, right) => {
      const places = order.map((name) => (left.position?.[name] ?? 0) - (right.position?.[name] ?? 0));
      return places.find((difference) => difference !== 0) ?? 0;
    })
    .map(toControl);
}

/** The same canvas with other properties of some web parts, by instance. */
export function withProperties(
  canvas: string,
  changes: ReadonlyMap<string, Readonly<Record<string, unknown>>>,
): string {
  return JSON.stringify(
    storedControls(canvas).map((control) => {
      const properties = changes.get(instanceOf(control));
      return properties === undefined ? control : { ...control, webPartData: { ...control.webPartData, properties } };
    }),
  );
}

const storedControls = (canvas: string): Stored[] =>
  canvas === '' ? [] : ((JSON.parse(canvas) as Stored[] | null) ?? []);
const instanceOf = ({ id, webPartData }: Stored): string => (webPartData?.instanceId ?? id ?? '').toLowerCase();

function toControl(control: Stored): CanvasControl {
  if (control.controlType === 4) return { kind: 'text', html: safeHtml(control.innerHTML ?? '') };
  const { webPartData } = control;
  return {
    kind: 'webPart',
    componentId: (control.webPartId ?? webPartData?.id ?? '').replace(/[{}]/g, '').toLowerCase(),
    instanceId: instanceOf(control),
    title: webPartData?.title ?? '',
    description: webPartData?.description ?? '',
    properties: webPartData?.properties ?? {},
  };
}

const kept = /^(p|h[2-6]|ul|ol|li|strong|em|b|i|u|br|blockquote|a)$/;

/** Only what a text on a page is made of: no scripts, no styles, no attributes but the address of a link. */
function safeHtml(html: string): string {
  return html
    .split(/(<[^>]*>)/)
    .map((part) => (part.startsWith('<') ? safeTag(part) : escapeHtml(decode(part))))
    .join('');
}

function safeTag(tag: string): string {
  const found = /^<(\/?)([a-z][a-z0-9]*)\b([^>]*)>$/i.exec(tag);
  const name = found?.[2]?.toLowerCase() ?? '';
  if (!kept.test(name)) return '';
  if (found?.[1] === '/') return `</${name}>`;
  const address = name === 'a' ? /\bhref\s*=\s*"((?:https?:\/\/|\/|#)[^"]*)"/i.exec(found?.[3] ?? '')?.[1] : undefined;
  return address === undefined ? `<${name}>` : `<${name} href="${escapeHtml(decode(address))}">`;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00a0',
  '#39': "'",
};
const decode = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name: string) => entities[name] ?? '');
