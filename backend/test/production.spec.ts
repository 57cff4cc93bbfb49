import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ensureDemo, seedDemo } from '../src/demo';
import { readSettings } from '../src/platform/config';

describe('an installation in production', () => {
  const settings = readSettings({
    NODE_ENV: 'production',
    JWT_SECRET_KEY: 'f3b1c0a94d7e4c52b6a8e1d0297f5c3a',
  });
  /** Whoever asked it for anything would fail. */
  const nothing = {} as NestFastifyApplication;

  it('makes no accounts by itself', async () => {
    expect(await seedDemo(nothing, settings)).toEqual([]);
  });

  it('refuses the command that makes some', async () => {
    await expect(ensureDemo(nothing, settings)).rejects.toThrow(/SEED_DEMO=true/);
  });
});
