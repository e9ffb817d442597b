import { Document, Packer, Paragraph } from 'docx';

/** A Word document with these paragraphs, as a municipality makes its template. */
export function wordTemplate(...paragraphs: readonly string[]): Promise<ArrayBuffer> {
  const children = paragraphs.map((text) => new Paragraph(text));
  return Packer.toArrayBuffer(new Document({ sections: [{ children }] }));
}
