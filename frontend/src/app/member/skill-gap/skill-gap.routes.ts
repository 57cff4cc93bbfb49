import type { Routes } from '@angular/router';
import { provideTexts } from '../../core/i18n/texts';
import { SkillGap } from './skill-gap';
import en from './skill-gap.en.json';
import { provideStillCharts } from '../../ui/chart-frame/still-charts';

export const skillGapRoutes: Routes = [
  {
    path: '',
    title: 'skill_gap.title',
    component: SkillGap,
    providers: [provideTexts('skill_gap', en), provideStillCharts()],
  },
];
