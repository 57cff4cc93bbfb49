import type { Page } from '../page';

export const RECOMMENDATIONS_PAGE: Page = {
  path: 'recommendations',
  label: 'pages.recommendations',
  short_label: 'pages.recommendations_short',
  icon: 'sparkle',
  key: 'r',
  load: () => import('./recommendations.routes').then(({ recommendationsRoutes }) => recommendationsRoutes),
};
