import type { Weighing } from './records.generated';
import { weighingOverview } from './weighing-overview';
import { stances } from './weighing';
import type { Agreement, Stance } from './weighing';

const stanceWords: Readonly<Record<Stance, string>> = {
  versterken: 'ja',
  'versterken-mits': 'ja als',
  'met-rust-laten': 'met rust laten',
  'niet-op-ingaan': 'niet op ingaan',
  remmen: 'remmen',
};

const agreementWords: Readonly<Record<Agreement, string>> = {
  agree: 'eens',
  nearly: 'bijna eens',
  divided: 'verdeeld',
};

/** "5 van 5, bijna eens: 1 ja, 3 ja als, 1 remmen". For the card in the channel, so Dutch; no names. */
export function votesInWords(weighings: readonly Weighing[], asked: number): string {
  const { views, stance } = weighingOverview(weighings);
  const first = `${views.length} van ${Math.max(asked, views.length)}`;
  if (stance.agreement === undefined) return first;
  const counts = stances.flatMap((word) => {
    const count = stance.counts.get(word);
    return count === undefined ? [] : [`${count} ${stanceWords[word]}`];
  });
  return `${first}, ${agreementWords[stance.agreement]}: ${counts.join(', ')}`;
}
