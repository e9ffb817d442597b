import type { SQLInputValue } from 'node:sqlite';

interface Kept {
  /** The tables that the question names. */
  readonly tables: readonly string[];
  /** How often these had been written to. */
  writes: number;
  readonly answers: Map<string, readonly object[]>;
}

/** So many answers to one question are kept. */
const most = 500;

/** Answers of the database to questions about tables that are seldom written to. */
export class Answers {
  readonly #kept = new Map<string, Kept>();
  readonly #writes = new Map<string, number>();
  readonly #writtenBy = new Map<string, string | undefined>();

  /** @param ask - asks the database; called when the answer is not known or may have changed */
  of<T extends object>(sql: string, values: readonly SQLInputValue[], ask: () => readonly T[]): readonly T[] {
    const kept = this.#keptFor(sql);
    const key = JSON.stringify(values);
    const known = kept.answers.get(key) as readonly T[] | undefined;
    if (known) return known;
    const answer = ask();
    if (kept.answers.size >= most) kept.answers.clear();
    kept.answers.set(key, answer);
    return answer;
  }

  /** Tells that a statement was run. */
  written(sql: string): void {
    let table = this.#writtenBy.get(sql);
    if (table === undefined && !this.#writtenBy.has(sql)) {
      table = /^\s*(?:INSERT(?: OR \w+)? INTO|REPLACE INTO|UPDATE|DELETE FROM)\s+"?(\w+)/i.exec(sql)?.[1];
      if (this.#writtenBy.size >= most * 4) this.#writtenBy.clear();
      this.#writtenBy.set(sql, table);
    }
    if (table !== undefined) this.#writes.set(table, this.#writesTo(table) + 1);
  }

  /** For when anything may have changed. */
  forget(): void {
    this.#kept.clear();
  }

  #keptFor(sql: string): Kept {
    const kept = this.#kept.get(sql);
    const tables = kept?.tables ?? [...new Set(sql.match(/\bsp_\w+/g))];
    const writes = tables.reduce((sum, table) => sum + this.#writesTo(table), 0);
    if (kept?.writes === writes) return kept;
    const anew = { tables, writes, answers: new Map<string, readonly object[]>() };
    this.#kept.set(sql, anew);
    return anew;
  }

  #writesTo(table: string): number {
    return this.#writes.get(table) ?? 0;
  }
}
