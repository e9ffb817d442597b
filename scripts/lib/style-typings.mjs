import { existsSync, globSync, statSync } from 'node:fs';
import { inRoot } from './root.mjs';
import { buildRelease } from './release.mjs';
import { say } from './say.mjs';

/**
 * The build writes which classes each style module has (temp/sass-ts), and the type check reads that. Makes it anew when
 * a style is newer. A build that fails on types has written it all the same, and the type check says what is wrong.
 */
export async function ensureStyleTypings() {
  const styles = globSync('src/**/*.scss', { cwd: inRoot() });
  const typings = styles.filter((file) => file.endsWith('.module.scss')).map((file) => typingOf(file));
  const newest = Math.max(0, ...styles.map((file) => changed(inRoot(file))));
  if (typings.every((file) => existsSync(file) && changed(file) >= newest)) return;
  say('The styles changed: building first, which says what classes they have.');
  await buildRelease();
}

const changed = (file) => statSync(file).mtimeMs;
const typingOf = (file) => inRoot('temp/sass-ts', `${file.slice('src/'.length)}.d.ts`);
