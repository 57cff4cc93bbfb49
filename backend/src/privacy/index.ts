export { DataExportEntity } from './data-export.entity';
export { ErasureEntity } from './erasure.entity';
export { PrivacyModule } from './privacy.module';
