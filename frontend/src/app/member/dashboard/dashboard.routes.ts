import type { Routes } from '@angular/router';
import { provideTexts } from '../../core/i18n/texts';
import { Dashboard } from './dashboard';
import en from './dashboard.en.json';

export const dashboardRoutes: Routes = [
  { path: '', title: 'today.title', component: Dashboard, providers: [provideTexts('today', en)] },
];
