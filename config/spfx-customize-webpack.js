'use strict';

/** What the product shows of docs/gids is the same text: a Markdown file that is imported is its text. */
module.exports = (webpackConfiguration) => {
  webpackConfiguration.module.rules.push({ test: /\.md$/, type: 'asset/source' });
};
