/** `npm run bench`: each measurement beside its floor, as a table. Name parts to run only these. */
import 'reflect-metadata';
import { cpus } from 'node:os';
import { httpBench } from './http.bench';
import { matchingBench } from './matching.bench';
import type { BenchRow } from './row';

const BENCHES: Readonly<Record<string, () => Promise<readonly BenchRow[]>>> = {
  matching: matchingBench,
  http: httpBench,
};

const figure = (value: number | undefined): string =>
  value === undefined ? '' : value.toLocaleString('en', { maximumSignificantDigits: 4 });

async function run(): Promise<void> {
  const asked = process.argv.slice(2);
  const [first] = cpus();
  process.stdout.write(
    `Node ${process.version}, ${cpus().length} × ${first?.model ?? 'unknown processor'}\n\n`,
  );
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    for (const row of await bench()) {
      const floor = row.floor === undefined ? '' : `floor ${figure(row.floor)}`;
      const ratio = row.ratio === undefined ? '' : `${row.ratio.toFixed(2)}×`;
      process.stdout.write(
        `${row.name.padEnd(46)} ${figure(row.value).padStart(12)} ${row.unit.padEnd(14)} ${floor.padEnd(18)} ${ratio.padStart(8)} ${row.goal ?? ''}\n`,
      );
    }
  }
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
