import type { Fields } from '../platform/database';
import type { ApplicationEntity } from './application.entity';

/** What a new application holds as long as nobody says otherwise. */
export const NOTHING_YET = {
  notes: null,
  applied_date: null,
  interview_date: null,
  offer_date: null,
  follow_up_at: null,
  contacts: [],
  cover_letter_id: null,
  resume_id: null,
  offer: null,
  offer_deadline: null,
  board_position: 0,
  outcome_reason: null,
} satisfies Partial<Fields<ApplicationEntity>>;
