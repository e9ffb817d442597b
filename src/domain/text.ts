/** SharePoint's limit for a single line of text, in UTF-16 units. */
export const lineLimit = 255;
/** SharePoint's limit for plain text of many lines is 63,999; a little room is kept for line ends that it rewrites. */
export const noteLimit = 60_000;

/**
 * One line as it is stored: without blanks around it, line breaks become spaces, characters that nobody may store
 * ({@link harmless}) are left out. Everything else stays as typed, also emoji, right-to-left text, `<script>` and
 * `=HYPERLINK(`: it is text, and whoever shows or exports it treats it as text.
 */
export function cleanLine(text: string): string {
  return harmless(text.replace(/[\r\n\t\u000b\u2028\u2029]+/g, ' ')).trim();
}

/** Text of many lines as it is stored: one kind of line end, without blanks around it and without refused characters. */
export function cleanNote(text: string): string {
  return harmless(normalizeLines(text)).trim();
}

/**
 * SharePoint may give back `\r\n` for the `\n` that was saved: the same text all the same. What is pasted from Word has
 * a character of its own for a line break inside a paragraph.
 */
export function normalizeLines(text: string): string {
  return text.replace(/\r\n?|\u000b/g, '\n');
}

export function isBlank(text: string | null | undefined): boolean {
  return (text ?? '').trim() === '';
}

/** The first `limit` UTF-16 units, without half an emoji at the end. */
export function clip(text: string, limit: number = lineLimit): string {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 1);
  const splitsPair = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, splitsPair ? limit - 1 : limit);
}

/** @returns the parts of a setting or column that holds several values with `;` between them */
export function splitValues(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

export function joinValues(values: readonly string[]): string {
  return values.join(';');
}

/**
 * The text without characters that do something to what stands around them: control characters and half an emoji, which
 * XML (and so SharePoint, Word and Excel) cannot hold, and the invisible ones that turn the direction of a whole line.
 * Arabic and Hebrew need none of these: a screen sees by the letters how they are read.
 */
export function harmless(text: string): string {
  return text.replace(harmful, '');
}

const harmful = new RegExp(
  '[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f\\u202a-\\u202e\\u2066-\\u2069\\ufffe\\uffff]' +
    '|[\\ud800-\\udbff](?![\\udc00-\\udfff])' +
    '|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]',
  'g',
);
