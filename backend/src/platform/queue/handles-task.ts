import 'reflect-metadata';
import type { AnyTask, Task, TaskHandler } from './task';

const HANDLED_TASK = Symbol('HANDLED_TASK');

/**
 * Makes a method of a provider the one handler of `task`. The compiler refuses a method that expects another
 * payload. Found when the process starts; see `bindHandlers`.
 *
 * @example
 * ```ts
 * @HandlesTask(parseResume)
 * async parse({ resume_id }: { resume_id: string }, context: TaskContext): Promise<void> { … }
 * ```
 */
export function HandlesTask<P>(task: Task<P>) {
  return <H extends TaskHandler<P>>(
    _prototype: object,
    _name: string | symbol,
    descriptor: TypedPropertyDescriptor<H>,
  ): void => {
    if (descriptor.value === undefined) throw new Error('@HandlesTask belongs on a method.');
    Reflect.defineMetadata(HANDLED_TASK, task, descriptor.value);
  };
}

/** The task that `method` handles, if it carries `@HandlesTask`. */
export function handledTask(method: object): AnyTask | undefined {
  return Reflect.getMetadata(HANDLED_TASK, method) as AnyTask | undefined; // only HandlesTask writes this key
}
