/** A file in a zip archive that is still to be unpacked. */
interface ZipEntry {
  readonly name: string;
  /** 0: stored as it is · 8: deflate */
  readonly method: number;
  readonly content: Uint8Array;
}

/** Unpacking would give more than was allowed. */
export class TooLarge extends Error {}

/**
 * Unpacks the files that `wanted` chooses, with the browser's own decompression: outside the thread of the screen, and
 * without a worker, which the policy of a SharePoint page may refuse. Stops as soon as more than `limit` bytes come out,
 * whatever the archive says of itself.
 * @throws TooLarge, or another error when it is no archive
 */
export async function unzip(
  bytes: ArrayBuffer,
  wanted: (name: string) => boolean,
  limit: number,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  let left = limit;
  for (const entry of entriesOf(bytes)) {
    if (!wanted(entry.name)) continue;
    const content = entry.method === 0 ? entry.content : await inflate(entry.content, left);
    left -= content.length;
    if (left < 0) throw new TooLarge();
    files.set(entry.name, content);
  }
  return files;
}

/** A zip archive in which the files lie as they are. Checksums are left out: its reader looks at none. */
export function zipStored(files: ReadonlyMap<string, Uint8Array>): ArrayBuffer {
  const entries = [...files].map(([name, content]) => ({ name: new TextEncoder().encode(name), content }));
  const size = entries.reduce((sum, { name, content }) => sum + 76 + 2 * name.length + content.length, 22);
  const buffer = new ArrayBuffer(size);
  const [view, out] = [new DataView(buffer), new Uint8Array(buffer)];
  const offsets: number[] = [];
  let at = 0;
  const header = (signature: number, start: number, { name, content }: (typeof entries)[number]): void => {
    view.setUint32(at, signature, true);
    view.setUint16(start, 20, true);
    view.setUint32(start + 14, content.length, true);
    view.setUint32(start + 18, content.length, true);
    view.setUint16(start + 22, name.length, true);
  };
  for (const entry of entries) {
    offsets.push(at);
    header(0x04034b50, at + 4, entry);
    out.set(entry.name, at + 30);
    out.set(entry.content, at + 30 + entry.name.length);
    at += 30 + entry.name.length + entry.content.length;
  }
  const directory = at;
  for (const [index, entry] of entries.entries()) {
    header(0x02014b50, at + 6, entry);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    out.set(entry.name, at + 46);
    at += 46 + entry.name.length;
  }
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return buffer;
}

/** By the directory at the end of the archive (APPNOTE 4.3.12, 4.3.16). Archives over 4 GB are none for us. */
function entriesOf(bytes: ArrayBuffer): readonly ZipEntry[] {
  const view = new DataView(bytes);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  return Array.from({ length: count }, () => {
    if (view.getUint32(at, true) !== 0x02014b50) throw new RangeError('no entry');
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(new Uint8Array(bytes, at + 46, nameLength));
    const start = view.getUint32(at + 42, true);
    const content = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
    const entry = {
      name,
      method: view.getUint16(at + 10, true),
      content: new Uint8Array(bytes, content, view.getUint32(at + 20, true)),
    };
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    return entry;
  });
}

/** The end may be followed by a comment of at most 65,535 bytes. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  throw new RangeError('no zip archive');
}

async function inflate(content: Uint8Array, limit: number): Promise<Uint8Array> {
  const stream = new Blob([content as BlobPart]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    if (size > limit) {
      await reader.cancel();
      throw new TooLarge();
    }
    pieces.push(next.value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
