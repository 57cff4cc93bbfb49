import { provideNoopAnimations } from '@angular/platform-browser/animations';
import type { Routes } from '@angular/router';
import { provideTexts } from '../../core/i18n/texts';
import { SkillGap } from './skill-gap';
import en from './skill-gap.en.json';

export const skillGapRoutes: Routes = [
  {
    path: '',
    title: 'skill_gap.title',
    component: SkillGap,
    // The chart is written with animations, which nothing here should play.
    providers: [provideTexts('skill_gap', en), provideNoopAnimations()],
  },
];
