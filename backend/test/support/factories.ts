import type { ApplicationDto, CreateApplicationDto } from '#contracts/application.dto';
import type { CreateJobDto, JobDto } from '#contracts/job.dto';
import type { Client } from './client';

let made = 0;

/** A job of the member's, unlike every other unless `fields` say so. */
export async function aJob(member: Client, fields: Partial<CreateJobDto> = {}): Promise<JobDto> {
  made += 1;
  const { body, status } = await member.post<JobDto>('/jobs', {
    company: `Employer ${made}`,
    title: `Occupation ${made}`,
    ...fields,
  });
  if (status !== 201) throw new Error(`the job was not made: ${JSON.stringify(body)}`);
  return body;
}

/** An application of the member's, with a job of its own unless one is given. */
export async function anApplication(
  member: Client,
  { job, ...fields }: Partial<Omit<CreateApplicationDto, 'job_id'>> & { job?: JobDto } = {},
): Promise<ApplicationDto> {
  const { id } = job ?? (await aJob(member));
  const { body, status } = await member.post<ApplicationDto>('/applications', { job_id: id, ...fields });
  if (status !== 201) throw new Error(`the application was not made: ${JSON.stringify(body)}`);
  return body;
}
