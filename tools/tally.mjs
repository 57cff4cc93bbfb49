/** The count that `npm test` ends with. */
import { say, step } from './progress.mjs';

const counts = { passed: 0, failed: 0 };
/** What was left out, with the way to have it. @type {{ what: string, count: number, enable?: string }[]} */
const leftOut = [];
/** Names of the steps that failed. @type {string[]} */
const failures = [];

/** Prints what a failing step said, below its own line. */
function fail(name, output) {
  failures.push(name);
  const text = output.trim();
  if (text) say(`\n${text}\n`);
}

/**
 * A step that is right or wrong as a whole; wrong counts as one failed test.
 * @param {string} name
 * @param {() => Promise<{ code: number, output: string }>} work
 * @returns {Promise<boolean>} whether it was right
 */
export async function check(name, work) {
  const { code, output } = await step(name, work, (result) => result.code === 0);
  if (code === 0) return true;
  counts.failed += 1;
  fail(name, output);
  return false;
}

/**
 * A step that counts its own tests.
 * @param {string} name
 * @param {() => Promise<import('./jest.mjs').Outcome>} work
 */
export async function tests(name, work) {
  const { passed, failed, skipped, output } = await step(name, work, (outcome) => outcome.failed === 0);
  counts.passed += passed;
  counts.failed += failed;
  for (const what of skipped) leftOut.push({ what, count: 1 });
  if (failed > 0) fail(name, output);
}

/**
 * Something that could not be done here.
 * @param {string} what
 * @param {number} count of tests, or 1 if it cannot be known
 * @param {string} enable what to do to have it done
 */
export function leaveOut(what, count, enable) {
  leftOut.push({ what, count, enable });
}

/** Prints the result and sets the exit code. */
export function conclude() {
  console.log();
  for (const { what, enable } of leftOut)
    console.log(`Skipped: ${what}${enable ? `. To enable: ${enable}` : ''}`);
  for (const name of failures) console.log(`Failed: ${name}`);
  const skipped = leftOut.reduce((sum, { count }) => sum + count, 0);
  console.log(`${counts.passed} passed, ${counts.failed} failed, ${skipped} skipped`);
  process.exitCode = counts.failed === 0 ? 0 : 1;
}
