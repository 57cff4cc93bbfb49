import type { ParseMethod } from '#contracts/job';
import { ModelFault, type ModelFaultCode } from './model-fault';

/** A result and how it came about (spec §6, "With and without an LLM"). */
export interface Made<T> {
  readonly value: T;
  readonly method: ParseMethod;
  /** Why the rules were used; `null` if they were not. */
  readonly fault: ModelFaultCode | null;
}

/**
 * What the language model makes, or what the rules make if it gives no answer. Other errors, and the end of a
 * caller's patience, go through.
 */
export async function orRules<T>(model: () => Promise<T>, rules: () => T | Promise<T>): Promise<Made<T>> {
  try {
    return { value: await model(), method: 'llm', fault: null };
  } catch (error) {
    if (!(error instanceof ModelFault)) throw error;
    return { value: await rules(), method: 'rules', fault: error.code };
  }
}
