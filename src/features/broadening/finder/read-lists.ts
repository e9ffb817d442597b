import type { Lists, Page, Services } from '../../../data/ports';
import { historyFindings } from '../../../domain/colleague-history';
import type { EarlierInitiative } from '../../../domain/colleague-history';
import type { CaseText } from '../../../domain/colleague-words';
import type { Finding } from '../../../domain/colleagues';
import type {
  Agreement,
  Contributor,
  Misfit,
  Opgave,
  OpgaveExpert,
  OpgaveLink,
  PoolMember,
} from '../../../domain/records.generated';
import type { PlainDay } from '../../../domain/types';
import { part } from '../../../session/parts';
import type { Part } from '../../../session/parts';

/** Who took part for an opgave before, as far as their own request names it. */
export type EarlierContributor = Pick<
  Contributor,
  'Title' | 'PersonKey' | 'Mail' | 'InitiativeKey' | 'OpgaveKey' | 'Status'
>;
export type RecentRequest = Pick<Contributor, 'PersonKey' | 'AskedOn' | 'Status'>;
export type PoolAbsence = Pick<PoolMember, 'Title' | 'PersonKey' | 'AwayFrom' | 'AwayUntil' | 'StandInKey'>;

/** What the lists tell at once, in one round trip; each part fails alone. */
export interface CaseLists {
  readonly opgaven: Part<readonly Opgave[]>;
  /** Links of other initiatives to the same opgaven. */
  readonly links: Part<readonly Pick<OpgaveLink, 'InitiativeKey' | 'OpgaveKey'>[]>;
  readonly direct: Part<readonly EarlierContributor[]>;
  /** Who said "ik weet hier veel van". */
  readonly experts: Part<readonly OpgaveExpert[]>;
  readonly requests: Part<readonly RecentRequest[]>;
  readonly pool: Part<readonly PoolAbsence[]>;
  readonly agreements: Part<readonly Agreement[]>;
  /** Who was marked as not fitting for these opgaven. */
  readonly misfits: Part<readonly Misfit[]>;
}

const contributorColumns = ['Title', 'PersonKey', 'Mail', 'InitiativeKey', 'OpgaveKey', 'Status'] as const;
/** More opgaven than this make the address of a question too long; nobody links as many. */
const opgavenAtMost = 12;

/**
 * @param opgaveKeys - the linked opgaven
 * @param since - the first day of this month: how often colleagues were asked since
 * @param withMisfits - whether the person may read who was marked as not fitting
 */
export function readCaseLists(
  services: Pick<Services, 'together'>,
  initiativeKey: string,
  opgaveKeys: readonly string[],
  since: PlainDay,
  withMisfits = false,
): Promise<CaseLists> {
  const keys = opgaveKeys.slice(0, opgavenAtMost);
  return services.together(async (lists) => {
    const [opgaven, links, direct, requests, pool, agreements, misfits, experts] = await Promise.all([
      whenAny(keys, () =>
        lists.opgaven.find({ where: [{ column: 'Key', is: 'in', value: keys }], top: opgavenAtMost }),
      ),
      whenAny(keys, () =>
        lists.opgaveLinks.find({
          where: [{ column: 'OpgaveKey', is: 'in', value: keys }],
          select: ['InitiativeKey', 'OpgaveKey'],
          top: 1000,
        }),
      ),
      part(Promise.all(keys.map((key) => tookPartFor(lists, key)))),
      records(
        lists.contributors.find({
          where: [{ column: 'AskedOn', is: 'ge', value: since }],
          select: ['PersonKey', 'AskedOn', 'Status'],
          top: 2000,
        }),
      ),
      records(lists.pool.find({ select: ['Title', 'PersonKey', 'AwayFrom', 'AwayUntil', 'StandInKey'], top: 500 })),
      records(
        lists.agreements.find({ where: [{ column: 'InitiativeKey', is: 'eq', value: initiativeKey }], top: 200 }),
      ),
      whenAny(withMisfits ? keys : [], () =>
        lists.misfits.find({ where: [{ column: 'OpgaveKey', is: 'in', value: keys }], top: 500 }),
      ),
      whenAny(keys, () =>
        lists.opgaveExperts.find({ where: [{ column: 'OpgaveKey', is: 'in', value: keys }], top: 500 }),
      ),
    ]);
    return {
      opgaven,
      links,
      direct: direct.state === 'failed' ? direct : { state: 'ready', value: direct.value.flat() },
      requests,
      pool,
      agreements,
      misfits,
      experts,
    };
  });
}

