/** Running other programs: their output is kept, and none outlives this process. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './files.mjs';

const running = new Set();
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
const stop = (signal) => {
  for (const child of running) child.kill(signal);
  process.exit(EXIT_CODES[signal]);
};

/** From now on a signal ends this process and everything it started. */
export function endTogether() {
  for (const signal of Object.keys(EXIT_CODES)) process.on(signal, stop);
}

/** From now on signals are someone else's to handle. */
export function endAlone() {
  for (const signal of Object.keys(EXIT_CODES)) process.off(signal, stop);
}

/** A program of an installed package, to be run by Node. @param {string} path below `node_modules` */
export const installed = (path) => join(ROOT, 'node_modules', path);

/**
 * Starts a Node program in the project's folder.
 * @param {string[]} args path of the program, and its arguments
 * @param {{ env?: Record<string, string>, onText?: (text: string) => void }} [options] `onText` gets its output
 * piece by piece; without it the output goes to the terminal
 * @returns {import('node:child_process').ChildProcess}
 */
export function startNode(args, { env = {}, onText } = {}) {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: onText ? ['ignore', 'pipe', 'pipe'] : 'inherit',
  });
  running.add(child);
  child.once('close', () => running.delete(child));
  if (onText) {
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', onText);
  }
  return child;
}

/**
 * Runs a Node program to its end.
 * @param {string[]} args path of the program, and its arguments
 * @param {Record<string, string>} [env] added to the environment
 * @returns {Promise<{ code: number, output: string }>} 128 + n stands for the end by a signal
 */
export function runNode(args, env = {}) {
  let output = '';
  const child = startNode(args, { env, onText: (text) => (output += text) });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code: code ?? EXIT_CODES[signal] ?? 1, output }));
  });
}

/** Thrown when a program of ours fails; `output` says why, for the terminal. */
export class CommandFailed extends Error {
  constructor(what, output) {
    super(`${what} failed.`);
    this.output = output;
  }
}

/**
 * Runs a step and ends the process with what it said if it failed.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function orEnd(work) {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    console.error(`\n${error.output.trim()}\n\n${error.message}`);
    process.exit(1);
  }
}
