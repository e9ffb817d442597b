import type { Page, Services } from '../../data/ports';
import type { ContactMoment, Contributor, Initiator, Weighing } from '../../domain/records.generated';
import { part } from '../../session/parts';
import type { Part } from '../../session/parts';
import { useServices } from '../../session/services';
import { useLoad } from '../../session/use-load';
import type { Loaded } from '../../session/use-load';
import { agreementColumns } from './today-data';
import type { OpenAgreement } from './today-data';

export type CallPerson = Pick<Initiator, 'InitiativeKey' | 'Title' | 'Organisation' | 'Phone' | 'Email'>;
export type LastContact = Pick<ContactMoment, 'InitiativeKey' | 'At' | 'Through' | 'Note'>;
export type TeamMember = Pick<Contributor, 'InitiativeKey' | 'PersonKey' | 'Title' | 'Status' | 'Mail'>;
export type GivenView = Pick<Weighing, 'InitiativeKey' | 'PersonKey' | 'SubmittedAt'>;

/** Of which initiatives the screen wants to know more than its rows. */
export interface DetailKeys {
  /** All one's own: what others promised in them. */
  readonly mine: readonly string[];
  /** Somebody must be called: whom, and what was tried. */
  readonly calls: readonly string[];
  /** Nobody spoke for long: what was the last time. */
  readonly quiet: readonly string[];
  /** The person leads the weighing: who answered. */
  readonly led: readonly string[];
  /** Shown by title only. */
  readonly titles: readonly string[];
}

/** Never kept on the computer: names and numbers of initiators. */
export interface TodayDetails {
  readonly agreements: Part<readonly OpenAgreement[]>;
  readonly people: Part<readonly CallPerson[]>;
  readonly contacts: Part<readonly LastContact[]>;
  readonly team: Part<readonly TeamMember[]>;
  readonly views: Part<readonly GivenView[]>;
  readonly titles: Part<ReadonlyMap<string, string>>;
}

/** A second round trip after the rows are there; without keys none. */
export function useTodayDetails(keys: DetailKeys | undefined): Loaded<TodayDetails, never> {
  const services = useServices();
  const all = keys && [keys.mine, keys.calls, keys.quiet, keys.led, keys.titles].map((some) => some.join()).join('|');
  const wanted = all === undefined || all === '||||' ? undefined : ['today-details', all];
  return useLoad(wanted, () => readDetails(services, keys ?? { mine: [], calls: [], quiet: [], led: [], titles: [] }));
}

/** More keys than this make an address too long for a filter; the rows that matter most come first. */
const keysAtMost = 20;

async function readDetails(services: Services, keys: DetailKeys): Promise<TodayDetails> {
  const spoken = [...keys.calls, ...keys.quiet];
  return services.together(async (lists) => {
    const [agreements, people, contacts, team, views, titles] = await Promise.all([
      whenAny(keys.mine, () =>
        lists.agreements.find({
          where: [...ofInitiatives(keys.mine), { column: 'Status', is: 'eq', value: 'open' }],
          select: agreementColumns,
          top: 200,
        }),
      ),
      whenAny(keys.calls, () =>
        lists.initiators.find({
          where: ofInitiatives(keys.calls),
          select: ['InitiativeKey', 'Title', 'Organisation', 'Phone', 'Email'],
          top: 100,
        }),
      ),
      whenAny(spoken, () =>
        lists.contactMoments.find({
          where: ofInitiatives(spoken),
          select: ['InitiativeKey', 'At', 'Through', 'Note'],
          top: 500,
        }),
      ),
      whenAny(keys.led, () =>
        lists.contributors.find({
          where: ofInitiatives(keys.led),
          select: ['InitiativeKey', 'PersonKey', 'Title', 'Status', 'Mail'],
          top: 200,
        }),
      ),
      whenAny(keys.led, () =>
        lists.weighings.find({
          where: ofInitiatives(keys.led),
          select: ['InitiativeKey', 'PersonKey', 'SubmittedAt'],
          top: 200,
        }),
      ),
      part(
        keys.titles.length === 0
          ? Promise.resolve([])
          : lists.initiatives
              .find({
                where: [{ column: 'Key', is: 'in', value: keys.titles.slice(0, keysAtMost) }],
                select: ['Key', 'Title'],
                top: keysAtMost,
              })
              .then((page) => page.items),
      ),
    ]);
    return {
      agreements,
      people,
      contacts,
      team,
      views,
      titles:
        titles.state === 'failed'
          ? titles
          : { state: 'ready', value: new Map(titles.value.map(({ record }) => [record.Key, record.Title])) },
    };
  });
}

/** The children of these initiatives. */
function ofInitiatives(keys: readonly string[]) {
  return [{ column: 'InitiativeKey', is: 'in', value: keys.slice(0, keysAtMost) }] as const;
}

/** Without keys nothing is asked. */
async function whenAny<R>(keys: readonly string[], find: () => Promise<Page<R>>): Promise<Part<readonly R[]>> {
  if (keys.length === 0) return { state: 'ready', value: [] };
  const found = await part(find());
  return found.state === 'failed' ? found : { state: 'ready', value: found.value.items.map(({ record }) => record) };
}
