import { AdaptiveCard, HostConfig, OpenUrlAction, type Action } from 'adaptivecards';
import type { TeamsTexts } from '../../teams/teams-texts.ts';
import { element } from '../page/dom.ts';
import { markdownToHtml } from './markdown.ts';

/** The colours come from style sheets (`browser/teams/cards.css`), so that they follow the theme. */
const config = new HostConfig({
  fontFamily: 'inherit',
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: 'currentColor' },
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  factSet: {
    title: { weight: 'default', isSubtle: true, wrap: true, maxWidth: 180 },
    value: { wrap: true },
    spacing: 12,
  },
  actions: {
    maxActions: 6,
    buttonSpacing: 8,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    spacing: 'default',
  },
  supportsInteractivity: true,
});

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdownToHtml(text);
  result.didProcess = true;
};

/**
 * A real Adaptive Card. Its OpenUrl actions work; Teams shows no others for a message that a person sent.
 * @param content - JSON text of the card
 */
export function renderCard(content: string, texts: TeamsTexts, openLink: (url: string) => unknown): HTMLElement {
  const holder = element('div', { class: 'card' });
  try {
    const card = new AdaptiveCard();
    card.hostConfig = config;
    card.onExecuteAction = (action: Action) => {
      if (action instanceof OpenUrlAction && action.url !== undefined) openLink(action.url);
    };
    card.parse(JSON.parse(content));
    const rendered = card.render();
    holder.append(rendered ?? texts.cardUnreadable);
  } catch (problem) {
    console.warn('A card could not be shown.', problem);
    holder.append(texts.cardUnreadable);
  }
  return holder;
}
