/** Hands a file to the browser to be saved. @param content - text (a byte order mark in it is kept) or a whole file */
export function saveFile(name: string, type: string, content: string | Blob): void {
  const blob = typeof content === 'string' ? new Blob([content], { type: `${type};charset=utf-8` }) : content;
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the address after the click; a moment later nobody needs it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
