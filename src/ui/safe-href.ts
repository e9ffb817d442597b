/**
 * Guards links whose address comes from a list or from a person.
 * @returns the address when it is http(s) or a place on this page (`#…`); `undefined` for anything else, such as `javascript:`
 */
export function safeHref(address: string | undefined): string | undefined {
  const trimmed = address?.trim();
  if (!trimmed) return undefined;
  return trimmed.startsWith('#') || /^https?:\/\/[^\s]+$/i.test(trimmed) ? trimmed : undefined;
}

/** @returns a link that dials the number, or `undefined` when the text holds no number */
export function phoneHref(phone: string): string | undefined {
  const number = phone.replace(/[^\d+]/g, '');
  return number.length < 3 ? undefined : `tel:${number}`;
}

/** @returns a link that starts a message, or `undefined` when the text is no address */
export function mailHref(address: string): string | undefined {
  const trimmed = address.trim();
  return /^[^\s@]+@[^\s@]+$/.test(trimmed) ? `mailto:${encodeURIComponent(trimmed)}` : undefined;
}

/** Mail programs cut or refuse a longer address. */
const draftLimit = 1900;
/** Of that, what the subject may take. */
const subjectLimit = 600;

/**
 * @returns a link that starts a message with these words in it; what is no address is left out, and text that does not fit
 * is cut, so that the link keeps working
 */
export function mailDraftHref(to: readonly string[], subject: string, body: string): string {
  const addresses = to
    .map((address) => mailHref(address)?.slice('mailto:'.length))
    .filter((address) => address !== undefined);
  const line = subject.replace(/\s+/g, ' ').trim();
  const start = `mailto:${addresses.join(',')}?subject=${fitting(line, subjectLimit)}&body=`;
  const text = body.replace(/\r?\n/g, '\r\n');
  return start + fitting(text, draftLimit - start.length);
}

/** @returns whether a prepared message holds the whole text; otherwise the person copies it */
export function fitsInDraft(to: readonly string[], subject: string, body: string): boolean {
  return !mailDraftHref(to, subject, body).endsWith(encode('…')) || body.endsWith('…');
}

/** @returns the text as it stands in an address, at most `limit` characters of it */
function fitting(text: string, limit: number): string {
  const whole = encode(text);
  return whole.length <= limit ? whole : cut(text, limit);
}

/** By whole characters, so that what is left can be read back. */
function cut(text: string, limit: number): string {
  const end = encode('…');
  let kept = '';
  for (const character of text) {
    const next = kept + encode(character);
    if (next.length + end.length > limit) break;
    kept = next;
  }
  return kept + end;
}

/** Half an emoji cannot be encoded: it is left out. */
function encode(text: string): string {
  return encodeURIComponent(
    text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, ''),
  );
}
