import type { TimelineLine } from '../timeline';

/** The Dutch sentences about an import that are stored in the timeline. */
export const importWording = {
  imported: (fileName: string): TimelineLine => ({
    kind: 'aangemeld',
    title: 'Ingelezen uit een bestand',
    text: `Uit ${fileName}. Wat er eerder gebeurde, staat hier niet.`,
  }),
  undone: (): TimelineLine => ({ kind: 'aangemeld', title: 'Inlezing teruggedraaid' }),
};
