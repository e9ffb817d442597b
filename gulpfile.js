'use strict';

// The tasks that people who know SharePoint Framework look for. Each calls the script or Heft command that does the work.
//   gulp bundle --ship            compile and bundle (production)
//   gulp package-solution --ship  the whole release: sharepoint/solution/initiatievenwijzer.sppkg
//   gulp serve                    bundle and watch, for the workbench of your own tenant
//   gulp tenant                   the local tenant (npm start)
//   gulp test                     every test (npm test)
//   gulp clean                    remove what was built
const { spawn } = require('node:child_process');
const { existsSync } = require('node:fs');
const { rm } = require('node:fs/promises');
const { join } = require('node:path');
const gulp = require('gulp');

const ship = process.argv.includes('--ship');
const bundledNode = join(__dirname, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
const node = existsSync(bundledNode) ? bundledNode : process.execPath;

function run(...args) {
  return new Promise((settle, refuse) => {
    const child = spawn(node, args, { cwd: __dirname, stdio: 'inherit' });
    child.on('error', refuse);
    child.on('close', (code) => (code === 0 ? settle() : refuse(new Error(`${args[0]} ended with exit code ${code}`))));
  });
}

const heft = (...args) => run('--max-old-space-size=4096', 'node_modules/@rushstack/heft/bin/heft', ...args);
const script = (name) => run(`scripts/${name}.mjs`);

gulp.task('bundle', () => heft('build', '--clean', ...(ship ? ['--production'] : [])));
gulp.task('package-solution', () => (ship ? script('build') : heft('package-solution')));
gulp.task('serve', () => heft('build-watch', '--serve', '--nobrowser'));
gulp.task('tenant', () => script('start'));
gulp.task('test', () => script('test'));
gulp.task('clean', () =>
  Promise.all(
    ['dist', 'lib', 'lib-commonjs', 'release', 'sharepoint/solution', 'teams', 'temp'].map((folder) =>
      rm(join(__dirname, folder), { recursive: true, force: true }),
    ),
  ),
);
gulp.task('default', gulp.series('package-solution'));
