import type { Lists, Services } from '../../data/ports';
import type { Initiative, OpgaveLink } from '../../domain/records.generated';
import { relatedWork } from '../../domain/related-work';
import type { RelatedInitiative, RelatedWork } from '../../domain/related-work';
import { part, valueOr } from '../../session/parts';

const columns = [
  'Key',
  'Title',
  'Number',
  'Settlement',
  'Phase',
  'IsOpen',
  'ReceivedAt',
  'Stance',
  'Decider',
  'DecisionResult',
  'DecisionBody',
  'DecisionOn',
  'Outcome',
  'ClosedAt',
] as const satisfies readonly (keyof Initiative)[];

/** Keys that fit in the address of one question; the latest matter most. */
const keysAtMost = 40;
const opgavenAtMost = 12;
const inSettlementAtMost = 50;

export interface RelatedAnswer {
  readonly related: readonly RelatedWork[];
  /** Why part of it is missing; what there is stands. */
  readonly error?: unknown;
}

/**
 * Related initiatives in two round trips. The organisations behind an initiative are personal data: only who may see them
 * looks for others by the same one, each time anew; nothing of it is written down or kept.
 */
export async function readRelated(
  services: Pick<Services, 'together'>,
  initiative: Pick<Initiative, 'Key' | 'Settlement'>,
  opgaveLinks: readonly Pick<OpgaveLink, 'OpgaveKey' | 'Title'>[],
  seesInitiators: boolean,
): Promise<RelatedAnswer> {
  const opgaveKeys = opgaveLinks.map(({ OpgaveKey }) => OpgaveKey).slice(0, opgavenAtMost);
  const [links, inSettlement, organisations] = await services.together((lists) =>
    Promise.all([
      part(opgaveKeys.length === 0 ? Promise.resolve([]) : linksTo(lists, opgaveKeys)),
      part(inTheSameSettlement(lists, initiative.Settlement)),
      part(seesInitiators ? organisationsOf(lists, initiative.Key) : Promise.resolve([])),
    ]),
  );
  const known = new Set(valueOr(inSettlement, []).map(({ Key }) => Key));
  const linked = [...new Set(valueOr(links, []).map(({ InitiativeKey }) => InitiativeKey))];
  const wanted = linked.filter((key) => key !== initiative.Key && !known.has(key)).slice(-keysAtMost);
  const names = valueOr(organisations, []);
  const [onOpgaven, byOrganisation] =
    wanted.length + names.length === 0
      ? [{ state: 'ready', value: [] } as const, { state: 'ready', value: [] } as const]
      : await services.together((lists) =>
          Promise.all([
            part(wanted.length === 0 ? Promise.resolve([]) : withKeys(lists, wanted)),
            part(names.length === 0 ? Promise.resolve([]) : byTheSame(lists, names)),
          ]),
        );
  const others = [...valueOr(inSettlement, []), ...valueOr(onOpgaven, [])];
  const have = new Set(others.map(({ Key }) => Key));
  const sameOrganisation = new Set(valueOr(byOrganisation, []).filter((key) => key !== initiative.Key));
  const left = [...sameOrganisation].filter((key) => !have.has(key)).slice(-keysAtMost);
  const more = await part(
    left.length === 0 ? Promise.resolve([]) : services.together((lists) => withKeys(lists, left)),
  );
  const failed = [links, inSettlement, organisations, onOpgaven, byOrganisation, more].find(
    ({ state }) => state === 'failed',
  );
  return {
    related: relatedWork({
      initiative,
      opgaveLinks,
      links: valueOr(links, []),
      initiatives: [...others, ...valueOr(more, [])],
      sameOrganisation,
    }),
    ...(failed?.state === 'failed' ? { error: failed.error } : {}),
  };
}

async function linksTo(
  lists: Lists,
  opgaveKeys: readonly string[],
): Promise<readonly Pick<OpgaveLink, 'InitiativeKey' | 'OpgaveKey'>[]> {
  const page = await lists.opgaveLinks.find({
    where: [{ column: 'OpgaveKey', is: 'in', value: opgaveKeys }],
    select: ['InitiativeKey', 'OpgaveKey'],
    top: 1000,
  });
  return page.items.map(({ record }) => record);
}

async function inTheSameSettlement(lists: Lists, settlement: string): Promise<readonly RelatedInitiative[]> {
  const page = await lists.initiatives.find({
    where: [{ column: 'Settlement', is: 'eq', value: settlement }],
    orderBy: { column: 'ReceivedAt', descending: true },
    select: columns,
    top: inSettlementAtMost,
  });
  return page.items.map(({ record }) => record);
}

async function withKeys(lists: Lists, keys: readonly string[]): Promise<readonly RelatedInitiative[]> {
  const page = await lists.initiatives.find({
    where: [{ column: 'Key', is: 'in', value: keys }],
    select: columns,
    top: keysAtMost,
  });
  return page.items.map(({ record }) => record);
}

async function organisationsOf(lists: Lists, initiativeKey: string): Promise<readonly string[]> {
  const page = await lists.initiators.find({
    where: [{ column: 'InitiativeKey', is: 'eq', value: initiativeKey }],
    select: ['Organisation'],
    top: 100,
  });
  return [...new Set(page.items.flatMap(({ record }) => record.Organisation?.trim() || []))].slice(0, 10);
}

/** @returns keys of the initiatives */
async function byTheSame(lists: Lists, organisations: readonly string[]): Promise<readonly string[]> {
  const page = await lists.initiators.find({
    where: [{ column: 'Organisation', is: 'in', value: organisations }],
    select: ['InitiativeKey'],
    top: 200,
  });
  return page.items.map(({ record }) => record.InitiativeKey);
}
