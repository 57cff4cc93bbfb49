import { DeferBlockBehavior } from '@angular/core/testing';
import { render, screen, within } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import { anError, provideAppForTest, server, settled } from '../../../testing/app-testing';
import { provideTexts } from '../../core/i18n/texts';
import { SkillGap } from './skill-gap';
import en from './skill-gap.en.json';
import { aGap } from './testing/a-gap';

async function open(gap = aGap()): Promise<void> {
  await render(SkillGap, {
    providers: [...provideAppForTest(), provideTexts('skill_gap', en)],
    deferBlockBehavior: DeferBlockBehavior.Manual,
  });
  await settled();
  server().expectOne('/api/v1/skill-gap').flush(gap);
  server()
    .expectOne('/api/v1/profile')
    .flush({ skills: ['Python'] });
  await settled();
}

const missing = () => within(screen.getByRole('region', { name: 'Skills you lack' }));

describe('the skill gap', () => {
  it('says what coverage means, and what each missing skill would lift', async () => {
    await open();
    expect(screen.getByText('33% covered')).toBeTruthy();
    expect(screen.getByText(/your 8 jobs name a skill, it is one of yours 3 times/)).toBeTruthy();
    const [sql, docker] = missing().getAllByRole('listitem');
    expect(sql?.textContent).toMatch(/SQL.*Would lift 3 jobs above 80.*named by 6 jobs/s);
    expect(docker?.textContent).toMatch(/Docker\s*named by 2 jobs/);
  });

  it('has the chart’s figures in a table without the chart', async () => {
    await open();
    const finding = 'SQL, which you lack, is named most: by 75% of your jobs';
    expect(screen.getByRole('heading', { name: finding })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Show as table' }));
    const rows = screen.getAllByRole('row').map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
    expect(rows).toEqual(['SkillJobsShareYours', 'SQL675%No', 'Python450%Yes', 'Docker225%No']);
  });

  it('takes "I have this" at once, moves the focus on, counts again, and can be undone', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'I have this: SQL' }));
    const sent = server().expectOne({ method: 'PUT', url: '/api/v1/profile' });
    expect(sent.request.body).toEqual({ skills: ['Python', 'SQL'] });
    expect(missing().queryByText('SQL')).toBeNull();
    await settled();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('I have this: Docker');
    sent.flush({ skills: ['Python', 'SQL'] });
    await settled();
    server()
      .expectOne('/api/v1/skill-gap')
      .flush(aGap({ skill_coverage_percentage: 83.3 }));
    await settled();
    expect(screen.getByText('83% covered')).toBeTruthy();
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(server().expectOne({ method: 'PUT', url: '/api/v1/profile' }).request.body).toEqual({
      skills: ['Python'],
    });
    expect(missing().getByText('SQL')).toBeTruthy();
  });

  it('brings the skill back when the server refuses', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'I have this: Docker' }));
    expect(missing().queryByText('Docker')).toBeNull();
    server()
      .expectOne({ method: 'PUT', url: '/api/v1/profile' })
      .flush(...anError('conflict'));
    await settled();
    expect(missing().getByText('Docker')).toBeTruthy();
    expect(await screen.findByText(/Your profile was not changed/)).toBeTruthy();
  });

  it('says how many jobs are missing under five', async () => {
    await open(aGap({ jobs_analyzed: 4 }));
    expect(screen.getByRole('heading', { name: '1 more job, and the gap shows' })).toBeTruthy();
    expect(screen.getByRole<HTMLProgressElement>('progressbar', { name: 'Jobs' }).value).toBe(4);
    expect(screen.queryByRole('region', { name: 'Skills you lack' })).toBeNull();
  });
});
