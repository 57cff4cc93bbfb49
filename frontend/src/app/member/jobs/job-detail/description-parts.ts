import type { JobDto } from '#contracts/job.dto';

export interface DescriptionPart {
  readonly name: 'description' | 'responsibilities' | 'requirements';
  readonly text: string;
}

/**
 * The texts of a job to show: the description, and the lists of duties and requirements unless the description says
 * all their lines already, as it does when they were read from it.
 */
export function descriptionParts(job: Pick<JobDto, DescriptionPart['name']>): DescriptionPart[] {
  const whole = folded(job.description ?? '');
  return (['description', 'responsibilities', 'requirements'] as const).flatMap((name) => {
    const text = job[name]?.trim() ?? '';
    const isSaid = name !== 'description' && text.split('\n').every((line) => whole.includes(folded(line)));
    return text === '' || isSaid ? [] : [{ name, text }];
  });
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}
