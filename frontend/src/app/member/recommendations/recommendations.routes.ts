import type { Routes } from '@angular/router';
import { provideTexts } from '../../core/i18n/texts';
import { Recommendations } from './recommendations';
import en from './recommendations.en.json';

export const recommendationsRoutes: Routes = [
  {
    path: '',
    title: 'recommendations.title',
    component: Recommendations,
    providers: [provideTexts('recommendations', en)],
  },
];
