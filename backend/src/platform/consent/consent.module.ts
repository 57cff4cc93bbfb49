import { Global, Module } from '@nestjs/common';
import { Consents } from './consents';

@Global()
@Module({ providers: [Consents], exports: [Consents] })
export class ConsentModule {}
