import type { SendMailOptions } from 'nodemailer';
import type { MailMessage } from './mail-server';

/** A mail as nodemailer takes it. It may open no file and no address, whatever a mail says. */
export const sendable = (message: MailMessage): SendMailOptions => ({
  from: message.from,
  // As an object it is one address to the letter; as text it could be read as several.
  to: { name: '', address: message.to },
  subject: message.subject,
  text: message.text,
  html: message.html,
  messageId: message.message_id,
  date: message.date,
  headers: { ...message.headers },
  xMailer: false,
  disableFileAccess: true,
  disableUrlAccess: true,
});
