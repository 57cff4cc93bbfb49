import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import type { Logger } from 'pino';
import { AdminModule } from './admin';
import { AnalyticsModule } from './analytics';
import { ApplicationsModule } from './applications';
import { AuthModule, SocialModule } from './auth';
import { ENTITIES } from './entities';
import { FeedbackModule } from './feedback';
import { JobImportModule } from './job-import';
import { JobsModule } from './jobs';
import { AuditModule } from './platform/audit';
import { CacheModule } from './platform/cache';
import { ClockModule } from './platform/clock';
import { ConfigModule, Settings } from './platform/config';
import { ConsentModule } from './platform/consent';
import { DatabaseModule } from './platform/database';
import { EventsModule } from './platform/events';
import { HealthModule } from './platform/health/health.module';
import { ErrorFilter } from './platform/http/error.filter';
import { HttpModule } from './platform/http/http.module';
import { LoggingModule } from './platform/logging';
import { MetricsModule } from './platform/metrics/metrics.module';
import { QueueModule } from './platform/queue';
import { queueSettings } from './queue-settings';
import { ScheduleModule } from './platform/schedule/schedule.module';
import { DocumentsModule } from './platform/documents';
import { LanguageModelModule } from './platform/language-model';
import { MailModule } from './platform/mail';
import { SecretsModule } from './platform/secrets';
import { StorageModule } from './platform/storage';
import { WebPageModule } from './platform/web-page';
import { PrivacyModule } from './privacy';
import { ProfileModule } from './profile';
import { RecommendationsModule } from './recommendations';
import { ResumesModule } from './resumes';
import { SkillGapModule } from './skill-gap';

/** The whole product: what every feature stands on, then the features in the order of their ranks. */
@Module({})
export class AppModule {
  static with(settings: Settings, logger: Logger): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.with(settings),
        LoggingModule.with(logger),
        ClockModule,
        DatabaseModule.with(ENTITIES),
        QueueModule.forRootAsync({ inject: [Settings], useFactory: queueSettings }),
        ScheduleModule.with(settings),
        EventsModule,
        AuditModule,
        ConsentModule,
        SecretsModule,
        MailModule,
        StorageModule,
        DocumentsModule,
        LanguageModelModule,
        WebPageModule,
        CacheModule,
        HttpModule,
        HealthModule,
        MetricsModule,
        AuthModule,
        SocialModule,
        ProfileModule,
        ResumesModule,
        JobsModule,
        ApplicationsModule,
        RecommendationsModule,
        SkillGapModule,
        FeedbackModule,
        AnalyticsModule,
        JobImportModule,
        PrivacyModule,
        AdminModule,
      ],
      providers: [{ provide: APP_FILTER, useClass: ErrorFilter }],
    };
  }
}
