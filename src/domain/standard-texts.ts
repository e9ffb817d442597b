import type { StandardText } from './records.generated';

/** Texts that the municipality can change. Always Dutch: they are for residents. */
export const standardTexts = {
  'beller.aangemeld': {
    name: 'Wat je tegen de beller zegt',
    subject: undefined,
    body: 'Uw idee staat genoteerd. Uiterlijk {datum} hoort u van ons. U krijgt één vaste contactpersoon.',
    placeholders: ['datum', 'titel', 'kern'],
  },
  'mail.ontvangst': {
    name: 'Mail: wij hebben uw initiatief ontvangen',
    subject: 'Wij hebben uw initiatief ontvangen',
    body: `Beste {naam},

Wat goed dat u iets wilt doen voor {kern}. Wij hebben uw initiatief "{titel}" ontvangen. Uiterlijk {datum} belt of mailt een accountmanager u. Dat is uw vaste aanspreekpunt. U hoeft nu niets te doen. Wij gebruiken uw gegevens alleen om u hierbij te helpen.

Met vriendelijke groet,
{gemeente}`,
    placeholders: ['naam', 'kern', 'titel', 'datum', 'gemeente'],
  },
} as const;

export type StandardTextKey = keyof typeof standardTexts;

/** @returns the text as the municipality changed it, else the usual one */
export function textFor(key: StandardTextKey, changed: readonly Pick<StandardText, 'Key' | 'Value'>[]): string {
  const own = changed.find(({ Key }) => Key === key)?.Value?.trim();
  return own === undefined || own === '' ? standardTexts[key].body : own;
}

/** Names in braces that this text cannot fill in: a slip of the pen, which stays readable as it was typed. */
export function unknownPlaceholders(key: StandardTextKey, text: string): readonly string[] {
  const known: readonly string[] = standardTexts[key].placeholders;
  const used = Array.from(text.matchAll(/\{([^{}\n]*)\}/g), ([, name = '']) => name);
  return [...new Set(used.filter((name) => !known.includes(name)))];
}

/** Fills in each `{name}`; what has no value stays as it is, so that nobody reads an empty place. */
export function fillIn(text: string, values: Readonly<Record<string, string | undefined>>): string {
  return text.replace(/\{([^{}\n]*)\}/g, (whole, name: string) => values[name] ?? whole);
}
