import { Injectable } from '@nestjs/common';
import type { AnalyticsSummaryDto, WeekDto } from '#contracts/analytics.dto';
import { ApplicationReader, ApplicationsService } from '../applications';
import { JobReader } from '../jobs';
import { Clock } from '../platform/clock';
import type { UserId } from '../platform/database';
import { lastWeeks, weekOf } from './weeks';

const WEEKS = 12;
const RECENT = 5;
const HOUR = 3600;

/** The member's search in figures. */
@Injectable()
export class AnalyticsService {
  constructor(
    private readonly jobs: JobReader,
    private readonly applications: ApplicationReader,
    private readonly applicationsService: ApplicationsService,
    private readonly clock: Clock,
  ) {}

  async summary(me: UserId): Promise<AnalyticsSummaryDto> {
    // The weeks move on even when nothing changes.
    const day = this.clock.timestamp().slice(0, 10);
    return this.jobs.kept(me, `analytics.summary:${day}`, HOUR, async ({ timezone }) => {
      const by_status = await this.applications.countByStatus(me);
      const { sent, answered } = await this.applications.responses(me);
      return {
        total_jobs: await this.jobs.count(me),
        total_applications: Object.values(by_status).reduce((sum, count) => sum + count, 0),
        interviews: by_status.interview,
        offers: by_status.offer + by_status.accepted,
        by_status,
        recent_applications: await this.applicationsService.recent(me, RECENT),
        response_rate: sent === 0 ? null : Math.round((answered / sent) * 1000) / 1000,
        weekly: await this.#weekly(me, timezone ?? 'UTC'),
      };
    });
  }

  async #weekly(me: UserId, timezone: string): Promise<WeekDto[]> {
    const weeks = lastWeeks(WEEKS, this.clock.now(), timezone);
    // A day early, since the zone's Monday may begin before that of UTC.
    const since = new Date(Date.parse(weeks[0] ?? '') - 86_400_000).toISOString();
    const jobs = tally((await this.jobs.addedSince(me, since)).map((at) => weekOf(new Date(at), timezone)));
    const moves = await this.applications.movesSince(me, since);
    // An application that goes to and fro within a week counts once.
    const movesTo = (status: string): Map<string, number> => {
      const reached = moves.filter(({ to_status }) => to_status === status);
      const once = new Map(
        reached.map(({ application_id, occurred_at }) => {
          const week = weekOf(new Date(occurred_at), timezone);
          return [`${application_id} ${week}`, week];
        }),
      );
      return tally([...once.values()]);
    };
    const applied = movesTo('applied');
    const interviews = movesTo('interview');
    return weeks.map((week) => ({
      week,
      jobs_added: jobs.get(week) ?? 0,
      applications: applied.get(week) ?? 0,
      interviews: interviews.get(week) ?? 0,
    }));
  }
}

function tally(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
