'use strict';

const { minify } = require('oxc-minify');
const { version } = require('oxc-minify/package.json');

/** Nothing newer than what the compiler writes (tsconfig.json). */
const options = {
  module: false,
  compress: { target: 'es2020' },
  mangle: true,
  codegen: { removeWhitespace: true, legalComments: 'none' },
};

/** What is around a module when it is minified, and is cut off again by its length: it must come out as it went in. */
const wrapper = /^__MINIFY_MODULE__\((?:\{__DEFAULT_ID__(?=\())?/;

/**
 * Minifies one piece of code.
 * @param {string} code a script, or a module in its wrapper
 * @throws when it is no JavaScript, or the wrapper came out differently
 */
async function minifyCode(code) {
  const { code: minified, errors } = await minify('script.js', code, options);
  if (errors.length > 0) throw new Error(`The minifier cannot read this: ${errors[0].message}`);
  const [start] = wrapper.exec(code) ?? [''];
  const end = start === '' ? '' : start.endsWith('{__DEFAULT_ID__') ? '});' : ');';
  if (!minified.startsWith(start) || !minified.endsWith(end))
    throw new Error(`The minifier changed what is around a module: ${minified.slice(0, 60)} … ${minified.slice(-20)}`);
  return minified;
}

/** The minifier as `@rushstack/webpack5-module-minifier-plugin` asks for one (its IModuleMinifier). */
const oxcMinifier = {
  minify({ hash, code }, done) {
    minifyCode(code).then(
      (minified) => done({ hash, error: undefined, code: minified, map: undefined }),
      (error) => done({ hash, error, code: undefined, map: undefined }),
    );
  },
  connectAsync() {
    const disconnectAsync = () => Promise.resolve();
    const configHash = `oxc-minify@${version} ${JSON.stringify(options)}`;
    return Promise.resolve({ configHash, disconnectAsync, disconnect: disconnectAsync });
  },
};

/**
 * Puts that minifier in the place of Terser, in a release: nothing else is minified, and it makes no source maps.
 * @param optimization that of webpack's configuration
 * @throws when SharePoint Framework no longer minifies the way it did
 */
function minifyWithOxc({ minimize, minimizer = [] }) {
  if (!minimize) return;
  const [plugin, ...others] = minimizer;
  if (others.length > 0 || plugin?.constructor.name !== 'ModuleMinifierPlugin' || !plugin.minifier)
    throw new Error('SharePoint Framework no longer minifies the way it did.');
  plugin.minifier = oxcMinifier;
}

module.exports = { minifyCode, minifyWithOxc };
