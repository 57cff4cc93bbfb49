import type { Routes } from '@angular/router';
import { unsavedGuard } from '../../core/drafts/unsaved-guard';
import { provideTexts } from '../../core/i18n/texts';
import { Pipeline } from './pipeline';
import en from './pipeline.en.json';
import { PipelineMoves } from './pipeline-moves';
import { PipelineStore } from './pipeline-store';

export const pipelineRoutes: Routes = [
  {
    path: '',
    title: 'pipeline.title',
    component: Pipeline,
    canDeactivate: [unsavedGuard],
    providers: [provideTexts('pipeline', en), PipelineStore, PipelineMoves],
  },
];
