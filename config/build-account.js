'use strict';

const { mkdirSync, writeFileSync } = require('node:fs');
const { dirname } = require('node:path');

/** Which script holds what. Webpack's whole account, which `heft build --emit-stats` writes, is a hundred times as much. */
const wanted = {
  all: false,
  chunkGroups: true,
  chunks: true,
  chunkModules: true,
  dependentModules: true,
  cachedModules: true,
  runtimeModules: true,
  nestedModules: true,
  chunkModulesSpace: Infinity,
  nestedModulesSpace: Infinity,
  chunkGroupMaxAssets: Infinity,
};

/** Plugin of webpack: writes which scripts each import() fetches and which modules are in each script, as JSON. */
class BuildAccount {
  /** @param {string} file where it is written */
  constructor(file) {
    this.file = file;
  }

  apply(compiler) {
    compiler.hooks.done.tap('build-account', (stats) => {
      mkdirSync(dirname(this.file), { recursive: true });
      writeFileSync(this.file, JSON.stringify(stats.toJson(wanted)));
    });
  }
}

module.exports = { BuildAccount };
