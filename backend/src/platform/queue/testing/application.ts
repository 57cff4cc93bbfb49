import type { DynamicModule, INestApplicationContext, Provider, Type } from '@nestjs/common';
import { Global, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Log } from '../../logging';
import { QueueModule } from '../queue.module';
import type { QueueSettings } from '../settings';

const SILENT: Log = { debug() {}, info() {}, warn() {}, error() {} };

@Global()
@Module({ providers: [{ provide: Log, useValue: SILENT }], exports: [Log] })
class SilentLog {}

/**
 * A small application: the queue and the providers that handle its tasks.
 *
 * @throws whatever makes a start fail, after closing what was opened
 */
export async function startApplication(
  settings: QueueSettings,
  providers: readonly Provider[],
): Promise<INestApplicationContext> {
  class TestModule {}
  const root: DynamicModule = {
    module: TestModule,
    imports: [SilentLog, QueueModule.forRoot(settings)],
    providers: [...providers],
  };
  return NestFactory.createApplicationContext(root, { logger: false, abortOnError: false });
}

/** Asks again and again until `isTrue`, at most `ms`. */
export async function until(
  isTrue: () => boolean | Promise<boolean>,
  { what, ms = 15_000 }: { what: string; ms?: number },
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
