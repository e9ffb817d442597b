import { mirrorCriteria } from './partner-mirror';
import type { MirrorCriterion } from './partner-mirror';

const statements: Readonly<Record<MirrorCriterion, string>> = {
  aansluiten: 'De gemeente sluit snel en soepel bij ons aan.',
  meedenken: 'De gemeente denkt mee en helpt om krachten te bundelen.',
  stem: 'De gemeente spreekt met één stem.',
  open: 'De gemeente is open en duidelijk.',
  weten: 'De gemeente weet wat er bij ons speelt.',
  betrokken: 'De gemeente is betrokken.',
  anderen: 'De gemeente laat zien wat anderen doen.',
};

/**
 * Asks initiators how they see the municipality as a partner. Dutch in every language of the screen: it goes to residents.
 * @param accountmanager - who signs it
 */
export function mirrorLetter(
  title: string,
  accountmanager: string,
): { readonly subject: string; readonly body: string } {
  return {
    subject: `Zijn wij een goede partner voor ${title}?`,
    body: [
      'Beste initiatiefnemer,',
      '',
      `U werkt met ons samen aan "${title}". Wij willen weten of wij een goede partner zijn.`,
      'Wilt u bij elke zin een cijfer geven? 1 is nooit, 5 is altijd. Weet u het niet? Laat het dan leeg.',
      '',
      ...mirrorCriteria.map((criterion, at) => `${at + 1}. ${statements[criterion]}  ...`),
      '',
      'Wilt u er iets bij zeggen? Schrijf het hier:',
      '',
      'U kunt deze mail beantwoorden, of mij bellen. Wij bewaren uw antwoord zonder uw naam.',
      '',
      'Met vriendelijke groet,',
      accountmanager,
    ].join('\n'),
  };
}
