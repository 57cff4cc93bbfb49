import type { Page } from '../page';

export const SKILL_GAP_PAGE: Page = {
  path: 'skill-gap',
  label: 'pages.skill_gap',
  icon: 'target',
  key: 's',
  load: () => import('./skill-gap.routes').then(({ skillGapRoutes }) => skillGapRoutes),
};
