import { JOBS_PAGE } from './jobs/jobs.page';
import type { Page } from './page';
import { PIPELINE_PAGE } from './pipeline/pipeline.page';
import { PROFILE_PAGE } from './profile/profile.page';

/**
 * The member's pages in the order of the navigation. The first is the start page; on a phone the first four stand in
 * the bar at the bottom and the rest behind "More". Routes, shortcuts and the command palette follow from this list.
 */
export const PAGES: readonly Page[] = [JOBS_PAGE, PIPELINE_PAGE, PROFILE_PAGE];
