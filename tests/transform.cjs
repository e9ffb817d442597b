const { transformSync } = require('esbuild');

/** Jest transform: TypeScript and ESM-only packages (PnPjs) to CommonJS. Types are checked by `npm run typecheck`. */
module.exports = {
  process(source, path) {
    const loader = path.endsWith('x') ? 'tsx' : path.endsWith('.ts') ? 'ts' : 'js';
    return transformSync(source, {
      loader,
      format: 'cjs',
      target: 'node18',
      sourcemap: 'inline',
      sourcefile: path,
      jsx: 'transform',
    });
  },
};
