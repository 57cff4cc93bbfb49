import { Module } from '@nestjs/common';
import { JobsModule } from '../jobs';
import { SkillGapController } from './skill-gap.controller';
import { SkillGapService } from './skill-gap.service';

@Module({ imports: [JobsModule], controllers: [SkillGapController], providers: [SkillGapService] })
export class SkillGapModule {}
