import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';

const { minifyCode, minifyWithOxc } = createRequire(import.meta.url)('../../config/minify.js');

describe('minifying', () => {
  it('keeps what webpack cuts off around a module, in both of its forms', async () => {
    const body = '(module, exports) { const answer = 6 * 7; exports.answer = answer; }';
    assert.equal(
      await minifyCode(`__MINIFY_MODULE__({__DEFAULT_ID__${body}});`),
      '__MINIFY_MODULE__({__DEFAULT_ID__(e,t){t.answer=42}});',
    );
    const whole = await minifyCode(`__MINIFY_MODULE__(\nfunction ${body}\n);`);
    assert.match(whole, /^__MINIFY_MODULE__\(function\(\w,\w\)\{.*\}\);$/);
  });

  it('writes nothing newer than what the browsers of SharePoint were compiled for', async () => {
    const text = await minifyCode('window.x = window.y === null || window.y === undefined ? 1 : window.y; x = x || 2;');
    assert.doesNotMatch(text, /\|\|=|\?\?=/);
  });

  it('says so when it cannot read the code', async () => {
    await assert.rejects(minifyCode('const = ;'), /cannot read/);
  });

  it('leaves a build for development alone, and refuses one that it does not know', () => {
    assert.doesNotThrow(() => minifyWithOxc({}));
    assert.throws(() => minifyWithOxc({ minimize: true, minimizer: [{}] }), /no longer minifies/);
  });
});
