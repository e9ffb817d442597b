import { JSONParse } from '@pnp/queryable';
import { SPCollection, type SPFI } from '@pnp/sp';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import type { ListQuery, Page, Stored } from '../ports';
import type { Connection } from './connection';
import { explainList } from './explain-list';
import type { KnownColumns } from './known-columns';
import type { ListFacts } from './list-port';
import { filterOf, type AnyCondition } from './odata';
import { storedOf, type Row } from './rows';

interface RowsAnswer {
  readonly value: readonly Row[];
  readonly 'odata.nextLink'?: string;
}

/** Columns of every list that a {@link Stored} needs. */
const own = ['Id', 'Created', 'Modified'];

/** The reads of one list. Each sends its request before it awaits, so that it can join a batch. */
export class ListReader<R extends object, I extends string> {
  private readonly connection: Connection;
  private readonly facts: ListFacts;
  private readonly known: KnownColumns;

  public constructor(connection: Connection, facts: ListFacts, known: KnownColumns) {
    this.connection = connection;
    this.facts = facts;
    this.known = known;
  }

  public page(query: ListQuery<R, I>): Promise<Page<R>> {
    const conditions = (query.where ?? []) as readonly AnyCondition[];
    this.known.require([...conditions.map(({ column }) => column), ...(query.orderBy ? [query.orderBy.column] : [])]);
    return this.connection
      .read((sp) => {
        const items = this.items(sp).select(
          ...this.selected(query.select),
          ...(query.withEditor ? ['Editor/Title'] : []),
        );
        if (query.withEditor) items.expand('Editor');
        if (conditions.length > 0) items.filter(filterOf(conditions, this.facts.columns));
        if (query.orderBy) items.orderBy(query.orderBy.column, query.orderBy.descending !== true);
        return items.top(Math.min(query.top, 5000)).using(JSONParse())<RowsAnswer>();
      })
      .then((answer) => this.pageOf(answer), this.explain);
  }

  public async first(column: string, value: string): Promise<Stored<R> | undefined> {
    const { items } = await this.page({ where: [{ column, is: 'eq', value } as never], top: 1 });
    return items[0];
  }

  /** @returns the record as the list holds it now, or `undefined` when it is not there (any more) */
  public async byId(id: number): Promise<Stored<R> | undefined> {
    try {
      const item = this.items(this.connection.sp)
        .getById(id)
        .select(...this.selected(undefined));
      return storedOf<R>(await item<Row>(), this.facts.columns);
    } catch (error) {
      const problem = await explainList(error, this.connection, this.facts.title);
      if (problem.code === 'not-found') return undefined;
      throw problem;
    }
  }

  private readonly explain = async (error: unknown): Promise<never> => {
    const problem = await explainList(error, this.connection, this.facts.title);
    throw problem;
  };

  private pageOf(answer: RowsAnswer): Page<R> {
    const items = answer.value.map((row) => storedOf<R>(row, this.facts.columns));
    const link = answer['odata.nextLink'];
    return link === undefined ? { items } : { items, next: () => this.follow(link) };
  }

  private follow(link: string): Promise<Page<R>> {
    const next = SPCollection([this.connection.sp.web, link]).using(JSONParse());
    return next<RowsAnswer>().then((answer) => this.pageOf(answer), this.explain);
  }

  private items(sp: SPFI): ReturnType<typeof itemsOf> {
    return itemsOf(sp, this.facts.title);
  }

  private selected(names: readonly string[] | undefined): string[] {
    const wanted = names === undefined ? this.known.present : names.filter((name) => !this.known.missing.has(name));
    return [...own, ...wanted];
  }
}

export const itemsOf = (sp: SPFI, title: string) => sp.web.lists.getByTitle(title).items;
