import { Controller, Delete, Get, HttpCode, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { PageQuery } from '#contracts/page.dto';
import { DataExportDto } from '#contracts/privacy.dto';
import type { UserId } from '../../platform/database';
import { AlsoFails, attachment, IdParam, Me, type Page, Paged, RateLimit } from '../../platform/http';
import { EXPORT_RULE } from '../privacy.limits';
import { DataExports, type SentArchive } from './data-exports';

@ApiTags('Privacy')
@Controller('me')
export class ExportsController {
  constructor(private readonly exports: DataExports) {}

  /** Has an archive (ZIP) made of everything the member has here; one at a time. */
  @AlsoFails('conflict')
  @RateLimit(EXPORT_RULE)
  @HttpCode(202)
  @Post('exports')
  async ask(@Me() me: UserId): Promise<DataExportDto> {
    return this.exports.ask(me);
  }

  /** The member's archives, newest first. */
  @Paged(DataExportDto)
  @Get('exports')
  async list(@Me() me: UserId, @Query() query: PageQuery): Promise<Page<DataExportDto>> {
    return this.exports.list(me, query);
  }

  /** How far an archive is. */
  @Get('exports/:id')
  async get(@Me() me: UserId, @IdParam() id: string): Promise<DataExportDto> {
    return this.exports.get(me, id);
  }

  /** The archive, once it is completed. */
  @AlsoFails('conflict')
  @ApiProduces('application/octet-stream')
  @Get('exports/:id/file')
  async file(@Me() me: UserId, @IdParam() id: string): Promise<StreamableFile> {
    return sent(await this.exports.file(me, id));
  }

  /** Removes an archive; one that is being made is given up. */
  @HttpCode(204)
  @Delete('exports/:id')
  async remove(@Me() me: UserId, @IdParam() id: string): Promise<void> {
    await this.exports.remove(me, id);
  }

  /** The newest archive that is completed. Where there is none this answers 404 and starts none: that is POST /me/exports. */
  @AlsoFails('not_found')
  @ApiProduces('application/octet-stream')
  @Get('export')
  async newest(@Me() me: UserId): Promise<StreamableFile> {
    return sent(await this.exports.newest(me));
  }
}

const sent = ({ file_name, bytes }: SentArchive): StreamableFile =>
  new StreamableFile(bytes, attachment(file_name));
