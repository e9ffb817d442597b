import type { ContactMoment, Initiative, OpgaveLink, PartnerMirror } from '../records.generated';

/** What the numbers need of an initiative; nothing of it is about a person. */
export const reportColumns = [
  'Key',
  'Settlement',
  'Phase',
  'PhaseSince',
  'IsOpen',
  'ReceivedAt',
  'FirstContactDueOn',
  'FirstContactAt',
  'WeighingOpenedAt',
  'ConcludedAt',
  'DecisionOn',
  'Outcome',
  'ClosedAt',
  'SuccessFactors',
] as const satisfies readonly (keyof Initiative)[];

export type ReportInitiative = Pick<Initiative, (typeof reportColumns)[number]>;

/** Everything that was read for a period. Parts that somebody may not read are absent, and the report says so. */
export interface ReportFacts {
  /** Registered in the period. */
  readonly received: readonly ReportInitiative[];
  /** Closed in the period. */
  readonly closed: readonly ReportInitiative[];
  /** Running now, whenever they were registered. */
  readonly open: readonly Pick<Initiative, 'Key' | 'Settlement' | 'Phase' | 'PhaseSince'>[];
  readonly links: readonly Pick<OpgaveLink, 'InitiativeKey' | 'OpgaveKey'>[];
  readonly contacts?: readonly Pick<ContactMoment, 'InitiativeKey' | 'Role' | 'Through'>[];
  readonly mirrors?: readonly Pick<PartnerMirror, 'InitiativeKey' | 'Side' | 'Scores'>[];
}

export interface ReportFilter {
  /** `''` for all. */
  readonly settlement: string;
  readonly opgaveKey: string;
}

export const noReportFilter: ReportFilter = { settlement: '', opgaveKey: '' };

/** The facts of one kern, of one opgave, or of both. */
export function filterFacts(facts: ReportFacts, { settlement, opgaveKey }: ReportFilter): ReportFacts {
  if (settlement === '' && opgaveKey === '') return facts;
  const linked = new Set(
    facts.links.filter((link) => link.OpgaveKey === opgaveKey).map(({ InitiativeKey }) => InitiativeKey),
  );
  const fits = ({ Key, Settlement }: Pick<Initiative, 'Key' | 'Settlement'>): boolean =>
    (settlement === '' || Settlement === settlement) && (opgaveKey === '' || linked.has(Key));
  const received = facts.received.filter(fits);
  const closed = facts.closed.filter(fits);
  const open = facts.open.filter(fits);
  const keys = new Set([...received, ...closed, ...open].map(({ Key }) => Key));
  const isOurs = ({ InitiativeKey }: { readonly InitiativeKey: string }): boolean => keys.has(InitiativeKey);
  return {
    received,
    closed,
    open,
    links: facts.links.filter(isOurs),
    contacts: facts.contacts?.filter(isOurs),
    mirrors: facts.mirrors?.filter(isOurs),
  };
}
