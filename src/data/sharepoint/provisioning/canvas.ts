import type { PageSchema } from '../list-schema';

/** Something on a page, as `CanvasContent1` has it: JSON whose shape is the page editor's. */
interface Control {
  readonly controlType?: number;
  readonly webPartId?: string;
  readonly webPartData?: { readonly id?: string };
  readonly position?: { readonly zoneIndex?: number };
}

/** The editor's number of a web part, and of what it keeps about the page as a whole. */
const webPartControl = 3;
const pageSettings = { controlType: 0, pageSettingsSlice: { isDefaultDescription: true, isDefaultThumbnail: true } };

/** @returns component ids of the web parts on a page, in lower case; none when the content cannot be read */
export function webPartsOn(canvas: string): ReadonlySet<string> {
  const ids = (controlsOf(canvas) ?? []).map(({ webPartId, webPartData }) => webPartId ?? webPartData?.id ?? '');
  return new Set(ids.filter((id) => id !== '').map((id) => id.replace(/[{}]/g, '').toLowerCase()));
}

/**
 * The content of a page with the web part of the product under what is on it already.
 * @param canvas - what is on it; empty for a new page
 * @param instanceId - a new GUID
 * @returns `undefined` when the content cannot be read: then a person must add it
 */
export function withWebPart(canvas: string, page: PageSchema, instanceId: string): string | undefined {
  const controls = controlsOf(canvas);
  if (controls === undefined) return undefined;
  const zone = Math.max(0, ...controls.map(({ position }) => position?.zoneIndex ?? 0)) + 1;
  const others = controls.length === 0 ? [pageSettings] : [];
  return JSON.stringify([...controls, webPart(page, instanceId, zone), ...others]);
}

function webPart(page: PageSchema, instanceId: string, zoneIndex: number): object {
  return {
    controlType: webPartControl,
    displayMode: 2,
    id: instanceId,
    position: { zoneIndex, sectionIndex: 1, controlIndex: 1, layoutIndex: 1, sectionFactor: 12 },
    webPartId: page.webPart,
    emphasis: {},
    webPartData: {
      id: page.webPart,
      instanceId,
      title: page.title,
      description: '',
      dataVersion: '1.0',
      properties: page.properties,
      serverProcessedContent: { htmlStrings: {}, searchablePlainTexts: {}, imageSources: {}, links: {} },
    },
  };
}

function controlsOf(canvas: string): readonly Control[] | undefined {
  if (canvas.trim() === '') return [];
  try {
    const read: unknown = JSON.parse(canvas);
    return Array.isArray(read) ? (read as readonly Control[]) : undefined;
  } catch {
    // Pages of before this form hold HTML: what is on them must not be lost.
    return undefined;
  }
}
