import type { Page } from '../page';

export const PROFILE_PAGE: Page = {
  path: 'profile',
  label: 'pages.profile',
  icon: 'user',
  key: 'u',
  load: () => import('./profile.routes').then(({ profileRoutes }) => profileRoutes),
};
