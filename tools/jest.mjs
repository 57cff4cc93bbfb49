/** Running Jest and counting what it did. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { installed, runNode } from './command.mjs';
import { ROOT } from './files.mjs';

/**
 * What came of a run.
 * @typedef {object} Outcome
 * @property {number} passed tests
 * @property {number} failed tests, and files that could not run
 * @property {string[]} skipped names of tests
 * @property {string} output what was printed
 */

/** @returns {string[]} names of the tests that were not run */
function skippedTests({ testResults }) {
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => ['pending', 'todo', 'disabled', 'skipped'].includes(status))
      .map(({ fullName }) => `${relative(ROOT, name)}: ${fullName}`),
  );
}

/**
 * Runs the tests of a Jest configuration.
 * @param {string} config below the project's folder
 * @param {Record<string, string>} env added to the environment
 * @param {string[]} [options] of Jest
 * @returns {Promise<Outcome>}
 */
export async function runJest(config, env, options = []) {
  const folder = mkdtempSync(join(tmpdir(), 'career-copilot-jest-'));
  const file = join(folder, 'results.json');
  try {
    const { code, output } = await runNode(
      [installed('jest/bin/jest.js'), '-c', config, '--ci', '--json', '--outputFile', file, ...options],
      env,
    );
    if (!existsSync(file)) return { passed: 0, failed: 1, skipped: [], output };
    const results = JSON.parse(readFileSync(file, 'utf8'));
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    return {
      passed: results.numPassedTests,
      // Jest fails for other reasons, too: a set-up that throws, or nothing to run.
      failed: code !== 0 && failed === 0 ? 1 : failed,
      skipped: skippedTests(results),
      output,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The test files of a Jest configuration.
 * @param {string} config below the project's folder
 * @param {string[]} [options] of Jest
 * @returns {Promise<string[]>}
 */
export async function listTestFiles(config, options = []) {
  const { output } = await runNode([installed('jest/bin/jest.js'), '-c', config, '--listTests', ...options]);
  return output.split('\n').filter((line) => line.startsWith(ROOT));
}
