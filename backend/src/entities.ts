import { ApplicationEntity, CalendarFeedEntity, TimelineEventEntity } from './applications';
import { SessionEntity, UserEntity } from './auth';
import { FeedbackEntity } from './feedback';
import { JobEntity } from './jobs';
import { LanguageModelUsageEntity } from './platform/language-model';
import { ProfileEntity } from './profile';
import { ResumeEntity } from './resumes';

/** Every table. */
export const ENTITIES: readonly (new () => object)[] = [
  UserEntity,
  SessionEntity,
  ProfileEntity,
  JobEntity,
  ApplicationEntity,
  TimelineEventEntity,
  CalendarFeedEntity,
  FeedbackEntity,
  LanguageModelUsageEntity,
  ResumeEntity,
];
