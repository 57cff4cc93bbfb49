/** Handing this process over to a built program. */
import { Module } from 'node:module';
import { join } from 'node:path';
import { endAlone } from './command.mjs';
import { ROOT } from './files.mjs';

/**
 * Becomes the program: it gets the terminal, the signals and the exit code without anything in between.
 * @param {string} program below `dist/backend/`, without extension, such as `src/main`
 * @param {string[]} [args] its arguments
 */
export function enter(program, args = []) {
  endAlone();
  process.chdir(ROOT);
  process.argv.splice(1, process.argv.length, join(ROOT, 'dist/backend', `${program}.js`), ...args);
  Module.runMain();
}
