import { AppError } from '../platform/http';
import { Turns } from './turns';

it('runs a few at a time, the others in their order, and sends away those who would wait too long', async () => {
  const turns = new Turns(2, 3);
  const [finish, order]: [(() => void)[], number[]] = [[], []];
  const work = (n: number) => () =>
    new Promise<number>((resolve) => {
      order.push(n);
      finish.push(() => resolve(n));
    });
  const all = [0, 1, 2, 3, 4].map((n) => turns.take(work(n)));
  await expect(turns.take(work(5))).rejects.toBeInstanceOf(AppError);
  expect(order).toEqual([0, 1]);
  for (let n = 0; n < 5; n++) {
    finish[n]?.();
    expect(await all[n]).toBe(n);
  }
  expect(order).toEqual([0, 1, 2, 3, 4]);
});

it('goes on after a failure', async () => {
  const turns = new Turns(1, 1);
  const failing = turns.take(() => Promise.reject(new Error('no')));
  const next = turns.take(() => Promise.resolve('yes'));
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('yes');
});
