import { Injectable } from '@nestjs/common';
import type { ParsedDescriptionDto, ParsedJobDto, ParseDescriptionDto } from '#contracts/posting.dto';
import { boardAddress, type PagePosting, postingAt, readPayload, readPostingPage } from '#reading';
import { canonicalSkill } from '#skills';
import type { UserId } from '../platform/database';
import { AppError, invalidField } from '../platform/http';
import {
  keptPosting,
  LanguageModel,
  orRules,
  POSTING_SCHEMA,
  READ_POSTING,
} from '../platform/language-model';
import { WebPageFault, WebPages } from '../platform/web-page';
import { joined, parsePage, parsePosting } from './posting-parser';

/** Model answers that the text bears out. */
const COPIED = 0.85;
const FEWEST_CHARACTERS = 1;

/** Reads postings into the fields of a job: pasted text, or the page at an address. Nothing is saved. */
@Injectable()
export class PostingReader {
  constructor(
    private readonly pages: WebPages,
    private readonly model: LanguageModel,
  ) {}

  /** @throws {AppError} `invalid` if neither is given, or if there is no posting to be read at the address */
  async read(me: UserId, { description_text, job_url }: ParseDescriptionDto): Promise<ParsedDescriptionDto> {
    if (description_text !== undefined) {
      return this.#withModel(me, parsePosting(description_text, job_url ?? null));
    }
    if (job_url === undefined) {
      throw invalidField('description_text', 'Paste the text of the posting, or give its address.');
    }
    const page = await this.at(job_url);
    if (!page) {
      throw invalidField(
        'job_url',
        'There is no posting at this address that could be read. Paste its text instead.',
      );
    }
    return this.#withModel(me, parsePage(page, job_url));
  }

  /**
   * The posting at an address, from its job board's interface if it has one that is known; `null` if there is none.
   * @throws {AppError} `invalid` if the page cannot be had
   */
  async at(url: string): Promise<PagePosting | null> {
    return (await this.#fromBoard(url)) ?? (await this.#fromPage(url));
  }

  /** A board that does not answer, or does not know the posting, leaves the page for people. */
  async #fromBoard(url: string): Promise<PagePosting | null> {
    const known = boardAddress(url);
    if (!known) return null;
    try {
      const { text } = await this.pages.get(known.address, { accept: 'application/json, text/xml' });
      return postingAt(readPayload(text, { board: known.board, url: known.address }), url);
    } catch (error) {
      if (error instanceof WebPageFault) return null;
      throw error;
    }
  }

  async #fromPage(url: string): Promise<PagePosting | null> {
    try {
      const page = await this.pages.get(url);
      if (/html/.test(page.content_type)) return readPostingPage(page.text, page.url);
      return postingAt(readPayload(page.text, { url: page.url }), page.url);
    } catch (error) {
      if (error instanceof WebPageFault) throw unreadable(error);
      throw error;
    }
  }

  async #withModel(me: UserId, rules: ParsedDescriptionDto): Promise<ParsedDescriptionDto> {
    const posting = rules.parsed_data.description;
    if (posting.trim().length < FEWEST_CHARACTERS) return rules;
    const { value, method } = await orRules(
      async () => {
        const answer = await this.model.answer({
          prompt: READ_POSTING,
          input: { posting },
          schema: POSTING_SCHEMA,
          member: me,
        });
        return withWords(rules, keptPosting(answer.value, posting));
      },
      () => rules,
    );
    return { ...value, method };
  }
}

/** Why the page could not be had, as the answer to whoever named its address. */
export const unreadable = (fault: WebPageFault): AppError =>
  new AppError('invalid', fault.sentence, {
    errors: [{ field: 'job_url', message: fault.sentence }],
    cause: fault,
    ...(fault.retry_after_s === undefined ? {} : { retry_after: fault.retry_after_s }),
  });

/** What the page states in fields stays; of the rest, what the model copied goes before what the rules read. */
function withWords(rules: ParsedDescriptionDto, words: ReturnType<typeof keptPosting>): ParsedDescriptionDto {
  const { skills, requirements, responsibilities, ...single } = words;
  const parsed_data: ParsedJobDto = { ...rules.parsed_data };
  const confidence = { ...rules.confidence };
  for (const [field, value] of Object.entries(single)) {
    if (value === null || (confidence[field] ?? 0) > COPIED) continue;
    Object.assign(parsed_data, { [field]: value });
    confidence[field] = COPIED;
  }
  const stack =
    skills.length > 0
      ? [...new Set(skills.map((skill) => canonicalSkill(skill)))]
      : rules.extracted_tech_stack;
  return {
    ...rules,
    extracted_tech_stack: stack,
    requirements: requirements.length > 0 ? requirements : rules.requirements,
    parsed_data: {
      ...parsed_data,
      tech_stack: stack,
      requirements: joined(requirements) ?? parsed_data.requirements,
      responsibilities: joined(responsibilities) ?? parsed_data.responsibilities,
    },
    confidence,
  };
}
