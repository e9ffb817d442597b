import { defineStrings } from '../strings/define';

/** Why a colleague fits as accountmanager, or not. */
export const reasonStrings = defineStrings(
  {
    none: 'Geen bijzonderheden',
    settlement: (settlement: string) => `${settlement} hoort bij de eigen kernen`,
    neighbour: (title: string) => `Begeleidt daar ook ${title}`,
    expertise: (words: string) => `Weet veel van ${words}`,
    room: (open: number, capacity: number) => `Heeft ruimte: ${open} van ${capacity} dossiers`,
    nearlyFull: (open: number, capacity: number) => `Bijna vol: ${open} van ${capacity} dossiers`,
    full: (open: number, capacity: number) => `Vol: ${open} van ${capacity} dossiers`,
    awaySoon: (day: string) => `Afwezig vanaf ${day}`,
    away: 'Afwezig, kan niet op tijd bellen',
    awayUntil: (day: string) => `Afwezig tot en met ${day}, kan niet op tijd bellen`,
    history: (title: string) => `Begeleidde eerder ${title}, over dezelfde opgave`,
  },
  {
    none: 'Nothing in particular',
    settlement: (settlement: string) => `${settlement} is one of their settlements`,
    neighbour: (title: string) => `Also guides ${title} there`,
    expertise: (words: string) => `Knows much about ${words}`,
    room: (open: number, capacity: number) => `Has room: ${open} of ${capacity} dossiers`,
    nearlyFull: (open: number, capacity: number) => `Nearly full: ${open} of ${capacity} dossiers`,
    full: (open: number, capacity: number) => `Full: ${open} of ${capacity} dossiers`,
    awaySoon: (day: string) => `Away from ${day}`,
    away: 'Away, cannot call in time',
    awayUntil: (day: string) => `Away until ${day}, cannot call in time`,
    history: (title: string) => `Guided ${title} before, on the same opgave`,
  },
);
