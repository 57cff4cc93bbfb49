import { ApplicationEntity, CalendarFeedEntity, TimelineEventEntity } from './applications';
import {
  IdentityEntity,
  InvitationEntity,
  KnownDeviceEntity,
  OneTimeTokenEntity,
  PersonalTokenEntity,
  SecondFactorEntity,
  SessionEntity,
  UserEntity,
} from './auth';
import { FeedbackEntity } from './feedback';
import { JobEntity } from './jobs';
import { AuditEntryEntity } from './platform/audit';
import { LanguageModelUsageEntity } from './platform/language-model';
import { MailDeliveryEntity, MailRefusalEntity } from './platform/mail';
import { ConsentEntity } from './platform/consent';
import { DataExportEntity, ErasureEntity } from './privacy';
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
  IdentityEntity,
  OneTimeTokenEntity,
  PersonalTokenEntity,
  SecondFactorEntity,
  KnownDeviceEntity,
  InvitationEntity,
  AuditEntryEntity,
  MailDeliveryEntity,
  MailRefusalEntity,
  ConsentEntity,
  DataExportEntity,
  ErasureEntity,
];
