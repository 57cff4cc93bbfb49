import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { ApplicationListQuery } from '#contracts/application.dto';

const DUE_FIELDS = ['follow_up_at', 'interview_date', 'offer_deadline'] as const;

/** Narrows a query over a member's applications to what was asked for, in the board's order. */
export function filterApplications(
  applications: SelectQueryBuilder<ObjectLiteral>,
  { status, q, due_before }: ApplicationListQuery,
  jobsMatching: readonly string[],
): SelectQueryBuilder<ObjectLiteral> {
  if (status) applications.andWhere('application.status = :status', { status });
  if (q) {
    const notes = `%${q.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
    const inJobs = jobsMatching.length > 0 ? 'application.job_id IN (:...jobs) OR ' : '';
    applications.andWhere(`(${inJobs}lower(application.notes) LIKE :notes ESCAPE '\\')`, {
      jobs: jobsMatching,
      notes,
    });
  }
  if (due_before) {
    applications
      .andWhere(`(${DUE_FIELDS.map((field) => `application.${field} < :due_before`).join(' OR ')})`, {
        due_before,
      })
      .andWhere(`application.status IN ('interested', 'applied', 'interview', 'offer')`);
  }
  return applications
    .orderBy('application.board_position', 'ASC')
    .addOrderBy('application.created_at', 'DESC')
    .addOrderBy('application.id', 'ASC');
}
