import type { Routes } from '@angular/router';
import { unsavedGuard } from '../../core/drafts/unsaved-guard';
import { provideTexts } from '../../core/i18n/texts';
import { Profile } from './profile';
import en from './profile.en.json';

export const profileRoutes: Routes = [
  {
    path: '',
    title: 'profile.title',
    component: Profile,
    canDeactivate: [unsavedGuard],
    providers: [provideTexts('profile', en)],
  },
];
