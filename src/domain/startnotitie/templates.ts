import type { Decider } from '../weighing';

/** Whom a template is for; `''`: every startnotitie for whose body there is no other. */
export type TemplateFor = Decider | '';

export const templatesFor: readonly TemplateFor[] = ['college', 'raad', 'directie', ''];

/** A Word document with a logo is far smaller; a larger one would make every startnotitie slow to open. In bytes. */
export const templateLimit = 10 * 1024 * 1024;

/** File name under which a template is proposed for this body. */
export function templateName(body: TemplateFor): string {
  return body === '' ? 'Startnotitie.docx' : `Startnotitie ${body}.docx`;
}

/** What is in a template of the municipality. */
export interface TemplateCheck {
  readonly isReadable: boolean;
  readonly known: readonly string[];
  readonly unknown: readonly string[];
}

/** Whether a startnotitie can be made with it. Unknown places are no objection: they stay in the document as they are. */
export function isUsable({ isReadable, known }: TemplateCheck): boolean {
  return isReadable && known.length > 0;
}
