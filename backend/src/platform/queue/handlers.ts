import { Injectable, Scope } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { handledTask } from './handles-task';
import { AnyTask, TaskContext } from './task';

/** A handler, bound to its provider. The payload is what JSON made of the one that was enqueued. */
export type BoundHandler = (payload: object, context: TaskContext) => Promise<void>;

interface Found {
  readonly task: AnyTask;
  /** `ResumeTasks.parse`, for messages. */
  readonly place: string;
  readonly handler: BoundHandler;
  readonly is_shared: boolean;
}

/** The process must not start: a task has no handler, or more than one. One sentence for each fault. */
export class TaskHandlersWrong extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'TaskHandlersWrong';
  }
}

/** Finds the methods with `@HandlesTask` on all providers of the application. */
@Injectable()
export class TaskHandlers {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  /**
   * The handler of each of `tasks`, by the task's name.
   *
   * @throws TaskHandlersWrong naming every task without exactly one handler
   */
  bind(tasks: readonly AnyTask[]): ReadonlyMap<string, BoundHandler> {
    const found = this.find();
    const faults = tasks.flatMap((task) =>
      faultsOf(
        task,
        found.filter((one) => one.task === task),
      ),
    );
    if (faults.length > 0) throw new TaskHandlersWrong(faults);
    return new Map(found.map(({ task, handler }) => [task.name, handler]));
  }

  private find(): Found[] {
    const seen = new Set<object>();
    return this.discovery.getProviders().flatMap((wrapper) => {
      const instance: unknown = wrapper.instance;
      if (typeof instance !== 'object' || instance === null || seen.has(instance)) return [];
      seen.add(instance);
      const is_shared = wrapper.isDependencyTreeStatic() && wrapper.scope !== Scope.TRANSIENT;
      return this.findOn(instance, is_shared);
    });
  }

  private findOn(instance: object, is_shared: boolean): Found[] {
    const prototype: unknown = Object.getPrototypeOf(instance);
    if (typeof prototype !== 'object' || prototype === null || prototype === Object.prototype) return [];
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const method: unknown = Reflect.get(prototype, name);
      const task = typeof method === 'function' ? handledTask(method) : undefined;
      if (task === undefined) return [];
      // @HandlesTask only compiles on a method of this shape.
      const handler = (method as BoundHandler).bind(instance);
      return [{ task, place: `${instance.constructor.name}.${name}`, handler, is_shared }];
    });
  }
}

function faultsOf(task: AnyTask, found: readonly Found[]): string[] {
  const [first, second] = found;
  if (first === undefined) {
    return [`Task "${task.name}" has no handler: put @HandlesTask on one method of a provider.`];
  }
  if (second !== undefined) {
    const places = found.map((one) => one.place).join(' and ');
    return [`Task "${task.name}" has ${found.length} handlers, ${places}: keep one.`];
  }
  if (first.is_shared) return [];
  return [
    `Task "${task.name}" is handled by ${first.place}, whose provider is not a singleton: make it one.`,
  ];
}
