import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SkillGapDto } from '#contracts/skill-gap.dto';
import type { UserId } from '../platform/database';
import { Me } from '../platform/http';
import { SkillGapService } from './skill-gap.service';

@ApiTags('Skill gap')
@Controller('skill-gap')
export class SkillGapController {
  constructor(private readonly skillGap: SkillGapService) {}

  /** What the member's jobs ask for and the member lacks, and what each skill would unlock. */
  @Get()
  async get(@Me() me: UserId): Promise<SkillGapDto> {
    return this.skillGap.of(me);
  }
}
