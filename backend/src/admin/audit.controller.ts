import { Readable } from 'node:stream';
import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { AuditEntryDto, AuditFilterQuery, AuditQuery } from '#contracts/admin.dto';
import type { UserId } from '../platform/database';
import { FromWhere, Me, type Origin, type Page, Paged, Roles } from '../platform/http';
import { AuditExport } from './audit-export';
import { AuditLog } from './audit-log';

@ApiTags('Admin')
@Roles('admin')
@Controller('admin')
export class AuditController {
  constructor(
    private readonly log: AuditLog,
    private readonly exporter: AuditExport,
  ) {}

  /** Who did what to whom, newest first. */
  @Paged(AuditEntryDto)
  @Get('audit')
  async list(@Query() query: AuditQuery): Promise<Page<AuditEntryDto>> {
    return this.log.list(query);
  }

  /** The same as CSV, all of it; asking for it is written down too. */
  @ApiProduces('text/csv')
  @Get('audit.csv')
  async export(
    @Me() me: UserId,
    @FromWhere() origin: Origin,
    @Query() query: AuditFilterQuery,
  ): Promise<StreamableFile> {
    return new StreamableFile(Readable.from(await this.exporter.csv({ me, origin }, query)), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="audit.csv"',
    });
  }
}
