export { ResumeEntity } from './resume.entity';
export { ResumesModule } from './resumes.module';
export { ResumesService } from './resumes.service';
