export { defineEvent, type DomainEvent, Events } from './events';
export { EventsModule } from './events.module';
