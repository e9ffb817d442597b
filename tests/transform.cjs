const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { transformSync } = require('esbuild');

const own = readFileSync(__filename);

/** Jest transform: TypeScript and ESM-only packages (PnPjs) to CommonJS. Types are checked by `npm run typecheck`. */
module.exports = {
  /** Another transform gives other code for the same source. */
  getCacheKey: (source, path) => createHash('sha1').update(own).update(path).update('\0').update(source).digest('hex'),
  process(source, path) {
    // The bundler makes a Markdown file its text too (config/spfx-customize-webpack.js).
    if (path.endsWith('.md')) return { code: `module.exports = ${JSON.stringify(source)};` };
    // A picture of the Teams app is its base64.
    if (path.endsWith('.png')) return { code: `module.exports = ${JSON.stringify(readFileSync(path, 'base64'))};` };
    const loader = path.endsWith('x') ? 'tsx' : path.endsWith('.ts') ? 'ts' : 'js';
    return transformSync(source, {
      loader,
      format: 'cjs',
      target: 'node18',
      sourcemap: 'inline',
      sourcefile: path,
      jsx: 'transform',
      // Jest's modules have no import() of their own: it becomes require, as all imports here.
      supported: { 'dynamic-import': false },
    });
  },
};
