import { Module } from '@nestjs/common';
import { AuthModule } from '../auth';
import { JobsModule } from '../jobs';
import { ResumesModule } from '../resumes';
import { Erasing } from './erasing/erasing';
import { Erasures } from './erasing/erasures';
import { ErasuresController } from './erasing/erasures.controller';
import { LastTraces } from './erasing/last-traces';
import { OwnedRows } from './erasing/owned-rows';
import { Proof } from './erasing/proof';
import { ApplicationsCsv } from './exporting/applications-csv';
import { ArchiveContents } from './exporting/archive-contents';
import { DataExports } from './exporting/data-exports';
import { ExportMaking } from './exporting/export-making';
import { ExportsController } from './exporting/exports.controller';
import { UnfinishedArchives } from './exporting/unfinished-archives';
import { AccessLog } from './knowing/access-log';
import { KnowingController } from './knowing/knowing.controller';
import { OwnConsents } from './knowing/own-consents';
import { PrivacySchedule } from './privacy.schedule';
import { PrivacyUpkeep } from './upkeep';

@Module({
  imports: [AuthModule, JobsModule, ResumesModule],
  controllers: [ExportsController, ErasuresController, KnowingController],
  providers: [
    DataExports,
    ExportMaking,
    ArchiveContents,
    ApplicationsCsv,
    UnfinishedArchives,
    Erasures,
    Proof,
    Erasing,
    OwnedRows,
    LastTraces,
    AccessLog,
    OwnConsents,
    PrivacyUpkeep,
    PrivacySchedule,
  ],
})
export class PrivacyModule {}
