import type { ListPort, ListQuery, Lists, Page, Services, Stored } from '../data/ports';
import type { DossierFacts } from '../domain/phases';
import type { Contributor, Initiative, OpgaveLink, Weighing } from '../domain/records.generated';

/** An initiative with everything that its guards look at, as the lists hold it now. */
export interface Dossier {
  readonly initiative: Stored<Initiative>;
  readonly opgaveLinks: readonly Stored<OpgaveLink>[];
  readonly contributors: readonly Stored<Contributor>[];
  readonly weighings: readonly Stored<Weighing>[];
}

/** One round trip. @returns `undefined` when there is no initiative with this key */
export async function readDossier(
  services: Pick<Services, 'together'>,
  initiativeKey: string,
): Promise<Dossier | undefined> {
  return completeDossier(await services.together((lists) => startDossier(lists, initiativeKey)));
}

/** The first page of everything: to read together with something else in one round trip. */
export interface DossierPages {
  readonly initiative: Stored<Initiative> | undefined;
  readonly opgaveLinks: Page<OpgaveLink>;
  readonly contributors: Page<Contributor>;
  readonly weighings: Page<Weighing>;
}

/** Starts all reads at once; for use inside `together`. */
export async function startDossier(lists: Lists, initiativeKey: string): Promise<DossierPages> {
  const where = [{ column: 'InitiativeKey', is: 'eq', value: initiativeKey }] as const;
  const [initiative, opgaveLinks, contributors, weighings] = await Promise.all([
    lists.initiatives.getByKey(initiativeKey),
    lists.opgaveLinks.find({ where, top: pageSize }),
    lists.contributors.find({ where, top: pageSize }),
    lists.weighings.find({ where, top: pageSize }),
  ]);
  return { initiative, opgaveLinks, contributors, weighings };
}

/** Reads the pages that are left, if any. @returns `undefined` when there is no such initiative */
export async function completeDossier({ initiative, ...pages }: DossierPages): Promise<Dossier | undefined> {
  if (!initiative) return undefined;
  const [opgaveLinks, contributors, weighings] = await Promise.all([
    allOf(pages.opgaveLinks),
    allOf(pages.contributors),
    allOf(pages.weighings),
  ]);
  return { initiative, opgaveLinks, contributors, weighings };
}

/** The facts that the domain decides on. */
export function factsOf(dossier: Dossier): DossierFacts {
  return {
    initiative: dossier.initiative.record,
    opgaveLinks: dossier.opgaveLinks.map(({ record }) => record),
    contributors: dossier.contributors.map(({ record }) => record),
    weighings: dossier.weighings.map(({ record }) => record),
  };
}

/** Every record that the query finds, page after page. */
export async function findAll<R, I extends string>(
  list: Pick<ListPort<R, I>, 'find'>,
  query: ListQuery<R, I>,
): Promise<readonly Stored<R>[]> {
  return allOf(await list.find(query));
}

const pageSize = 500;

async function allOf<R>(first: Page<R>): Promise<readonly Stored<R>[]> {
  const items = [...first.items];
  let next = first.next;
  while (next) {
    const page = await next();
    items.push(...page.items);
    next = page.next;
  }
  return items;
}
