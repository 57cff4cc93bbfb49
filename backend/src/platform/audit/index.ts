export { Audit, type Deed } from './audit';
export { AuditEntryEntity } from './audit-entry.entity';
export { AuditModule } from './audit.module';
