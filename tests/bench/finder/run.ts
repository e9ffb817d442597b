import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Case, CaseSet } from './format.ts';
import { bestPossible, meanOf, qualityOf, type Quality } from './measure.ts';
import type * as Product from './product.ts';

/** Which of the finder's sources worked, and how good its lists were. */
export interface Figures {
  readonly source: string;
  readonly all: Quality;
  readonly tuning: Quality;
  readonly holdout: Quality;
}

export interface FinderReport {
  readonly cases: number;
  /** A list for each opgave of each case, as on the screen. */
  readonly lists: number;
  readonly figures: readonly Figures[];
  /** For each case, what is among the first ten and should not be, and what should be and is not: to learn from. */
  readonly misses: readonly string[];
}

/**
 * Runs every case through the product: its sources, with its own adapters, on a tenant that holds this organisation; its
 * ranking on what they found. Only the first call in a process loads an organisation.
 */
export async function runFinder({ organisation, cases }: CaseSet, say: (line: string) => void): Promise<FinderReport> {
  const file = join(tmpdir(), `organisation-${process.pid}.json`);
  writeFileSync(file, JSON.stringify(directoryOf(organisation)));
  process.env['TENANT_ORGANISATION'] = file;
  // The tenant reads its directory when it is loaded.
  const { SetUpTenants } = await import('../../contract/support/set-up-tenant.ts');
  const { loadBundle } = await import('../../contract/support/adapters.ts');
  const { fillLists } = await import('./fill.ts');
  rmSync(file);
  const product = await loadBundle<typeof Product>('../../bench/finder/product');
  const tenants = new SetUpTenants();
  try {
    say('  a tenant with this organisation …');
    await tenants.prepare();
    const tenant = await tenants.next();
    const anna = tenant.as('anna');
    await fillLists(anna.lists, organisation);
    const services = {
      ...anna,
      together: <T>(work: (lists: typeof anna.lists) => Promise<T>) => anna.together(() => work(anna.lists)),
    };
    say(`  ${cases.length} cases …`);
    const answers: Answer[] = [];
    for (const one of cases) answers.push({ one, findings: await untilNotThrottled(() => findingsOf(one)) });
    return report(answers, product);

    async function findingsOf(one: Case): Promise<ReadonlyMap<string, readonly Product.Finding[]>> {
      const initiative = {
        Key: `case-${one.id}`,
        Title: one.title,
        Summary: one.summary ?? '',
        Delineation: one.delineation ?? '',
      };
      const lists = await product.readCaseLists(services, initiative.Key, one.opgaven, '2026-11-01');
      const opgaven = valueOf(lists.opgaven);
      const [directory, expertise, earlier] = await Promise.all([
        product.findOpgavePeople(services, opgaven),
        product.findExpertise(services, initiative, opgaven),
        product.readEarlierWork(services, initiative.Key, valueOf(lists.links)),
      ]);
      for (const { error } of [directory.owners, directory.groups, expertise])
        if (error !== undefined) throw new Error('a source failed', { cause: error });
      return new Map([
        ['owners', directory.owners.findings],
        ['groups', directory.groups.findings],
        ['history', product.historyIn(initiative, one.opgaven, lists, earlier)],
        ['said so', product.expertsIn(lists)],
        ['people search', expertise.findings],
      ]);
    }
  } finally {
    await tenants.close();
  }
}

/** A person looks at a case for longer than the bench does: search answers ten questions a second (platform rule 1.17). */
async function untilNotThrottled<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === 20 || (error as { readonly code?: unknown }).code !== 'throttled') throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

function valueOf<T>(
  part: { readonly state: 'ready'; readonly value: T } | { readonly state: 'failed'; readonly error: unknown },
): T {
  if (part.state === 'failed') throw new Error('a list could not be read', { cause: part.error });
  return part.value;
}

interface Answer {
  readonly one: Case;
  readonly findings: ReadonlyMap<string, readonly Product.Finding[]>;
}

function report(answers: readonly Answer[], product: typeof Product): FinderReport {
  const sources = [...(answers[0]?.findings.keys() ?? [])];
  const lists = answers.flatMap(({ one, findings }) =>
    one.opgaven.map((opgaveKey) => ({ one, opgaveKey, findings, expected: expectedFor(one, opgaveKey) })),
  );
  type List = (typeof lists)[number];
  const rank = ({ findings, opgaveKey }: List, wanted: readonly string[]): readonly string[] =>
    product
      .rankColleagues({
        opgaveKey,
        findings: wanted.flatMap((source) => findings.get(source) ?? []),
        contributors: [],
        recentRequests: [],
        today: '2026-11-23',
      })
      .map(({ personKey }) => personKey);
  const figures = (source: string, quality: (list: List) => Quality): Figures => {
    const over = (half: Case['half']): Quality =>
      // A case with many opgaven is no more than one case.
      meanOf(
        answers
          .filter(({ one }) => half === undefined || (one.half ?? 'tuning') === half)
          .map(({ one }) => meanOf(lists.filter((list) => list.one === one).map(quality))),
      );
    return { source, all: over(undefined), tuning: over('tuning'), holdout: over('holdout') };
  };
  return {
    cases: answers.length,
    lists: lists.length,
    figures: [
      ...sources.map((source) => figures(source, (list) => qualityOf(rank(list, [source]), list.expected))),
      figures('together', (list) => qualityOf(rank(list, sources), list.expected)),
      figures('most possible', (list) => bestPossible(list.expected)),
    ],
    misses: lists.map((list) => missesOf(list.one.id, list.opgaveKey, rank(list, sources).slice(0, 10), list.expected)),
  };
}

function expectedFor(one: Case, opgaveKey: string): ReadonlySet<string> {
  return new Set(
    one.expected.filter(({ opgaven = one.opgaven }) => opgaven.includes(opgaveKey)).map(({ person }) => person),
  );
}

function missesOf(id: string, opgave: string, ranked: readonly string[], expected: ReadonlySet<string>): string {
  const wrong = ranked.filter((key) => !expected.has(key));
  const missed = [...expected].filter((key) => !ranked.includes(key));
  const short = (keys: readonly string[]): string => keys.map((key) => key.slice(-4)).join(' ') || '-';
  return `${id} ${opgave}: too many ${short(wrong)}, missing ${short(missed)}`;
}

/** As the tenant wants its people and groups. */
function directoryOf({ people, groups }: CaseSet['organisation']): object {
  return {
    people: people.map((person, n) => ({
      login: `persoon${n + 1}`,
      id: person.key,
      name: person.name,
      mail: person.mail || `persoon${n + 1}@gemeente.example`,
      jobTitle: person.jobTitle ?? '',
      department: person.department ?? '',
      phone: '',
      responsibilities: person.responsibilities ?? [],
      skills: person.skills ?? [],
      pastProjects: person.pastProjects ?? [],
      ...(person.about ? { aboutMe: person.about } : {}),
      availability: 'Available',
    })),
    groups: groups.map(({ id, name, members }) => ({ id, displayName: name, memberIds: members })),
  };
}
