import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { OPEN_STATUSES } from '#contracts/application';
import type { ApplicationListQuery } from '#contracts/application.dto';

/** Narrows a query over a member's applications to what was asked for, in the board's order. */
export function filterApplications(
  applications: SelectQueryBuilder<ObjectLiteral>,
  { status, q, due_before }: ApplicationListQuery,
  known: { readonly jobs: readonly string[]; readonly now: string },
): SelectQueryBuilder<ObjectLiteral> {
  if (status) applications.andWhere('application.status = :status', { status });
  if (q) {
    const notes = `%${q.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
    const inJobs = known.jobs.length > 0 ? 'application.job_id IN (:...jobs) OR ' : '';
    applications.andWhere(`(${inJobs}lower(application.notes) LIKE :notes ESCAPE '\\')`, {
      jobs: known.jobs,
      notes,
    });
  }
  if (due_before) {
    // An interview that is over is not due any more; what was to be done and was not still is.
    applications
      .andWhere(
        `(application.follow_up_at < :due_before OR application.offer_deadline < :due_before
          OR (application.interview_date < :due_before AND application.interview_date > :now))`,
        { due_before, now: known.now },
      )
      .andWhere('application.status IN (:...open)', { open: [...OPEN_STATUSES] });
  }
  return applications
    .orderBy('application.board_position', 'ASC')
    .addOrderBy('application.created_at', 'DESC')
    .addOrderBy('application.id', 'ASC');
}