/** A request names its opgaven in one column, the first of them at its beginning. */
async function tookPartFor(lists: Lists, opgaveKey: string): Promise<readonly EarlierContributor[]> {
  const page = await lists.contributors.find({
    where: [{ column: 'OpgaveKey', is: 'startsWith', value: opgaveKey }],
    select: contributorColumns,
    top: 200,
  });
  return page.items.map(({ record }) => record);
}

/** How many earlier initiatives are looked into: the latest. More keys make the address of the question too long. */
const initiativesAtMost = 40;

export interface EarlierWork {
  readonly initiatives: readonly EarlierInitiative[];
  readonly contributors: readonly EarlierContributor[];
}

/** The latest initiatives on the same opgaven with who took part in them: one round trip, none when there are none. */
export async function readEarlierWork(
  services: Pick<Services, 'together'>,
  initiativeKey: string,
  links: readonly Pick<OpgaveLink, 'InitiativeKey' | 'OpgaveKey'>[],
): Promise<EarlierWork> {
  const others = links.map((link) => link.InitiativeKey).filter((key) => key !== initiativeKey);
  const keys = [...new Set(others.reverse())].slice(0, initiativesAtMost);
  if (keys.length === 0) return { initiatives: [], contributors: [] };
  return services.together(async (lists) => {
    const [initiatives, contributors] = await Promise.all([
      lists.initiatives.find({
        where: [{ column: 'Key', is: 'in', value: keys }],
        select: ['Key', 'Title', 'Summary'],
        top: initiativesAtMost,
      }),
      lists.contributors.find({
        where: [{ column: 'InitiativeKey', is: 'in', value: keys }],
        select: contributorColumns,
        top: 1000,
      }),
    ]);
    return {
      initiatives: initiatives.items.map(({ record }) => record),
      contributors: contributors.items.map(({ record }) => record),
    };
  });
}

/** Who said it of these opgaven. */
export function expertsIn({ experts }: Pick<CaseLists, 'experts'>): readonly Finding[] {
  if (experts.state === 'failed') return [];
  return experts.value.map(({ PersonKey, Title, Mail, OpgaveKey }) => ({
    person: { personKey: PersonKey, name: Title, ...(Mail === undefined ? {} : { mail: Mail }) },
    reason: { kind: 'expert', opgaveKey: OpgaveKey },
  }));
}

/** What history says, as far as it is known: first what requests name themselves, then what the initiatives add. */
export function historyIn(
  initiative: CaseText & { readonly Key: string },
  opgaveKeys: readonly string[],
  { links, direct }: Pick<CaseLists, 'links' | 'direct'>,
  earlier: EarlierWork | undefined,
): readonly Finding[] {
  return historyFindings(initiative, opgaveKeys, {
    links: links.state === 'ready' ? links.value : [],
    contributors: [...(earlier?.contributors ?? []), ...(direct.state === 'ready' ? direct.value : [])],
    initiatives: earlier?.initiatives ?? [],
  });
}

async function records<R>(reading: Promise<Page<R>>): Promise<Part<readonly R[]>> {
  const page = await part(reading);
  return page.state === 'failed' ? page : { state: 'ready', value: page.value.items.map(({ record }) => record) };
}

async function whenAny<R>(keys: readonly string[], read: () => Promise<Page<R>>): Promise<Part<readonly R[]>> {
  return keys.length === 0 ? { state: 'ready', value: [] } : records(read());
}
