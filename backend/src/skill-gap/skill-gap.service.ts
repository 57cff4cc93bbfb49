import { Injectable } from '@nestjs/common';
import { DEFAULT_ALERT_THRESHOLD } from '#contracts/match';
import type { SkillGapDto } from '#contracts/skill-gap.dto';
import { skillGap } from '#matching';
import { JobReader, toMatchJob } from '../jobs';
import type { UserId } from '../platform/database';
import { toMatch } from '../profile';

const SIX_HOURS = 6 * 3600;

/** What the member's jobs ask for, beside what the member has. */
@Injectable()
export class SkillGapService {
  constructor(private readonly jobs: JobReader) {}

  async of(me: UserId): Promise<SkillGapDto> {
    return this.jobs.kept(me, 'skill-gap', SIX_HOURS, async (row) => {
      const { profile, weights } = toMatch(row);
      const jobs = await this.jobs.all(me);
      return skillGap(profile, jobs.map(toMatchJob), weights, DEFAULT_ALERT_THRESHOLD);
    });
  }
}
