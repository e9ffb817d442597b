import { AppError, hasCode } from '../data/app-error';
import type { Services, StoredDocument } from '../data/ports';
import { isUsable, templateLimit, templateName } from '../domain/startnotitie/templates';
import type { TemplateCheck, TemplateFor } from '../domain/startnotitie/templates';
import { blocked, refusal, rereadLimit } from './command';
import type { Acting, Blocked } from './command';

export interface PlaceTemplateInput extends Acting {
  readonly body: TemplateFor;
  readonly content: ArrayBuffer;
  /** What is in the content, found before anything is stored. */
  readonly check: TemplateCheck;
  /** The template of that name that the person saw and agreed to replace. */
  readonly over?: Pick<StoredDocument, 'etag'>;
}

export type PlaceTemplateResult =
  | { readonly kind: 'placed'; readonly template: StoredDocument }
  /** There is another one than the person saw: ask first. Nothing was stored. */
  | { readonly kind: 'taken'; readonly template: StoredDocument }
  | Blocked;

/**
 * Puts a template for the startnotitie in Sjablonen, under the name by which it is proposed. Replaces only the version that
 * the person saw. Repeating it after a lost answer finds what was stored then. (Where SharePoint writes properties into
 * the document on arrival, that is not recognised: then the person is asked, and nothing is lost.)
 */
export async function placeTemplate(
  { documents }: Pick<Services, 'documents'>,
  { actor, body, content, check, over }: PlaceTemplateInput,
): Promise<PlaceTemplateResult> {
  const refused = refusal(actor, 'manageTemplates');
  if (refused) return refused;
  if (content.byteLength > templateLimit) return blocked({ field: 'content', reason: 'too-long' });
  if (!isUsable(check)) return blocked({ field: 'content', reason: 'invalid' });
  const name = templateName(body);
  for (let attempt = 0; attempt < rereadLimit; attempt += 1) {
    const current = await documents.findTemplate(name);
    if (current && current.etag !== over?.etag) {
      const kind = isSame(await documents.template(name), content) ? 'placed' : 'taken';
      return { kind, template: current };
    }
    try {
      const template = await (current
        ? documents.replaceTemplate(current, content)
        : documents.addTemplate(name, content));
      return { kind: 'placed', template };
    } catch (error) {
      // Somebody placed, changed or removed one between looking and storing: look again.
      if (!overtaken.some((code) => hasCode(error, code))) throw error;
    }
  }
  throw new AppError('changed-elsewhere', { subject: 'Sjablonen' });
}

const overtaken = ['changed-elsewhere', 'already-exists', 'not-found'] as const;

function isSame(stored: ArrayBuffer | undefined, content: ArrayBuffer): boolean {
  if (stored?.byteLength !== content.byteLength) return false;
  const [one, other] = [new Uint8Array(stored), new Uint8Array(content)];
  return one.every((byte, at) => byte === other[at]);
}
