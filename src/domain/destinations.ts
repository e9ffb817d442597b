import { deriveKey } from './keys';
import { normalise } from './matching/normalise';
import type { Missing } from './missing';
import type { Destination } from './records.generated';
import { cleanLine, cleanNote, isBlank, lineLimit } from './text';

export type DestinationKind = Destination['Kind'];

/** In the order in which screens group them. */
export const destinationKinds: readonly DestinationKind[] = ['loket', 'overheid', 'organisatie'];

/** What somebody fills in of a counter or organisation. */
export type DestinationDraft = Pick<Destination, 'Title' | 'Kind'> &
  Partial<Pick<Destination, 'HandlesWhat' | 'Contact' | 'CallerText'>>;

export function cleanDestination(draft: DestinationDraft): DestinationDraft {
  const optional = (text: string | undefined): string | undefined => text || undefined;
  return {
    Title: cleanLine(draft.Title),
    Kind: draft.Kind,
    HandlesWhat: optional(cleanNote(draft.HandlesWhat ?? '')),
    Contact: optional(cleanLine(draft.Contact ?? '')),
    CallerText: optional(cleanNote(draft.CallerText ?? '')),
  };
}

export function missingInDestination(draft: DestinationDraft): readonly Missing[] {
  const missing: Missing[] = [];
  if (isBlank(draft.Title)) missing.push({ field: 'Title', reason: 'empty' });
  for (const field of ['Title', 'Contact'] as const) {
    if (cleanLine(draft[field] ?? '').length > lineLimit) missing.push({ field, reason: 'too-long' });
  }
  return missing;
}

/**
 * The counters that a search finds: every word somewhere in the name or in what they handle, or its beginning there.
 * In the order of kinds, then by name.
 */
export function findDestinations<D extends DestinationDraft>(query: string, destinations: readonly D[]): readonly D[] {
  const words = normalise(query).split(/\s+/).filter(Boolean);
  const place = ({ Kind, Title }: D): string => `${destinationKinds.indexOf(Kind)} ${normalise(Title)}`;
  return destinations
    .filter(({ Title, HandlesWhat = '' }) => {
      const searched = normalise(`${Title} ${HandlesWhat}`);
      return words.every((word) => searched.includes(word));
    })
    .sort((one, other) => (place(one) < place(other) ? -1 : 1));
}

/** Where initiatives of residents are often helped better; the municipality completes and changes the list. */
const usual: readonly DestinationDraft[] = [
  {
    Title: 'Gebiedsregisseur',
    Kind: 'loket',
    HandlesWhat: 'Kleine bewonersinitiatieven, sociaal of fysiek: geld, materiaal of meedenken.',
    CallerText:
      'De gebiedsregisseur van uw dorp of wijk kan u hier snel mee helpen. Die denkt mee en weet of er een bijdrage mogelijk is.',
  },
  {
    Title: 'Omgevingsloket van de gemeente',
    Kind: 'loket',
    HandlesWhat: 'Bouwen, verbouwen, bestemming van grond en gebouwen, vergunningen.',
    CallerText:
      'Voor bouwen en voor het gebruik van grond is er het Omgevingsloket. Daar kijken ze met u wat er nodig is.',
  },
  {
    Title: 'Subsidies van de gemeente',
    Kind: 'loket',
    HandlesWhat: 'Jaarlijkse subsidie voor verenigingen en stichtingen, subsidie voor evenementen.',
    CallerText: 'Voor een subsidie helpt het team Subsidies u verder. Zij vertellen wat er kan en hoe u het aanvraagt.',
  },
  {
    Title: 'Meldpunt openbare ruimte',
    Kind: 'loket',
    HandlesWhat: 'Iets is stuk of vuil op straat: lantaarn, stoep, speeltoestel, zwerfvuil.',
    CallerText: 'Dit kunt u melden bij het meldpunt. Dan gaat er iemand kijken.',
  },
  {
    Title: 'Provincie',
    Kind: 'overheid',
    HandlesWhat: 'Provinciale wegen, openbaar vervoer met de bus, natuur, subsidie voor leefbaarheid.',
    CallerText: 'Hierover gaat de provincie. Wij geven uw vraag door als u dat goed vindt.',
  },
  {
    Title: 'Waterschap',
    Kind: 'overheid',
    HandlesWhat: 'Sloten, vaarten, dijken, waterpeil.',
    CallerText: 'Het waterschap beheert het water. Wij geven uw vraag door als u dat goed vindt.',
  },
  {
    Title: 'Woningcorporatie',
    Kind: 'organisatie',
    HandlesWhat: 'Huurwoningen en de ruimte er direct omheen.',
    CallerText:
      'Voor de huurwoningen en het groen eromheen is de woningcorporatie de eigenaar. Zij kunnen u verder helpen.',
  },
  {
    Title: 'Welzijnsorganisatie',
    Kind: 'organisatie',
    HandlesWhat: 'Ontmoeten, vrijwilligers, mantelzorg, jongerenwerk, hulp in de buurt.',
    CallerText:
      'De welzijnsorganisatie heeft mensen die hier al mee bezig zijn. Zij brengen u graag met elkaar in contact.',
  },
  {
    Title: 'Dorpsbelang of wijkplatform',
    Kind: 'organisatie',
    HandlesWhat: 'Plannen waar eerst het dorp of de wijk samen over praat.',
    CallerText: 'Uw dorpsbelang of wijkplatform kent de andere plannen in uw buurt. Daar kunt u medestanders vinden.',
  },
];

/** @returns records for a list that is still empty, each under a key of its own that is the same everywhere */
export function usualDestinations(): readonly Destination[] {
  return usual.map((draft) => ({ ...draft, Key: deriveKey('usual-destination', draft.Title), IsActive: true }));
}
