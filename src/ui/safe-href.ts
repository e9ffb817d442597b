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
