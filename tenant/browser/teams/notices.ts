import type { TeamsTexts } from '../../teams/teams-texts.ts';
import { button, element } from '../page/dom.ts';

/** Says something over the page, until it is closed. */
export function say(texts: TeamsTexts, heading: string, text: string): void {
  const dialog = element('dialog', { class: 'notice' }, element('h2', {}, heading), element('p', {}, text));
  dialog.append(button(texts.close, () => dialog.close()));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** What a chat or a call would be in the real Teams. */
export function sayElsewhere(texts: TeamsTexts, link: string): void {
  say(texts, texts.notHere, `${texts.notHereExplained} ${link}`);
}
