export { DirectoryInUse, DirectoryUnusable, InvalidPayload, PermanentFailure } from './errors';
export { QueueUnavailable, QueueUnreachable } from './errors';
export { TaskHandlersWrong } from './handlers';
export { HandlesTask } from './handles-task';
export { QueueModule } from './queue.module';
export type { QueueBackendSettings, QueueSettings } from './settings';
export { defineTask, type Task, type TaskContext, type TaskHandler, type TaskOptions } from './task';
export { type EnqueueOptions, type FailedTask, type TaskCounts, TaskQueue } from './task-queue';
