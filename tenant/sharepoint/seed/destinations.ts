import type { Session } from '../model/session.ts';
import { addItem } from '../services/item-write.ts';
import type { List } from '../store/lists.ts';
import { deriveKey } from './keys.ts';

const destinations = [
  {
    name: 'Omgevingsloket van de gemeente',
    kind: 'loket',
    handles: 'Bouwen, verbouwen, bestemming van grond en gebouwen, vergunningen.',
    contact: '0527-000 200, op werkdagen van 9 tot 12 uur',
    say: 'Voor bouwen en voor het gebruik van grond is er het Omgevingsloket. Daar kijken ze met u wat er nodig is.',
    active: true,
  },
  {
    name: 'Meldpunt openbare ruimte',
    kind: 'loket',
    handles: 'Iets is stuk of vuil op straat: lantaarn, stoep, speeltoestel, zwerfvuil.',
    contact: 'Het formulier Melding op de website',
    say: 'Dit kunt u melden bij het meldpunt. Dan gaat er iemand kijken.',
    active: true,
  },
  {
    name: 'Waterschap',
    kind: 'overheid',
    handles: 'Sloten, vaarten, dijken, waterpeil.',
    contact: '',
    say: 'Het waterschap beheert het water. Wij geven uw vraag door als u dat goed vindt.',
    active: true,
  },
  {
    name: 'Dorpsbelang of wijkplatform',
    kind: 'organisatie',
    handles: 'Plannen waar eerst het dorp of de wijk samen over praat.',
    contact: '',
    say: 'Uw dorpsbelang of wijkplatform kent de andere plannen in uw buurt. Daar kunt u medestanders vinden.',
    active: true,
  },
  {
    name: 'Wijkwinkel (gesloten)',
    kind: 'loket',
    handles: 'Vragen over de wijk.',
    contact: '',
    say: '',
    active: false,
  },
] as const;

/** Some counters and organisations to refer to; of one the municipality says that it is no longer in use. */
export function addDestinations(session: Session, list: List): void {
  for (const { name, kind, handles, contact, say, active } of destinations) {
    addItem(session, list, {
      Title: name,
      Key: deriveKey('00000000-0000-4000-8000-000000000000', `destination:${name}`),
      Kind: kind,
      HandlesWhat: handles,
      Contact: contact || null,
      CallerText: say || null,
      IsActive: active,
    });
  }
}
