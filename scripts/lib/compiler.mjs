import { inRoot } from './root.mjs';
import { run } from './run.mjs';

export const tsc = inRoot('node_modules/typescript-native/bin/tsc');

/**
 * As little processor time as there can be: by itself this compiler has four checkers at work, and each finds out anew
 * what the types are that they share; and what it found it needs to the end, so clearing up often is in vain.
 */
const thrift = { flags: ['--singleThreaded'], env: { GOGC: '400' } };

/**
 * Runs TypeScript 7, the compiler that is a native program.
 * @param args what it takes on the command line
 * @returns its exit code (0 when there are no type errors) and what it said
 */
export const compile = (...args) =>
  run(process.execPath, [tsc, ...thrift.flags, ...args], { quiet: true, env: thrift.env });
