import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './testing/application';
import { type BackendKind, createPlace, reachableBackends } from './testing/backends';
import { startProcess } from './testing/processes';

const TASKS = 20;

interface Outcome {
  /** Tasks that had begun and not ended when the process was killed. */
  readonly interrupted: number;
  readonly effects: number;
  /** Begins of a task beyond its first. */
  readonly repeats: number;
}

/** Kills a process in the middle of twenty tasks, and lets another one finish. */
async function killInTheMiddle(kind: BackendKind): Promise<Outcome> {
  const place = await createPlace(kind);
  const directory = mkdtempSync(join(tmpdir(), 'queue-effects-'));
  const order = { backend: place.settings, directory };
  const effects = (): number => readdirSync(directory).filter((name) => name.startsWith('effect-')).length;
  const starts = (): number => readFileSync(join(directory, 'starts'), 'utf8').split('\n').length - 1;

  const first = startProcess({ ...order, adds: TASKS, hangs_after: 5 });
  let second: ReturnType<typeof startProcess> | undefined;
  try {
    await first.added;
    await until(() => effects() >= 5 && starts() > effects(), { what: 'some are done and some run' });
    await first.kill();
    const interrupted = starts() - effects();
    second = startProcess({ ...order, adds: 0 });
    await second.added;
    await until(() => effects() === TASKS, { what: 'all are done', ms: 60_000 });
    return { interrupted, effects: effects(), repeats: starts() - TASKS };
  } finally {
    await first.kill();
    await second?.kill();
    await place.remove();
    rmSync(directory, { recursive: true });
  }
}

describe('a process that is killed in the middle of twenty tasks', () => {
  // Recovery is mostly waiting, so all backends do it at the same time.
  const outcomes = new Map<BackendKind, Promise<Outcome>>();
  const backends = reachableBackends();

  beforeAll(() => {
    for (const kind of backends) outcomes.set(kind, killInTheMiddle(kind));
  });
  afterAll(() => Promise.allSettled(outcomes.values()));

  it.each(backends)(
    'loses none on the %s backend: the next one ends all, repeating only the interrupted',
    async (kind) => {
      const outcome = await outcomes.get(kind);
      expect(outcome?.effects).toBe(TASKS);
      expect(outcome?.interrupted).toBeGreaterThan(0);
      expect(outcome?.repeats).toBeGreaterThan(0);
      expect(outcome?.repeats).toBeLessThanOrEqual(4);
    },
    90_000,
  );
});
