import type { Initiative, OpgaveLink } from './records.generated';

export type RelatedInitiative = Pick<
  Initiative,
  | 'Key'
  | 'Title'
  | 'Number'
  | 'Settlement'
  | 'Phase'
  | 'IsOpen'
  | 'ReceivedAt'
  | 'Stance'
  | 'Decider'
  | 'DecisionResult'
  | 'DecisionBody'
  | 'DecisionOn'
  | 'Outcome'
  | 'ClosedAt'
>;

/** What another initiative has to do with this one. */
export interface Grounds {
  /** Titles of the opgaven that both contribute to. */
  readonly opgaven: readonly string[];
  readonly settlement: boolean;
  /** Only known to who may see who the initiators are. */
  readonly organisation: boolean;
}

export interface RelatedWork {
  readonly initiative: RelatedInitiative;
  readonly grounds: Grounds;
}

export interface RelatedInput {
  readonly initiative: Pick<Initiative, 'Key' | 'Settlement'>;
  readonly opgaveLinks: readonly Pick<OpgaveLink, 'OpgaveKey' | 'Title'>[];
  /** Links of any initiative to the same opgaven. */
  readonly links: readonly Pick<OpgaveLink, 'InitiativeKey' | 'OpgaveKey'>[];
  readonly initiatives: readonly RelatedInitiative[];
  /** Keys of initiatives by the same organisations. */
  readonly sameOrganisation: ReadonlySet<string>;
}

/** The same organisation says most; each shared opgave more than the same kern, which many share. */
const worth = { organisation: 4, opgave: 2, settlement: 1, decided: 0.5 } as const;

/** Initiatives with something in common, who has most first; what was decided on goes before what still runs. */
export function relatedWork(input: RelatedInput): readonly RelatedWork[] {
  const { initiative, opgaveLinks, links, initiatives, sameOrganisation } = input;
  const titles = new Map(opgaveLinks.map(({ OpgaveKey, Title }) => [OpgaveKey, Title]));
  return initiatives
    .filter(({ Key, Outcome }) => Key !== initiative.Key && Outcome !== 'samengevoegd')
    .map((other): RelatedWork => {
      const shared = links.filter(({ InitiativeKey }) => InitiativeKey === other.Key);
      const opgaven = [...new Set(shared.map(({ OpgaveKey }) => titles.get(OpgaveKey) ?? ''))].filter(Boolean);
      return {
        initiative: other,
        grounds: {
          opgaven,
          settlement: other.Settlement === initiative.Settlement,
          organisation: sameOrganisation.has(other.Key),
        },
      };
    })
    .filter(({ grounds }) => weightOf(grounds) > 0)
    .sort(
      (a, b) =>
        weightOf(b.grounds) + decidedOf(b.initiative) - weightOf(a.grounds) - decidedOf(a.initiative) ||
        b.initiative.ReceivedAt.localeCompare(a.initiative.ReceivedAt),
    );
}

function weightOf({ opgaven, settlement, organisation }: Grounds): number {
  return (organisation ? worth.organisation : 0) + opgaven.length * worth.opgave + (settlement ? worth.settlement : 0);
}

function decidedOf({ Stance, DecisionResult, Outcome }: RelatedInitiative): number {
  return Stance !== undefined || DecisionResult !== undefined || Outcome !== undefined ? worth.decided : 0;
}
