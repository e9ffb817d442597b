'use strict';

const { createHash } = require('node:crypto');
const { relative, sep } = require('node:path');

/**
 * Names classes of the style sheets by where a sheet stands in the project. SharePoint Framework names them by the whole
 * path, so that the same commit built in another folder gave another package.
 * @param {string} root the folder of the project
 * @returns {(name: string, file: string, css: string) => string}
 */
const styleClassNames = (root) => {
  const marks = new Map();
  return (name, file, css) => {
    if (!marks.has(file)) {
      const path = relative(root, file).split(sep).join('/');
      marks.set(file, createHash('sha1').update(`${path}\0${css}`).digest('hex').slice(0, 8));
    }
    return `${name}_${marks.get(file)}`;
  };
};

/** Puts those names in every rule of webpack that names classes. @returns how many there were */
const nameStyleClasses = (rules, root) => {
  const named = loadersIn(rules).filter(({ options }) => typeof options?.generateCssClassName === 'function');
  for (const loader of named) loader.options.generateCssClassName = styleClassNames(root);
  return named.length;
};

const loadersIn = (rules) =>
  rules.flatMap((rule) => [
    ...[rule.use ?? []].flat().filter((use) => typeof use === 'object'),
    ...loadersIn([...(rule.oneOf ?? []), ...(rule.rules ?? [])]),
  ]);

module.exports = { styleClassNames, nameStyleClasses };
