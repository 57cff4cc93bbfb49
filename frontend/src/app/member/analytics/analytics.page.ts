import type { Page } from '../page';

export const ANALYTICS_PAGE: Page = {
  path: 'analytics',
  label: 'pages.analytics',
  icon: 'chart',
  key: 'a',
  load: () => import('./analytics.routes').then(({ analyticsRoutes }) => analyticsRoutes),
};
