import type { Routes } from '@angular/router';
import { unsavedGuard } from '../../core/drafts/unsaved-guard';
import { provideTexts } from '../../core/i18n/texts';
import entriesEn from '../../ui/entry-fields/entries.en.json';
import en from './resume.en.json';
import { Resumes } from './resumes/resumes';

export const resumeRoutes: Routes = [
  {
    path: '',
    providers: [provideTexts('resume', en), provideTexts('entries', entriesEn)],
    children: [
      { path: '', title: 'resume.title', component: Resumes },
      {
        path: ':id',
        title: 'resume.review.title',
        canDeactivate: [unsavedGuard],
        loadComponent: () => import('./review/resume-review').then(({ ResumeReview }) => ResumeReview),
      },
    ],
  },
];
