import type { ApplicationStatus } from '#contracts/application';
import { defineEvent } from '../platform/events';

export const applicationMoved = defineEvent<{
  readonly user_id: string;
  readonly application_id: string;
  readonly from_status: ApplicationStatus | null;
  readonly to_status: ApplicationStatus;
}>('application.moved');
