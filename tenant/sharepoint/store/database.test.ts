import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, it } from 'node:test';
import { Database } from './database.ts';

interface Named {
  [name: string]: unknown;
  name: string;
}

describe('what the database remembers', () => {
  let sqlite: DatabaseSync;
  let database: Database;
  let asked: number;
  beforeEach(() => {
    sqlite = new DatabaseSync(':memory:');
    database = new Database(sqlite);
    database.define('CREATE TABLE sp_one (id INTEGER PRIMARY KEY, name TEXT); CREATE TABLE sp_two (name TEXT)');
    database.run("INSERT INTO sp_one VALUES (1, 'a')");
    asked = 0;
    names();
  });

  const names = (id = 1): readonly string[] =>
    database
      .remembered(
        'SELECT name FROM sp_one WHERE id = ? AND name NOT IN (SELECT name FROM sp_two)',
        (row: Named) => ((asked += 1), row),
        id,
      )
      .map(({ name }) => name);

  it('is answered without asking again, each question by itself, also after a write to another table', () => {
    database.define('CREATE TABLE sp_other (name TEXT)');
    assert.deepEqual([names(), names(), names(2), names(2)], [['a'], ['a'], [], []]);
    const before = asked;
    database.run("INSERT INTO sp_other VALUES ('x')");
    assert.deepEqual(names(), ['a']);
    assert.equal(asked, before);
  });

  for (const [what, write, answer] of [
    ['a change', () => database.run("UPDATE sp_one SET name = 'b' WHERE id = 1"), ['b']],
    ['a change that returns something', () => database.get("UPDATE sp_one SET name = 'b' RETURNING id"), ['b']],
    [
      'a row that takes the place of another',
      () => database.run("INSERT OR REPLACE INTO sp_one VALUES (1, 'b')"),
      ['b'],
    ],
    ['a removal', () => database.run('DELETE FROM sp_one WHERE id = 1'), []],
    ['a write to another table that it names', () => database.run("INSERT INTO sp_two VALUES ('a')"), []],
    [
      'a table made anew',
      () => database.reshape('sp_two', "DELETE FROM sp_one; INSERT INTO sp_one VALUES (1, 'b')"),
      ['b'],
    ],
  ] as const)
    it(`is asked again after ${what}`, () => {
      write();
      assert.deepEqual(names(), answer);
    });

  it('is as before after a transaction that failed', () => {
    assert.throws(() =>
      database.transaction(() => {
        database.run("UPDATE sp_one SET name = 'b'");
        assert.deepEqual(names(), ['b']);
        throw new Error('stop');
      }),
    );
    assert.deepEqual(names(), ['a']);
  });

  it('is as before after all was put back from outside', () => {
    sqlite.exec('SAVEPOINT kept');
    database.run("UPDATE sp_one SET name = 'b'");
    assert.deepEqual(names(), ['b']);
    sqlite.exec('ROLLBACK TO kept');
    database.putBack();
    assert.deepEqual(names(), ['a']);
  });

  it('cannot be changed by who got it', () => {
    const [row] = database.remembered('SELECT name FROM sp_one', (one: Named) => one);
    assert.throws(() => Object.assign(row ?? {}, { name: 'b' }), TypeError);
  });
});
