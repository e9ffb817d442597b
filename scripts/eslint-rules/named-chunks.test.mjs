import { describe, it } from 'node:test';
import { RuleTester } from 'eslint';
import rule from './named-chunks.mjs';

RuleTester.describe = describe;
RuleTester.it = it;

new RuleTester().run('named-chunks', rule, {
  valid: ["void import(/* webpackChunkName: 'weging' */ './weging');", "import { x } from './x'; void x;"],
  invalid: [
    { code: "void import('./weging');", errors: [{ messageId: 'nameless' }] },
    { code: "void import(/* the weighing */ './weging');", errors: [{ messageId: 'nameless' }] },
    { code: "void import(/* webpackChunkName: '[request]' */ './weging');", errors: [{ messageId: 'nameless' }] },
  ],
});
