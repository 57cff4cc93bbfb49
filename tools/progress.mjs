/** What is being done, and for how long: one line that is redrawn on a terminal, plain lines elsewhere. */
const LIVE = process.stdout.isTTY === true;
/** Milliseconds between signs of life. */
const BEAT = LIVE ? 500 : 10_000;

/** Names of the steps under way, with the time each began. @type {Map<string, number>} */
const underWay = new Map();
let timer;

/** 3.2 s, 48 s, 2:05 min. @param {number} milliseconds */
export function duration(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 60) return `${Math.round(seconds)} s`;
  return `${Math.floor(seconds / 60)}:${String(Math.round(seconds) % 60).padStart(2, '0')} min`;
}

function erase() {
  if (LIVE) process.stdout.write('\r\x1b[2K');
}

function beat() {
  if (underWay.size === 0) return;
  const now = performance.now();
  const line = [...underWay].map(([name, began]) => `${name} ${duration(now - began)}`).join(' · ');
  if (!LIVE) return console.log(`… ${line}`);
  erase();
  process.stdout.write(`… ${line}`.slice(0, (process.stdout.columns || 80) - 1));
}

/** Prints a line above the steps under way. @param {string} text */
export function say(text) {
  erase();
  console.log(text);
  if (LIVE) beat();
}

/**
 * Does a piece of work and shows that it is being done.
 * @template T
 * @param {string} name what is done, such as `Building the server`
 * @param {() => Promise<T>} work
 * @param {(result: T) => boolean} [succeeded] judges a result that does not throw
 * @returns {Promise<T>}
 */
export async function step(name, work, succeeded = () => true) {
  const began = performance.now();
  underWay.set(name, began);
  timer ??= setInterval(beat, BEAT).unref();
  if (LIVE) beat();
  else console.log(`… ${name}`);
  let good = false;
  try {
    const result = await work();
    good = succeeded(result);
    return result;
  } finally {
    underWay.delete(name);
    say(`${good ? '✓' : '✗'} ${name} (${duration(performance.now() - began)})`);
  }
}
