import { AppError } from '../data/app-error';
import type {
  Directory,
  Drafts,
  ErasableList,
  Erasure,
  ExpertiseSearch,
  Host,
  InitiativeSearch,
  Lists,
  Services,
  Setup,
} from '../data/ports';
import type { ListSchema } from '../data/sharepoint/list-schema';
import { listSchemas } from '../data/sharepoint/schema.generated';
import { deriveKey } from '../domain/keys';
import { MemoryDocuments } from './memory-documents';
import { MemoryForms } from './memory-forms';
import { MemoryList, MemoryListData } from './memory-list';
import { MemoryTeam } from './memory-teams';
import type { WrittenSubmission } from './open-formulieren';
import { people } from './people';
import type { Person } from './people';

/** What commands are given: the services, and a way to wait that costs no time. */
export type TestServices = Services & { readonly wait: (milliseconds: number) => Promise<void> };

export const testTeamId = '7ea00000-0000-4000-8000-000000000001';

/** A tenant in memory: everybody works in the same lists, team and library, each under the own name. */
export class MemoryTenant {
  public readonly team = new MemoryTeam();
  public readonly documents = new MemoryDocuments();
  public readonly forms = new MemoryForms();
  /** The clock; tests move it. Monday 23 November 2026, 14:05 in Noordoostpolder. */
  public clock = new Date('2026-11-23T13:05:00.000Z');
  /** Milliseconds that were waited for together. */
  public waited = 0;
  private readonly data = new Map(listSchemas.map((schema) => [schema.title, new MemoryListData(schema)]));
  private keys = 0;

  public servicesFor(login: Person): TestServices {
    const me = people[login];
    const lists = this.listsFor(me.name);
    return {
      lists,
      together: (work) => work(lists),
      me: () => Promise.resolve(me),
      teams: this.team.port(),
      documents: this.documents,
      formLibrary: this.forms,
      directory: nobodyFound,
      expertise: noExpertise,
      initiativeSearch: nothingFound,
      setup: nothingToSetUp,
      erasure: this.erasure(),
      drafts: new MemoryDrafts(),
      host: memoryHost,
      now: () => new Date(this.clock),
      newKey: () => {
        this.keys += 1;
        return deriveKey('test', String(this.keys));
      },
      wait: (milliseconds) => {
        this.waited += milliseconds;
        return Promise.resolve();
      },
    };
  }

  /** @returns what makes all that is stored again as it is now, as often as it is called; not how the services are set to refuse */
  public keep(): () => void {
    const { clock, waited, keys } = this;
    const parts = [this.team, this.documents, this.forms, ...this.data.values()].map((part) => part.keep());
    return () => {
      for (const restore of parts) restore();
      this.clock = clock;
      this.waited = waited;
      this.keys = keys;
    };
  }

  /** Somebody sends in a form on the website. */
  public submitForm(submission: WrittenSubmission): void {
    this.forms.write(submission);
  }

  /**
   * Somebody works in the lists themselves, past every rule of the product: each list holds what `change` makes of its
   * records, in the same order, and behind those what it adds.
   */
  public rewrite(
    change: (schema: ListSchema, records: readonly Readonly<Record<string, unknown>>[]) => readonly object[],
  ): void {
    for (const data of this.data.values()) data.rewrite((records) => change(data.schema, records));
  }

  /** Days later, at the same time of day. */
  public passDays(days: number): void {
    this.clock = new Date(this.clock.getTime() + days * 86_400_000);
  }

  /** All that the lists hold of a text, also in earlier versions and in the recycle bin: which list, and where. */
  public whereIs(text: string): readonly string[] {
    const holds = (record: object): boolean => JSON.stringify(record).includes(text);
    return [...this.data].flatMap(([title, data]) => [
      ...([...data.items.values()].some(({ record }) => holds(record)) ? [title] : []),
      ...([...data.versions.values()].flat().some(holds) ? [`${title} (versions)`] : []),
      ...(data.recycled.some(({ record }) => holds(record)) ? [`${title} (bin)`] : []),
    ]);
  }

