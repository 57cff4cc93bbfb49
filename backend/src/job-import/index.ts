export { JobImportModule } from './job-import.module';
