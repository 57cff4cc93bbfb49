import { provideNoopAnimations } from '@angular/platform-browser/animations';
import type { Routes } from '@angular/router';
import { provideTexts } from '../../core/i18n/texts';
import { Analytics } from './analytics';
import en from './analytics.en.json';

export const analyticsRoutes: Routes = [
  {
    path: '',
    title: 'analytics.title',
    component: Analytics,
    // The charts are written with animations, which nothing here should play.
    providers: [provideTexts('analytics', en), provideNoopAnimations()],
  },
];
