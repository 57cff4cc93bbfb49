import type { Page } from '../page';

export const PIPELINE_PAGE: Page = {
  path: 'pipeline',
  label: 'pages.pipeline',
  icon: 'columns',
  key: 'p',
  load: () => import('./pipeline.routes').then(({ pipelineRoutes }) => pipelineRoutes),
};
