export { JobEntity, JOB_TEXT } from './job.entity';
export { JobIntake, type JobFromElsewhere } from './job-intake';
export { JobReader } from './job-reader';
export { JobsExport } from './jobs-export';
export { JobsModule } from './jobs.module';
export { JobsService } from './jobs.service';
export { toApplicationJob, toJobDto, toMatchJob } from './to-dto';
