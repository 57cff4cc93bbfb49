import { ApplicationEntity, CalendarFeedEntity, TimelineEventEntity } from './applications';
import { SessionEntity, UserEntity } from './auth';
import { FeedbackEntity } from './feedback';
import { JobEntity } from './jobs';
import { ProfileEntity } from './profile';

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
];
