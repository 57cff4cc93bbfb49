import type { Routes } from '@angular/router';
import { unsavedGuard } from '../../core/drafts/unsaved-guard';
import { provideTexts } from '../../core/i18n/texts';
import { JobList } from './job-list/job-list';
import en from './jobs.en.json';

export const jobsRoutes: Routes = [
  {
    path: '',
    providers: [provideTexts('jobs', en)],
    children: [
      { path: '', title: 'jobs.title', component: JobList },
      {
        path: 'new',
        title: 'jobs.new.title',
        canDeactivate: [unsavedGuard],
        loadComponent: () => import('./new-job/new-job').then(({ NewJob }) => NewJob),
      },
      {
        path: 'import',
        title: 'jobs.import.title',
        loadComponent: () => import('./import-jobs/import-jobs').then(({ ImportJobs }) => ImportJobs),
      },
      {
        path: ':id',
        title: 'jobs.one',
        loadComponent: () => import('./job-detail/job-detail').then(({ JobDetail }) => JobDetail),
      },
      {
        path: ':id/edit',
        title: 'jobs.edit.title',
        canDeactivate: [unsavedGuard],
        loadComponent: () => import('./edit-job/edit-job').then(({ EditJob }) => EditJob),
      },
    ],
  },
];
