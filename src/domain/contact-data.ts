const mail = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** Dutch numbers: 0 or +31 and nine digits, however they are grouped; never a date such as 01-12-2026. */
const phone =
  /(?<![\p{L}\p{N}])(?!\d{1,2}[-./ ]\d{1,2}[-./ ]\d{4})(?:(?:\+|00)31[\s.-]?(?:\(0\))?|\(?0)(?:[\s.\-()]{0,2}\d){9}(?![\p{L}\p{N}])/gu;

/** What stands in the place of contact data in texts that many can read. Stored data, so Dutch only. */
export const leftOut = '[contactgegevens weggelaten]';

/**
 * The text without mail addresses, phone numbers and the given names, for texts that leave the pool
 * (cards, startnotitie). A net for what slipped through: the fields themselves say that names do not belong there.
 * @param names - names of initiators, where the caller knows them
 * Source: design §11 (personal data of initiators only in three lists); domain.md §3.
 */
export function withoutContactData(text: string, names: readonly string[] = []): string {
  let clean = text.replace(mail, leftOut).replace(phone, leftOut);
  for (const name of names.map((candidate) => candidate.trim()).filter((candidate) => candidate.length > 2)) {
    clean = clean.replace(
      new RegExp(`(?<![\\p{L}\\p{N}])${escapePattern(name)}(?![\\p{L}\\p{N}])`, 'giu'),
      'een initiatiefnemer',
    );
  }
  return clean;
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\s+/g, '\\s+');
}
