import { cardText, runText } from './card-text';
import { withoutContactData } from './contact-data';

/** An Adaptive Card 1.5 as an object; the adapter makes the JSON. */
export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly $schema: string;
  readonly version: '1.5';
  readonly lang: 'nl';
  readonly fallbackText: string;
  readonly body: readonly object[];
  readonly actions: readonly OpenUrl[];
}

export interface OpenUrl {
  readonly type: 'Action.OpenUrl';
  readonly title: string;
  readonly url: string;
}

export function card(fallbackText: string, body: readonly object[], actions: readonly OpenUrl[]): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: 'nl',
    fallbackText: cardText(fallbackText),
    body,
    actions,
  };
}

export function heading(text: string): object {
  return { type: 'TextBlock', style: 'heading', size: 'medium', weight: 'bolder', wrap: true, text: cardText(text) };
}

export function paragraph(text: string): object {
  return { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: runText(text) }] };
}

/** Facts without a value are left out. */
export function factSet(facts: readonly (readonly [string, string])[]): object {
  const filled = facts.filter(([, value]) => value.trim() !== '');
  return { type: 'FactSet', facts: filled.map(([title, value]) => ({ title, value: cardText(value, 500) })) };
}

export function openUrl(title: string, address: string): OpenUrl {
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new RangeError(`Not a web address: ${url.protocol}`);
  return { type: 'Action.OpenUrl', title, url: url.href };
}

/** The same message with its heading and buttons only, for a card that is too large. */
export function briefCard(full: AdaptiveCard): AdaptiveCard {
  return { ...full, body: [...full.body.slice(0, 1), paragraph('De rest staat in het dossier.')] };
}

/** The card without these names, wherever somebody typed them; the addresses of its buttons stay. */
export function withoutNames(full: AdaptiveCard, names: readonly string[]): AdaptiveCard {
  if (names.length === 0) return full;
  const text = JSON.stringify(full, (key, value: unknown) =>
    typeof value === 'string' && key !== 'url' && key !== '$schema' ? withoutContactData(value, names) : value,
  );
  return JSON.parse(text) as AdaptiveCard;
}
