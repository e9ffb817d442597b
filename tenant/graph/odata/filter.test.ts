import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FilterSyntaxError, parseFilter } from './filter.ts';
import { matches } from './matches.ts';

const item = {
  displayName: "Dorpshuis 's-Graveland",
  mail: 'henk@gemeente.example',
  count: 12,
  enabled: true,
  nothing: null,
  created: '2026-11-23T08:00:00Z',
  groupTypes: ['Unified'],
  teamsApp: { id: 'com.microsoft.teamspace.tab.web' },
  userId: 'abc',
};

const cases: readonly (readonly [string, boolean])[] = [
  ["displayName eq 'dorpshuis ''s-graveland'", true],
  ["displayName ne 'Dorpshuis'", true],
  ["startswith(displayName,'Dorp')", true],
  ["startsWith(mail, 'henk@') and count gt 11", true],
  ["endswith(mail,'.example')", true],
  ["contains(mail,'gemeente')", true],
  ["startswith(displayName,'x') or enabled eq true", true],
  ['not(enabled eq true)', false],
  ["not startswith(mail,'x')", true],
  ["startswith(mail,'henk') eq false", false],
  ['count ge 12 and count le 12 and count lt 13', true],
  ['nothing eq null', true],
  ['mail ne null', true],
  ['unheard eq null', true],
  ["mail in ('a','henk@gemeente.example')", true],
  ["groupTypes/any(c:c eq 'Unified')", true],
  ["groupTypes/any(c:c eq 'Dynamic')", false],
  ['groupTypes/any()', true],
  ['groupTypes/$count eq 1', true],
  ["teamsApp/id eq 'com.microsoft.teamspace.tab.web'", true],
  ["(microsoft.graph.aadUserConversationMember/userId eq 'abc')", true],
  ['created ge 2026-11-23T07:59:59Z', true],
  ['created lt 2026-11-23T07:59:59Z', false],
  ["enabled eq true or enabled eq false and mail eq 'x'", true],
];

describe('$filter', () => {
  for (const [text, expected] of cases) {
    it(`reads ${text} as ${String(expected)}`, () => {
      assert.equal(matches(parseFilter(text), item), expected);
    });
  }

  for (const text of [
    '',
    'displayName',
    'displayName eq',
    "displayName eq 'x",
    "displayName like 'x'",
    "(mail eq 'x'",
    "mail eq 'x') ",
    'and and and',
    "upper(mail) eq 'X'",
    'mail in ()',
  ]) {
    it(`refuses "${text}" as bad syntax`, () => {
      assert.throws(() => parseFilter(text), FilterSyntaxError);
    });
  }

  it('refuses a filter that is nested endlessly, in time', () => {
    assert.throws(() => parseFilter('('.repeat(5000)), FilterSyntaxError);
  });
});
