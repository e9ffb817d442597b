import { dirname, join, posix, relative, sep } from 'node:path';

/**
 * Which layer may import which (docs/architecture.md). A layer is the longest prefix of a file's path in this table;
 * `*` stands for one folder, so that every feature is a layer of its own. A layer may always import itself.
 * Packages are not listed here, except where a layer may have none at all.
 */
export const layers = {
  'src/domain': { may: [], packages: false },
  'src/strings': { may: [] },
  'src/ui': { may: ['src/strings'] },
  'src/data': { may: ['src/domain', 'src/data/*'] },
  'src/data/sharepoint': { may: ['src/domain', 'src/data'] },
  'src/data/graph': { may: ['src/domain', 'src/data'] },
  'src/data/teams': { may: ['src/domain', 'src/data'] },
  'src/data/browser': { may: ['src/domain', 'src/data'] },
  'src/commands': { may: ['src/domain', 'src/data'] },
  'src/session': { may: ['src/commands', 'src/data', 'src/domain'] },
  'src/parts': { may: ['src/session', 'src/commands', 'src/data', 'src/domain', 'src/strings', 'src/ui'] },
  // Shows the guides of docs/gids: their very text.
  'src/features/help': {
    may: ['docs/*', 'src/parts', 'src/session', 'src/commands', 'src/data', 'src/domain', 'src/strings', 'src/ui'],
  },
  'src/features/*': {
    may: ['src/parts', 'src/session', 'src/commands', 'src/data', 'src/domain', 'src/strings', 'src/ui'],
  },
  'src/app': {
    may: [
      'src/features/*',
      'src/parts',
      'src/session',
      'src/commands',
      'src/data',
      'src/domain',
      'src/strings',
      'src/ui',
    ],
  },
  'src/webparts': { may: ['src/*', 'src/*/*'] },
  'src/testing': { may: ['src/*', 'src/*/*'] },
  tenant: { may: [] },
};

/** Files that belong to tests may also use the builders and fakes of `src/testing`. */
const isTest = (file) => /\.test\.tsx?$/.test(file);

const fits = (pattern, path) => {
  const wanted = pattern.split('/');
  const found = path.split('/');
  return found.length >= wanted.length && wanted.every((part, index) => part === '*' || part === found[index]);
};

/** @returns the layer of a file (`src/features/weighing` for a file below it), or undefined for a file of no layer */
export function layerOf(file) {
  const pattern = Object.keys(layers)
    .filter((candidate) => fits(candidate, file))
    .sort((a, b) => b.split('/').length - a.split('/').length)[0];
  if (!pattern) return undefined;
  return { pattern, path: file.split('/').slice(0, pattern.split('/').length).join('/') };
}

/** @returns why `file` may not import `specifier`, or undefined when it may */
export function objection(file, specifier, fromTest = isTest(file)) {
  const own = layerOf(file);
  if (!own) return undefined;
  if (!specifier.startsWith('.')) {
    const bare = layers[own.pattern].packages === false && !fromTest;
    return bare ? `${own.path} imports no packages, and this is ${specifier}` : undefined;
  }
  const target = posix.normalize(posix.join(posix.dirname(file), specifier));
  const other = layerOf(target) ?? { path: target.split('/').slice(0, 2).join('/') };
  if (other.path === own.path) return undefined;
  if (fromTest && other.path === 'src/testing') return undefined;
  const allowed = layers[own.pattern].may.some((pattern) => pattern === other.pattern || samePath(pattern, other.path));
  return allowed ? undefined : `${own.path} does not import ${other.path}`;
}

const samePath = (pattern, path) => fits(pattern, path) && pattern.split('/').length === path.split('/').length;

/** Every way in which a module names another: import, export … from, import(), and import('…') in a type. */
export default {
  meta: { type: 'problem', schema: [], messages: { refused: 'Dependencies point one way: {{why}}.' } },
  create(context) {
    const file = relative(context.cwd, context.filename).split(sep).join('/');
    const check = (source) => {
      if (typeof source?.value !== 'string') return;
      const why = objection(file, source.value);
      if (why) context.report({ node: source, messageId: 'refused', data: { why } });
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source ?? node.argument?.literal),
    };
  },
};

/** For scripts: absolute path → the path that {@link objection} takes. */
export const repositoryPath = (root, from, specifier) =>
  relative(root, join(dirname(from), specifier))
    .split(sep)
    .join('/');
