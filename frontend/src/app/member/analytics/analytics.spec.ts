import { DeferBlockBehavior } from '@angular/core/testing';
import { render, screen } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import type { AnalyticsSummaryDto } from '#contracts/analytics.dto';
import { provideAppForTest, server, settled } from '../../../testing/app-testing';
import { provideTexts } from '../../core/i18n/texts';
import { Analytics } from './analytics';
import en from './analytics.en.json';

const COUNTS = { interested: 1, applied: 6, interview: 2, offer: 1, accepted: 0, declined: 0, rejected: 2 };

function aSummary(more: Partial<AnalyticsSummaryDto> = {}): AnalyticsSummaryDto {
  return {
    total_jobs: 20,
    total_applications: 12,
    interviews: 2,
    offers: 1,
    by_status: COUNTS,
    recent_applications: [],
    response_rate: 0.455,
    weekly: Array.from({ length: 12 }, (_, week) => ({
      week: new Date(Date.UTC(2025, 9, 20 + week * 7)).toISOString().slice(0, 10),
      jobs_added: 2,
      applications: week >= 8 ? 2 : 1,
      interviews: week === 11 ? 1 : 0,
    })),
    ...more,
  };
}

async function open(summary = aSummary()): Promise<void> {
  await render(Analytics, {
    providers: [...provideAppForTest(), provideTexts('analytics', en)],
    deferBlockBehavior: DeferBlockBehavior.Manual,
  });
  await settled();
  server().expectOne('/api/v1/analytics/summary').flush(summary);
  await settled();
}

const tile = (name: string) =>
  screen.getByText(name, { selector: 'dt' }).closest('div')?.querySelector('dd')?.textContent;

describe('analytics', () => {
  it('shows the figures, the response rate as a share', async () => {
    await open();
    expect(['Jobs tracked', 'Applications', 'In interviews', 'Offers', 'Response rate'].map(tile)).toEqual([
      '20',
      '12',
      '2',
      '1',
      '46%',
    ]);
  });

  it('titles charts by their finding and has the weeks in a table, newest first', async () => {
    await open();
    expect(
      screen.getByRole('heading', { name: 'You apply more: 8 in the last 4 weeks, 4 in the 4 before' }),
    ).toBeTruthy();
    expect(screen.getByRole('heading', { name: '10 of your 12 applications are still open' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Show as table' }));
    const rows = screen.getAllByRole('row');
    expect(rows).toHaveLength(13);
    expect(rows[1]?.textContent).toMatch(/221$/);
  });

  it('draws nothing under five applications and says how many are missing', async () => {
    await open(aSummary({ total_applications: 2, response_rate: null }));
    expect(screen.getByRole('heading', { name: '3 more applications, and the picture forms' })).toBeTruthy();
    expect(screen.getByRole<HTMLProgressElement>('progressbar', { name: 'Applications' }).value).toBe(2);
    expect(screen.queryByRole('figure')).toBeNull();
    expect(screen.queryByText(/still open/)).toBeNull();
    expect(tile('Response rate')).toBe('–');
  });
});
