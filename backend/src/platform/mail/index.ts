export { absoluteLink, publicOrigin } from './links';
export type { Mail, MailTemplate, MailTemplates } from './mail';
export { MailDeliveryEntity } from './mail-delivery.entity';
export { MailRefusalEntity } from './mail-refusal.entity';
export { MailServer } from './mail-server';
export { MailModule } from './mail.module';
export { Mailer } from './mailer';
