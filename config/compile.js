'use strict';

const { spawn } = require('node:child_process');

/**
 * Task of Heft: checks the types of src and writes its modules to lib. Code with a type error is not built.
 * Where Heft watches, the compiler goes on watching too, and webpack sees what it writes; errors are shown, and what
 * could be made of the code is served all the same.
 */
async function runAsync({ heftTaskSession }) {
  const { parameters, logger } = heftTaskSession;
  if (parameters.watch) return watch(logger.terminal);
  const { compile } = await import('../scripts/lib/compiler.mjs');
  // Nobody debugs a release by its sources: it has no source maps.
  const maps = parameters.production ? ['--sourceMap', 'false', '--inlineSources', 'false'] : [];
  const { code, output } = await compile('-p', 'tsconfig.json', ...maps);
  if (code !== 0) throw new Error(`The code has type errors.\n${output.trim()}`);
}

let watching;

/** Starts the compiler once. @returns when it has been through all of the code */
function watch(terminal) {
  watching ??= startWatching(terminal);
  return watching;
}

async function startWatching(terminal) {
  const { tsc } = await import('../scripts/lib/compiler.mjs');
  const compiler = spawn(process.execPath, [tsc, '-p', 'tsconfig.json', '--watch', '--preserveWatchOutput'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.on('exit', () => compiler.kill());
  return new Promise((settle, refuse) => {
    compiler.on('error', refuse);
    compiler.on('exit', (code) => refuse(new Error(`The compiler no longer watches (exit code ${code}).`)));
    compiler.stdout.on('data', (data) => {
      terminal.write(String(data));
      if (/Watching for file changes/.test(String(data))) settle();
    });
  });
}

module.exports = { runAsync };
