/** The port to language models (spec §7), what is asked of them, and checks of what they answer. */
export { LanguageModel, type ModelAnswer, type ModelRequest } from './language-model';
export { LanguageModelModule } from './language-model.module';
export { keptPosting, keptResume } from './kept-to-text';
export { MODEL_FAULTS, ModelFault, type ModelFaultCode } from './model-fault';
export { ModelMetrics } from './model-metrics';
export { type Made, orRules } from './or-rules';
export type { Prompt } from './prompt';
export { POSTING_SCHEMA, type PostingWords, READ_POSTING } from './prompts/read-posting';
export { READ_RESUME, RESUME_SCHEMA, type ResumeWords } from './prompts/read-resume';
export { SourceText } from './source-text';
export { LanguageModelUsageEntity } from './usage.entity';
