import { Clock } from '../clock';
import { RevisionCache } from './revision-cache';

class SetClock extends Clock {
  time = 0;
  protected read(): Date {
    return new Date(this.time);
  }
}

const clock = new SetClock();
let made = 0;
const make = async (): Promise<number> => Promise.resolve(++made);

it('keeps an answer for its revision and its time, and no longer', async () => {
  const cache = new RevisionCache(clock);
  const first = await cache.get('a', 1, 60, make);
  expect(await cache.get('a', 1, 60, make)).toBe(first);
  expect(await cache.get('b', 1, 60, make)).not.toBe(first);
  const second = await cache.get('a', 2, 60, make);
  expect(second).not.toBe(first);
  clock.time += 59_999;
  expect(await cache.get('a', 2, 60, make)).toBe(second);
  clock.time += 1;
  expect(await cache.get('a', 2, 60, make)).not.toBe(second);
});

it('makes an answer once for all who ask at the same time', async () => {
  const cache = new RevisionCache(clock);
  const answers = await Promise.all(Array.from({ length: 10 }, () => cache.get('c', 1, 60, make)));
  expect(new Set(answers).size).toBe(1);
});

it('forgets a failure', async () => {
  const cache = new RevisionCache(clock);
  const failing = cache.get('d', 1, 60, () => Promise.reject(new Error('no')));
  await expect(failing).rejects.toThrow('no');
  expect(await cache.get('d', 1, 60, make)).toEqual(expect.any(Number));
});

it('forgets every answer about somebody, and keeps the others', async () => {
  const cache = new RevisionCache(clock);
  const keep = (key: string): Promise<number> => cache.get(key, 1, 60, make);
  const [ofOne, ofOther] = [await keep('jobs:one'), await keep('jobs:other')];
  cache.forget('one');
  expect(await keep('jobs:one')).not.toBe(ofOne);
  expect(await keep('jobs:other')).toBe(ofOther);
});
