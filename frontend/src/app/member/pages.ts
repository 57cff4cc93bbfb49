import type { Role } from '#contracts/user';
import { ADMIN_PAGE } from './admin/admin.page';
import { ANALYTICS_PAGE } from './analytics/analytics.page';
import { TODAY_PAGE } from './dashboard/dashboard.page';
import { JOBS_PAGE } from './jobs/jobs.page';
import type { Page } from './page';
import { PIPELINE_PAGE } from './pipeline/pipeline.page';
import { PROFILE_PAGE } from './profile/profile.page';
import { RECOMMENDATIONS_PAGE } from './recommendations/recommendations.page';
import { RESUME_PAGE } from './resume/resume.page';
import { SETTINGS_PAGE } from './settings/settings.page';
import { SKILL_GAP_PAGE } from './skill-gap/skill-gap.page';

/**
 * The member's pages in the order of the navigation. The first is the start page; on a phone the first four stand in
 * the bar at the bottom and the rest behind "More". Routes, shortcuts and the command palette follow from this list.
 */
export const PAGES: readonly Page[] = [
  TODAY_PAGE,
  JOBS_PAGE,
  PIPELINE_PAGE,
  RECOMMENDATIONS_PAGE,
  SKILL_GAP_PAGE,
  ANALYTICS_PAGE,
  RESUME_PAGE,
  PROFILE_PAGE,
  ADMIN_PAGE,
];

/** The pages of somebody with this role. */
export function pagesOf(own: Role | null): readonly Page[] {
  return PAGES.filter(({ role }) => role === undefined || role === own);
}

/** Pages that are looked for in the account menu rather than in the navigation; on a phone also behind "More". */
export const ACCOUNT_PAGES: readonly Page[] = [SETTINGS_PAGE];
