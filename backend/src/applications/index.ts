export { ApplicationEntity } from './application.entity';
export { ApplicationIntake } from './application-intake';
export { ApplicationReader } from './application-reader';
export { applicationMoved } from './applications.events';
export { ApplicationsModule } from './applications.module';
export { ApplicationsService } from './applications.service';
export { CalendarFeedEntity } from './calendar-feed.entity';
export { TimelineEventEntity } from './timeline-event.entity';
