import type { Page } from '../page';

export const ADMIN_PAGE: Page = {
  path: 'admin',
  label: 'pages.admin',
  short_label: 'pages.admin_short',
  icon: 'sliders',
  key: 'd',
  role: 'admin',
  load: () => import('./admin.routes').then(({ adminRoutes }) => adminRoutes),
};
