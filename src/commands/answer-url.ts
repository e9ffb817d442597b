import type { Host } from '../data/ports';

/** A link for a card or message: the dossier at the question to take part, where opening it hands in this answer. */
export function answerUrl(
  host: Pick<Host, 'dossierUrl'>,
  initiativeKey: string,
  answer: 'doet mee' | 'kan niet',
): string {
  return `${host.dossierUrl(initiativeKey, 'verbreding')}?antwoord=${answer === 'doet mee' ? 'ja' : 'nee'}`;
}
