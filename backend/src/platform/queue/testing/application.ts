import type { INestApplicationContext, Provider, Type } from '@nestjs/common';
import { Global, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Clock, SystemClock } from '../../clock';
import { Log } from '../../logging';
import { QueueModule } from '../queue.module';
import type { QueueSettings } from '../settings';

const SILENT: Log = { debug() {}, info() {}, warn() {}, error() {} };

@Global()
@Module({
  providers: [
    { provide: Log, useValue: SILENT },
    { provide: Clock, useClass: SystemClock },
  ],
  exports: [Log, Clock],
})
class Surroundings {}

/**
 * A small application: the queue and the providers that handle its tasks.
 *
 * @throws whatever makes a start fail
 */
export async function startApplication(
  settings: QueueSettings,
  providers: readonly Provider[],
): Promise<INestApplicationContext> {
  const testing = await Test.createTestingModule({
    imports: [Surroundings, QueueModule.forRoot(settings)],
    providers: [...providers],
  }).compile();
  return testing.init();
}

/** Asks again and again until `isTrue`, at most `ms`. */
export async function until(
  isTrue: () => boolean | Promise<boolean>,
  { what, ms = 30_000 }: { what: string; ms?: number },
): Promise<void> {
  const end = performance.now() + ms;
  while (!(await isTrue())) {
    if (performance.now() > end) throw new Error(`Waited ${ms} ms in vain until ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** A provider of that class with this instance. */
export function given<T>(type: Type<T>, instance: T): Provider {
  return { provide: type, useValue: instance };
}
