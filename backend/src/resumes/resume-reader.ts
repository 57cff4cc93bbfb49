import { Injectable } from '@nestjs/common';
import type { ParseMethod } from '#contracts/job';
import type { ResumeFormat } from '#contracts/resume';
import type { ResumeLineDto } from '#contracts/resume.dto';
import { readResume } from '#reading';
import { Clock } from '../platform/clock';
import type { UserId } from '../platform/database';
import { Documents } from '../platform/documents';
import { keptResume, LanguageModel, orRules, READ_RESUME, RESUME_SCHEMA } from '../platform/language-model';
import { fieldsOfJsonResume } from './json-resume-fields';
import { fieldsOfModel } from './model-fields';
import { fieldsOfReading, type ResumeFields } from './resume-fields';

const MOST_LINES = 5000;

export interface ReadFile {
  readonly format: ResumeFormat;
  readonly fields: ResumeFields;
  readonly lines: ResumeLineDto[];
  readonly method: ParseMethod;
}

/** Turns a resume's bytes into fields: by rules, and by the language model if there is one. */
@Injectable()
export class ResumeReader {
  constructor(
    private readonly documents: Documents,
    private readonly model: LanguageModel,
    private readonly clock: Clock,
  ) {}

  /**
   * @param onText told once the text was read, which is the larger part of the work by rules
   * @throws DocumentFault if the file cannot be read
   */
  async read(
    bytes: Uint8Array,
    {
      name,
      me,
      onText,
      signal,
    }: { name: string; me: UserId; onText: () => Promise<void>; signal: AbortSignal },
  ): Promise<ReadFile> {
    const { format, text, json_resume } = await this.documents.read(bytes, { name });
    await onText();
    const [year, month] = this.clock.timestamp().split('-', 2).map(Number);
    const reading = readResume(text, { year: year ?? 0, month: month ?? 1 });
    const lines = reading.lines
      .slice(0, MOST_LINES)
      .map(({ page, number, text: words }) => ({ page, line: number, text: words }));
    const rules = fieldsOfReading(reading);
    if (json_resume) {
      return { format, lines, fields: fieldsOfJsonResume(json_resume, rules), method: 'rules' };
    }
    const { value: fields, method } = await orRules(
      () => this.#ask(lines, rules, { me, signal }),
      () => rules,
    );
    return { format, lines, fields, method };
  }

  async #ask(
    lines: readonly ResumeLineDto[],
    rules: ResumeFields,
    { me, signal }: { me: UserId; signal: AbortSignal },
  ): Promise<ResumeFields> {
    const resume = lines.map(({ text }) => text).join('\n');
    const { value } = await this.model.answer({
      prompt: READ_RESUME,
      input: { resume },
      schema: RESUME_SCHEMA,
      member: me,
      signal,
    });
    return fieldsOfModel(keptResume(value, resume), lines, rules);
  }
}
