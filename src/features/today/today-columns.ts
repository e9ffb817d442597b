import type { Initiative } from '../../domain/records.generated';

/** What Vandaag needs of an initiative that somebody answers for. */
export const mineColumns = [
  'Key',
  'Title',
  'Settlement',
  'Phase',
  'IsOpen',
  'ReceivedAt',
  'FirstContactDueOn',
  'FirstContactAt',
  'LastContactAt',
  'WaitingFor',
  'WaitingSince',
  'WaitingUntil',
  'AccountmanagerKey',
  'AccountmanagerName',
  'StandInKey',
  'StandInName',
  'StandInPhone',
  'StandInFrom',
  'StandInUntil',
  'StandInAnswer',
  'StandInNote',
  'HandoverTo',
  'HandoverToName',
  'HandoverReason',
  'HandoverAskedAt',
  'HandoverDeclined',
] as const satisfies readonly (keyof Initiative)[];

/** An open initiative of which the person is the accountmanager, or for which they answer meanwhile. */
export type MyInitiative = Pick<Initiative, (typeof mineColumns)[number]>;
