import type { Page } from '../page';

export const RESUME_PAGE: Page = {
  path: 'resume',
  label: 'pages.resume',
  icon: 'note',
  key: 'c',
  load: () => import('./resume.routes').then(({ resumeRoutes }) => resumeRoutes),
};
