import type { Page } from '../page';
import { SETTINGS_SECTIONS } from './settings-sections';

export const SETTINGS_PAGE: Page = {
  path: 'settings',
  label: 'pages.settings',
  icon: 'sliders',
  key: 'e',
  load: () => import('./settings.routes').then(({ settingsRoutes }) => settingsRoutes),
  parts: SETTINGS_SECTIONS.map(({ path, icon }) => ({ path, icon, label: `member.settings.${path}` })),
};
