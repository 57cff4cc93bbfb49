import { Injectable } from '@nestjs/common';
import type { JsonResumeDto } from '#contracts/json-resume.dto';
import type { PageQuery } from '#contracts/page.dto';
import { type ProfileDto, UpdateProfileDto } from '#contracts/profile.dto';
import type {
  ApplySuggestionsDto,
  ResumeDto,
  ResumeStatusDto,
  UploadedResumeDto,
} from '#contracts/resume.dto';
import { UsersService } from '../auth';
import { Clock } from '../platform/clock';
import { type OwnedRepository, Tables, Transactions, type UserId } from '../platform/database';
import { AppError, checked, type Page, pageOf, type Upload } from '../platform/http';
import { Log } from '../platform/logging';
import { TaskQueue } from '../platform/queue';
import { FileGone, FileStore } from '../platform/storage';
import { ProfileService, Revisions } from '../profile';
import { changeFor } from './accepting';
import { fieldsAsJsonResume, profileAsJsonResume } from './json-resume';
import { ResumeEntity } from './resume.entity';
import { parseResume } from './resumes.tasks';
import type { Settled } from './settled';
import { suggestChanges } from './suggestions';
import { toExtractedDto, toResumeDto, toSuggestionDto } from './to-dto';

const MOST_RESUMES = 50;

/** Uploaded resumes, what was read from them, and taking that into the profile. */
@Injectable()
export class ResumesService {
  readonly #resumes: OwnedRepository<ResumeEntity>;

  constructor(
    tables: Tables,
    private readonly profiles: ProfileService,
    private readonly revisions: Revisions,
    private readonly users: UsersService,
    private readonly transactions: Transactions,
    private readonly files: FileStore,
    private readonly queue: TaskQueue,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {
    this.#resumes = tables.owned(ResumeEntity);
  }

  /** @throws {AppError} `invalid` for an empty file, `conflict` if the member has too many */
  async upload(me: UserId, { file_name, bytes }: Upload): Promise<UploadedResumeDto> {
    if (bytes.length === 0) throw new AppError('invalid', 'The file is empty.');
    const mine = this.#resumes.for(me);
    if ((await mine.count()) >= MOST_RESUMES) {
      throw new AppError(
        'conflict',
        `You have ${MOST_RESUMES} resumes here. Delete one before you add another.`,
      );
    }
    const { id, parsing_status } = await this.#keep(me, { file_name, bytes });
    await this.#askToParse(me, id);
    return { upload_id: id, parsing_status };
  }

  async list(me: UserId, query: PageQuery): Promise<Page<ResumeDto>> {
    const mine = this.#resumes.for(me);
    const rows = await mine.find({ order: { created_at: 'desc', id: 'desc' }, ...pageOf(query) });
    return { items: rows.map(toResumeDto), total: await mine.count() };
  }

  /** How far the reading is; once it is done, what it suggests for the profile as it is now. */
  async status(me: UserId, id: string): Promise<ResumeStatusDto> {
    const resume = await this.#resumes.for(me).get(id);
    const { file_name, parsing_status, progress, fields, lines, error_code, error, method } = resume;
    return {
      upload_id: id,
      file_name,
      parsing_status,
      progress,
      extracted_data: fields && toExtractedDto(fields),
      suggestions: fields
        ? suggestChanges(fields, await this.profiles.get(me), await this.#settled(me)).map(toSuggestionDto)
        : [],
      lines,
      error_code,
      error,
      method,
    };
  }

  /** @throws {AppError} `not_found` if the file is gone */
  async file(me: UserId, id: string): Promise<{ file_name: string; bytes: Buffer }> {
    const { file_name, file_key } = await this.#resumes.for(me).get(id);
    try {
      return { file_name, bytes: await this.files.get(file_key) };
    } catch (error) {
      if (!(error instanceof FileGone)) throw error;
      throw new AppError('not_found', 'The file is not there any more.', { cause: error });
    }
  }

  /** The row goes first: a file without a row is rubbish, a row without a file would be a lie. */
  async remove(me: UserId, id: string): Promise<void> {
    const mine = this.#resumes.for(me);
    const { file_key } = await mine.get(id);
    await mine.remove(id);
    await this.files.remove(file_key);
  }

  /**
   * Changes the profile by what was accepted, as proposed or as edited, and by nothing else.
   * @throws {AppError} `conflict` while it is not read, `invalid` for what is not suggested or does not fit
   */
  async apply(me: UserId, id: string, body: ApplySuggestionsDto): Promise<ProfileDto> {
    return this.transactions.run(async () => {
      const mine = this.#resumes.for(me);
      // Holds the profile before it is read: lists are replaced whole, and two at once would lose what one added.
      await this.revisions.advance(me);
      const profile = await this.profiles.get(me);
      const { fields, settled } = await mine.get(id);
      if (!fields) throw new AppError('conflict', 'This resume is not read yet.');
      const suggestions = suggestChanges(fields, profile, await this.#settled(me));
      const change = changeFor(body, suggestions, profile);
      const after = await this.profiles.change(me, await checked(UpdateProfileDto, change));
      const accepted = suggestions.filter((one) => body.accept.includes(one.id));
      const marks = new Set([...(settled ?? []), ...accepted.flatMap((one) => one.marks)]);
      await mine.changeAll({ id }, { applied_at: this.clock.timestamp(), settled: [...marks] });
      return after;
    });
  }

  /** @throws {AppError} `conflict` while it is not read */
  async asJsonResume(me: UserId, id: string): Promise<JsonResumeDto> {
    const { fields } = await this.#resumes.for(me).get(id);
    if (!fields) throw new AppError('conflict', 'This resume is not read yet.');
    return fieldsAsJsonResume(fields);
  }

  async profileAsJsonResume(me: UserId): Promise<JsonResumeDto> {
    const { email } = await this.users.get(me);
    return profileAsJsonResume(await this.profiles.get(me), email);
  }

  /** What was accepted from any resume: the next version of a file says most of it again. */
  async #settled(me: UserId): Promise<Settled> {
    const mine = this.#resumes.for(me);
    const query = mine
      .query('resume')
      .select('resume.settled', 'settled')
      .where('resume.settled IS NOT NULL');
    return new Set((await mine.read(query)).flatMap(({ settled }) => settled ?? []));
  }

  /** A file whose row cannot be added is not kept: nobody could find it again. */
  async #keep(me: UserId, { file_name, bytes }: Pick<Upload, 'file_name' | 'bytes'>): Promise<ResumeEntity> {
    const file_key = await this.files.put(bytes);
    try {
      return await this.#resumes.for(me).add({
        file_name,
        file_key,
        size_bytes: bytes.length,
        format: null,
        parsing_status: 'pending',
        progress: 0,
        error_code: null,
        error: null,
        fields: null,
        lines: [],
        method: null,
        applied_at: null,
        settled: null,
      });
    } catch (error) {
      await this.files.remove(file_key);
      throw error;
    }
  }

  /** While the queue is away the resume waits: the schedule asks for it again. */
  async #askToParse(me: UserId, resume_id: string): Promise<void> {
    try {
      await this.queue.enqueue(parseResume, { resume_id, user_id: me });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      this.log.warn({ err: error, resume_id }, 'a resume waits for the queue');
    }
  }
}