  private erasure(): Erasure {
    const dataOf = (list: ErasableList): MemoryListData => {
      const data = this.data.get(erasableTitles[list]);
      if (!data) throw new RangeError(`no list ${list}`);
      return data;
    };
    return {
      purgeVersions: (list, id) => {
        dataOf(list).versions.delete(id);
        return Promise.resolve();
      },
      purgeRecycled: (list, titles) => {
        const data = dataOf(list);
        const kept = data.recycled.filter(({ title }) => !titles.includes(String(title)));
        const count = data.recycled.length - kept.length;
        data.recycled = kept;
        return Promise.resolve(count);
      },
    };
  }

  private listsFor(editor: string): Lists {
    const list = <R extends object, I extends string>(title: string): MemoryList<R, I> => {
      const data = this.data.get(title);
      if (!data) throw new RangeError(`no list ${title}`);
      return new MemoryList<R, I>(data, editor, () => new Date(this.clock));
    };
    return {
      registrations: list('Aanmeldingen'),
      initiatives: list('Initiatieven'),
      initiators: list('Initiatiefnemers'),
      opgaven: list('Opgaven'),
      opgaveExperts: list('Deskundigen'),
      opgaveLinks: list('InitiatiefOpgaven'),
      pool: list('Pool'),
      contactMoments: list('Contactmomenten'),
      agreements: list('Afspraken'),
      contributors: list('Betrokkenen'),
      misfits: list('NietPassend'),
      weighings: list('Wegingen'),
      partnerMirrors: list('Partnerspiegel'),
      timeline: list('Tijdlijn'),
      imports: list('Inlezingen'),
      relations: list('Verwanten'),
      destinations: list('Loketten'),
      standardTexts: list('Teksten'),
      settings: list('Instellingen'),
    };
  }
}

const erasableTitles: Readonly<Record<ErasableList, string>> = {
  registrations: 'Aanmeldingen',
  initiators: 'Initiatiefnemers',
  contactMoments: 'Contactmomenten',
  agreements: 'Afspraken',
  initiatives: 'Initiatieven',
};

class MemoryDrafts implements Drafts {
  private readonly values = new Map<string, { readonly value: unknown; readonly savedAt: string }>();

  public read<T>(name: string): { readonly value: T; readonly savedAt: string } | undefined {
    return this.values.get(name) as { readonly value: T; readonly savedAt: string } | undefined;
  }

  public write<T>(name: string, value: T): string {
    const savedAt = '2026-11-23T13:05:00.000Z';
    this.values.set(name, { value, savedAt });
    return savedAt;
  }

  public remove(name: string): void {
    this.values.delete(name);
  }
}

const memoryHost: Host = {
  kind: 'page',
  siteUrl: 'https://gemeente.example/sites/initiatieven',
  language: 'nl',
  dossierUrl: (key, step) =>
    `https://gemeente.example/sites/initiatieven/SitePages/Initiatief.aspx?initiatief=${key}${step === undefined ? '' : `#/initiatief/${key}/${step}`}`,
  pageUrl: (page) => `https://gemeente.example/sites/initiatieven/SitePages/${page}.aspx`,
  openLink: () => undefined,
};

const nobodyFound: Directory = {
  groupMembers: () => Promise.resolve([]),
  aboutOpgaven: () => Promise.resolve({ people: { state: 'ready', value: [] }, groups: new Map() }),
  findByName: () => Promise.resolve([]),
  getPeople: () => Promise.resolve([]),
  presence: () => Promise.resolve(new Map()),
};

const noExpertise: ExpertiseSearch = {
  findByExpertise: () => Promise.resolve([]),
  findByName: () => Promise.resolve([]),
};

const nothingFound: InitiativeSearch = { find: () => Promise.resolve([]) };

const nothingToSetUp: Setup = {
  check: () => Promise.resolve([]),
  repair: () => Promise.reject(new AppError('not-set-up')),
  findTeamsApp: () => Promise.resolve(undefined),
};
