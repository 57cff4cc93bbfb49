import type { Routes } from '@angular/router';
import { unsavedGuard } from '../../core/drafts/unsaved-guard';
import { provideTexts } from '../../core/i18n/texts';
import { Profile } from './profile';
import entriesEn from '../../ui/entry-fields/entries.en.json';
import en from './profile.en.json';

export const profileRoutes: Routes = [
  {
    path: '',
    providers: [provideTexts('profile', en), provideTexts('entries', entriesEn)],
    children: [
      { path: '', title: 'profile.title', component: Profile, canDeactivate: [unsavedGuard] },
      // Where they stood before.
      { path: 'settings', redirectTo: '/settings' },
    ],
  },
];
