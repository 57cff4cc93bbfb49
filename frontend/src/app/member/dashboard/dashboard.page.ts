import type { Page } from '../page';

export const TODAY_PAGE: Page = {
  path: 'today',
  label: 'pages.today',
  icon: 'today',
  key: 't',
  load: () => import('./dashboard.routes').then(({ dashboardRoutes }) => dashboardRoutes),
};
