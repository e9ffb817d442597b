import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { describe, it } from 'node:test';
import { atomically, rows, run } from './table.ts';

function table(): {
  readonly add: (n: number) => void;
  readonly all: () => unknown[];
  readonly database: DatabaseSync;
} {
  const database = new DatabaseSync(':memory:');
  database.exec('CREATE TABLE t (n INTEGER) STRICT');
  return {
    database,
    add: (n) => void run(database, 'INSERT INTO t VALUES (?)', n),
    all: () => rows(database, 'SELECT n FROM t ORDER BY n').map((found) => found['n']),
  };
}

describe('writes that belong together', () => {
  it('all stay when the work succeeds', () => {
    const { database, add, all } = table();
    const result = atomically(database, () => {
      add(1);
      add(2);
      return 'done';
    });
    assert.deepEqual([result, all()], ['done', [1, 2]]);
  });

  it('all go when the work fails, and what was there before stays', () => {
    const { database, add, all } = table();
    add(1);
    const work = (): void => {
      add(2);
      throw new RangeError('halfway');
    };
    assert.throws(() => atomically(database, work), RangeError);
    assert.deepEqual(all(), [1]);
  });

  it('take part in a transaction of somebody else', () => {
    const { database, add, all } = table();
    database.exec('BEGIN');
    atomically(database, () => add(1));
    database.exec('ROLLBACK');
    assert.deepEqual(all(), []);
  });
});
