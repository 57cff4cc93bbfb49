import type { Routes } from '@angular/router';
import { provideTexts } from '../../core/i18n/texts';
import { FIRST_QUESTION } from './questions';
import { Welcome } from './welcome';
import en from './welcome.en.json';
import { WelcomeDone } from './welcome-done/welcome-done';

export const welcomeRoutes: Routes = [
  {
    path: '',
    providers: [provideTexts('welcome', en)],
    children: [
      { path: '', pathMatch: 'full', redirectTo: FIRST_QUESTION },
      { path: 'done', title: 'welcome.done.title', component: WelcomeDone },
      { path: ':question', title: 'welcome.title', component: Welcome },
    ],
  },
];
