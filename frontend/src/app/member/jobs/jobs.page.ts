import type { Page } from '../page';

export const JOBS_PAGE: Page = {
  path: 'jobs',
  label: 'pages.jobs',
  icon: 'briefcase',
  key: 'j',
  load: () => import('./jobs.routes').then(({ jobsRoutes }) => jobsRoutes),
};
