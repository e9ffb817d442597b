/**
 * The text of a file as spreadsheets save it: UTF-8 with or without byte order mark, UTF-16 with one, else Windows-1252
 * (what Excel in Dutch writes as "CSV").
 */
export function decodeText(bytes: ArrayBuffer): string {
  const start = new Uint8Array(bytes.slice(0, 2));
  if (start[0] === 0xff && start[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (start[0] === 0xfe && start[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const utf8 = new TextDecoder('utf-8').decode(bytes);
  // The sign for "not a character": the file was not UTF-8.
  return utf8.includes('\uFFFD') ? new TextDecoder('windows-1252').decode(bytes) : utf8;
}

/** @returns the text without byte order mark and without the line with which some programs name the separator */
export function withoutPreamble(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/^sep=.\r?\n/i, '');
}
