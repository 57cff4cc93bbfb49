import { Global, Module } from '@nestjs/common';
import { Documents } from './documents';
import { PooledDocuments } from './pooled-documents';

@Global()
@Module({ providers: [{ provide: Documents, useClass: PooledDocuments }], exports: [Documents] })
export class DocumentsModule {}
