/** Importing this ends the process with one sentence if Node is too old. It uses nothing that an old one lacks. */

/** What Angular's and Nest's own requirements come to: major version → least minor version. */
const OLDEST_MINOR = { 20: 19, 22: 12 };

const [major, minor] = process.versions.node.split('.').map(Number);
if (!(major >= 24 || minor >= OLDEST_MINOR[major])) {
  console.error(
    `Career Co-Pilot needs Node 20.19, 22.12, 24 or newer, and this is Node ${process.versions.node}: get one from https://nodejs.org and try again.`,
  );
  process.exit(1);
}
