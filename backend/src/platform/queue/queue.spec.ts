import { reachableBackends } from './testing/backends';
import { queueContract } from './testing/queue.contract';

describe.each(reachableBackends())('the task queue on the %s backend', queueContract);
