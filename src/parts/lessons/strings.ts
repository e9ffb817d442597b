import { defineStrings } from '../../strings/define';

export const lessonStrings = defineStrings(
  {
    heading: 'Geleerd bij vergelijkbare initiatieven',
    again: 'Weer:',
    different: 'Anders:',
    shares: (names: string) => `zelfde opgave: ${names}`,
    failed: 'De lessen zijn niet geladen.',
  },
  {
    heading: 'Learned from comparable initiatives',
    again: 'Again:',
    different: 'Differently:',
    shares: (names: string) => `same opgave: ${names}`,
    failed: 'The lessons were not loaded.',
  },
);
