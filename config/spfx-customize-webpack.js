'use strict';

const { dirname, join } = require('node:path');
const { nameStyleClasses } = require('./style-class-names');

/** The folder of a package as another package sees it: npm may give it a version of its own. */
const packageOf = (name, from) => dirname(require.resolve(`${name}/package.json`, { paths: [from] }));

module.exports = (webpackConfiguration) => {
  // The same sources give the same package, in whatever folder they stand.
  if (nameStyleClasses(webpackConfiguration.module.rules, join(__dirname, '..')) === 0)
    throw new Error('SharePoint Framework no longer names the classes of style sheets where it did.');
  // What the product shows of docs/gids is the same text: a Markdown file that is imported is its text.
  webpackConfiguration.module.rules.push({ test: /\.md$/, type: 'asset/source' });
  // TypeScript's helpers once: PnPjs brings a newer version beside the one of SPFx, and that one can all that the older can.
  const newest = packageOf('tslib', dirname(require.resolve('@pnp/sp/package.json')));
  webpackConfiguration.resolve.alias = { ...webpackConfiguration.resolve.alias, tslib$: `${newest}/tslib.es6.mjs` };
};
