import type { ApplicationDto, ApplicationJobDto } from '#contracts/application.dto';

/** An application as the API answers it, with a job of its own; its id is also its job's. */
export function anApplication(
  more: Omit<Partial<ApplicationDto>, 'job'> & { readonly job?: Partial<ApplicationJobDto> } = {},
): ApplicationDto {
  const id = more.id ?? 'a';
  return {
    id,
    user_id: 'id-of-ada',
    job_id: id,
    status: 'interested',
    notes: null,
    applied_date: null,
    interview_date: null,
    offer_date: null,
    follow_up_at: null,
    contacts: [],
    cover_letter_id: null,
    resume_id: null,
    offer: null,
    board_position: 0,
    outcome_reason: null,
    status_since: '2026-03-01T09:00:00.000Z',
    created_at: '2026-03-01T09:00:00.000Z',
    updated_at: '2026-03-01T09:00:00.000Z',
    ...more,
    job: {
      id,
      company: 'Bluebell',
      title: `Job ${id}`,
      location: null,
      remote_option: null,
      source_url: null,
      match_score: 72,
      archived_at: null,
      ...more.job,
    },
  };
}
