'use strict';

const { dirname, join } = require('node:path');
const { BuildAccount } = require('./build-account');
const { minifyWithOxc } = require('./minify');
const { nameStyleClasses } = require('./style-class-names');

/** The folder of a package as another package sees it: npm may give it a version of its own. */
const packageOf = (name, from) => dirname(require.resolve(`${name}/package.json`, { paths: [from] }));

const root = join(__dirname, '..');
const teamsApp = join(root, 'teams-app');

module.exports = (webpackConfiguration) => {
  const { rules } = webpackConfiguration.module;
  // The same sources give the same package, in whatever folder they stand.
  if (nameStyleClasses(rules, root) === 0)
    throw new Error('SharePoint Framework no longer names the classes of style sheets where it did.');
  // What the product shows of docs/gids is the same text: a Markdown file that is imported is its text.
  rules.push({ test: /\.md$/, type: 'asset/source' });
  // Inrichting makes the Teams package of the very files of the release: its icons go along as base64, not as files.
  for (const rule of rules) if (rule.type === 'asset/resource' && rule.dependency !== 'url') rule.exclude = teamsApp;
  const dataUrl = (content) => content.toString('base64');
  rules.push({ include: teamsApp, test: /\.png$/, type: 'asset/inline', generator: { dataUrl } });
  webpackConfiguration.plugins.push(new BuildAccount(join(root, 'release/webpack-stats/packages.stats.json')));
  minifyWithOxc(webpackConfiguration.optimization);
  // TypeScript's helpers once: PnPjs brings a newer version beside the one of SPFx, and that one can all that the older can.
  const newest = packageOf('tslib', dirname(require.resolve('@pnp/sp/package.json')));
  webpackConfiguration.resolve.alias = {
    ...webpackConfiguration.resolve.alias,
    tslib$: `${newest}/tslib.es6.mjs`,
    'teams-app': teamsApp,
    'initiatievenwijzer/package.json$': join(root, 'package.json'),
  };
};
