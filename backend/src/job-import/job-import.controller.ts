import { Controller, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { IMPORT_MAX_BYTES } from '#contracts/job-import';
import { ImportJobsQuery, ImportReportDto } from '#contracts/job-import.dto';
import type { UserId } from '../platform/database';
import { Me, RateLimit, readUpload, TakesFile } from '../platform/http';
import { JobImportService } from './job-import.service';
import { readMapping } from './mapping';

@ApiTags('Jobs')
@Controller('jobs')
export class JobImportController {
  constructor(private readonly importer: JobImportService) {}

  /**
   * Reads a CSV file of jobs: our own export, those of Huntr and Teal, or any sheet with a header. Only says what would
   * happen unless `commit` is true. `mapping` is a JSON object from the index of a column (from 0) to the field that it
   * fills, or to null to leave it out; it wins over what is guessed.
   */
  @RateLimit({ name: 'job-import', points: 30, seconds: 60 })
  @TakesFile('mapping')
  @HttpCode(200)
  @Post('import')
  async import(
    @Me() me: UserId,
    @Req() request: FastifyRequest,
    @Query() { commit = false }: ImportJobsQuery,
  ): Promise<ImportReportDto> {
    const { bytes, fields } = await readUpload(request, {
      max_bytes: IMPORT_MAX_BYTES,
      fields: ['mapping'],
    });
    return this.importer.import(me, { bytes, mapping: readMapping(fields['mapping']), commit });
  }
}
