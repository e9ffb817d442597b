import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, it } from 'node:test';

const { nameStyleClasses, styleClassNames } = createRequire(import.meta.url)('../../config/style-class-names.js');

describe('names of style classes', () => {
  const nameIn = (root, file, css = '.row{}') => styleClassNames(root)('row', join(root, file), css);

  it('are the same in whatever folder the project stands', () => {
    assert.equal(nameIn('/one', 'src/ui/a.css'), nameIn('/elsewhere/deeper', 'src/ui/a.css'));
    assert.match(nameIn('/one', 'src/ui/a.css'), /^row_[0-9a-f]{8}$/);
  });

  it('differ by sheet and by what is in it', () => {
    const names = [
      nameIn('/one', 'src/ui/a.css'),
      nameIn('/one', 'src/ui/b.css'),
      nameIn('/one', 'src/ui/a.css', '.x{}'),
    ];
    assert.equal(new Set(names).size, 3);
  });

  it('go into every rule that names classes, also inside other rules', () => {
    const naming = () => ({ loader: 'css', options: { generateCssClassName: () => 'x' } });
    const rules = [{ use: ['a', naming()] }, { oneOf: [{ use: naming() }, { use: { loader: 'b', options: {} } }] }];
    assert.equal(nameStyleClasses(rules, '/one'), 2);
    assert.match(rules[1].oneOf[0].use.options.generateCssClassName('row', '/one/a.css', ''), /^row_/);
  });
});
