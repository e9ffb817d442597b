import type { TimelineKind } from '../../../domain/timeline';

/** What a reader can choose to see, as it stands in the address; every kind belongs to one group. */
export const timelineGroups = [
  'fasen',
  'contact',
  'afspraken',
  'collegas',
  'inhoud',
  'documenten',
  'gegevens',
  'verbeteringen',
] as const;

export type TimelineGroup = (typeof timelineGroups)[number];

const groupByKind: Readonly<Record<TimelineKind, TimelineGroup>> = {
  aangemeld: 'fasen',
  toegewezen: 'fasen',
  fase: 'fasen',
  besluit: 'fasen',
  afronding: 'fasen',
  contact: 'contact',
  afspraak: 'afspraken',
  verbreding: 'collegas',
  weging: 'collegas',
  kanaal: 'collegas',
  verkenning: 'inhoud',
  inschatting: 'inhoud',
  opgave: 'inhoud',
  samenhang: 'inhoud',
  startnotitie: 'documenten',
  gegevens: 'gegevens',
  verbetering: 'verbeteringen',
};

export function groupOf(kind: TimelineKind): TimelineGroup {
  return groupByKind[kind];
}
