import { spawn } from 'node:child_process';
import { root } from './root.mjs';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program in the repository and waits for it. A signal that stops us stops it too.
 * @param options.quiet keep its output instead of showing it
 * @returns its exit code (1 when a signal ended it) and, when quiet, everything it wrote
 */
export function run(command, args, { quiet = false, env = {}, shell = false } = {}) {
  return new Promise((settle, refuse) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell,
    });
    const pass = Object.fromEntries(signals.map((signal) => [signal, () => child.kill(signal)]));
    for (const signal of signals) process.on(signal, pass[signal]);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (output += data));
    child.on('error', refuse);
    child.on('close', (code) => {
      for (const signal of signals) process.off(signal, pass[signal]);
      settle({ code: code ?? 1, output });
    });
  });
}
