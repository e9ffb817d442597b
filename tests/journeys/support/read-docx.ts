import mammoth from 'mammoth';

/**
 * The text of a Word document, read by a reader that this project did not write.
 * @throws Error when it is no Word document
 */
export async function readDocx(content: ArrayBuffer): Promise<string> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(content) });
  return value;
}
