import type { Routes } from '@angular/router';
import { provideTexts } from '../../core/i18n/texts';
import { Analytics } from './analytics';
import en from './analytics.en.json';
import { provideStillCharts } from '../../ui/chart-frame/still-charts';

export const analyticsRoutes: Routes = [
  {
    path: '',
    title: 'analytics.title',
    component: Analytics,
    providers: [provideTexts('analytics', en), provideStillCharts()],
  },
];
