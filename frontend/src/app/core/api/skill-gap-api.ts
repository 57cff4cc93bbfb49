import { Injectable } from '@angular/core';
import type { SkillGapDto } from '#contracts/skill-gap.dto';
import { type Query, query } from './query';

/** What the member's jobs ask for and the member lacks. Call `getSkillGap` where inject() may be called. */
@Injectable({ providedIn: 'root' })
export class SkillGapApi {
  getSkillGap(): Query<SkillGapDto> {
    return query<SkillGapDto>(() => ({ path: '/skill-gap' }));
  }
}
