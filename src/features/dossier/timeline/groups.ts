import type { TimelineKind } from '../../../domain/timeline';

/** What a reader can choose to see; every kind belongs to one group. */
export const timelineGroups = [
  'phases',
  'contact',
  'agreements',
  'colleagues',
  'content',
  'documents',
  'privacy',
] as const;

export type TimelineGroup = (typeof timelineGroups)[number];

const groupByKind: Readonly<Record<TimelineKind, TimelineGroup>> = {
  aangemeld: 'phases',
  toegewezen: 'phases',
  fase: 'phases',
  besluit: 'phases',
  afronding: 'phases',
  contact: 'contact',
  afspraak: 'agreements',
  verbreding: 'colleagues',
  weging: 'colleagues',
  kanaal: 'colleagues',
  verkenning: 'content',
  inschatting: 'content',
  opgave: 'content',
  startnotitie: 'documents',
  gegevens: 'privacy',
};

export function groupOf(kind: TimelineKind): TimelineGroup {
  return groupByKind[kind];
}
